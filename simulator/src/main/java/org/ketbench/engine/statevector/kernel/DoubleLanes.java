package org.ketbench.engine.statevector.kernel;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/** The vectors of this machine: their width, loads and stores, and exchanges inside one. */
final class DoubleLanes {
  static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;

  /** Numbers in a vector. */
  static final int COUNT = SPECIES.length();

  /** How many low bits of an index lie inside a vector. */
  static final int BITS = Integer.numberOfTrailingZeros(COUNT);

  /** By how much the number of a vector is shifted to give its place in bytes. */
  static final int SHIFT = BITS + Integer.numberOfTrailingZeros(Double.BYTES);

  private static final ByteOrder ORDER = ByteOrder.nativeOrder();

  private DoubleLanes() {}

  static DoubleVector load(MemorySegment segment, long at) {
    return DoubleVector.fromMemorySegment(SPECIES, segment, at, ORDER);
  }

  static void store(DoubleVector vector, MemorySegment segment, long at) {
    vector.intoMemorySegment(segment, at, ORDER);
  }

  static DoubleVector all(double value) {
    return DoubleVector.broadcast(SPECIES, DoubleNumber.of(value));
  }

  /** Puts lane {@code i ^ xor} into lane i. */
  static VectorShuffle<Double> exchange(int xor) {
    return Constants.EXCHANGES[xor];
  }

  /** -1 in each lane whose number has no such bit, 1 in the others. */
  static DoubleVector sign(int bit) {
    return Constants.SIGNS[bit];
  }

  /** Vectors that no circuit changes, for to make one takes longer than to use it. */
  private static final class Constants {
    @SuppressWarnings({"unchecked", "rawtypes"})
    static final VectorShuffle<Double>[] EXCHANGES = new VectorShuffle[COUNT];

    static final DoubleVector[] SIGNS = new DoubleVector[BITS];

    static {
      Arrays.setAll(EXCHANGES, xor -> VectorShuffle.fromOp(SPECIES, lane -> lane ^ xor));
      Arrays.setAll(SIGNS, bit -> each(lane -> (lane >>> bit & 1) == 0 ? -1 : 1));
    }
  }

  /** One number for each lane. */
  interface LaneNumber {
    double of(int lane);
  }

  static DoubleVector each(LaneNumber number) {
    double[] values = new double[COUNT];
    for (int lane = 0; lane < COUNT; lane++) {
      values[lane] = DoubleNumber.of(number.of(lane));
    }
    return DoubleVector.fromArray(SPECIES, values, 0);
  }
}
