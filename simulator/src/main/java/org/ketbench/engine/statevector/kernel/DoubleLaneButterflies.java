package org.ketbench.engine.statevector.kernel;

import static org.ketbench.engine.statevector.kernel.DoubleLanes.load;
import static org.ketbench.engine.statevector.kernel.DoubleLanes.store;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorShuffle;
import org.ketbench.engine.statevector.plan.Step;

/**
 * Real rotations of qubits that lie inside a vector: the other half of each pair is the same vector
 * with its lanes exchanged, so one exchange and one multiply-add do it. Two qubits share a sweep;
 * with three the compiler runs out of room when it has inlined everything.
 */
final class DoubleLaneButterflies implements DoublePartwise {
  private final int[] positions;
  private final double[] tangents;
  private final int flips;

  DoubleLaneButterflies(Step.LaneButterflies step) {
    positions = step.positions();
    tangents = DoubleNumber.array(step.tangents(), DoubleNumber.room(step.tangents().length));
    flips = step.flips();
  }

  @Override
  public void applyTo(MemorySegment s, long at, int bits, long base, Part part) {
    int count = 1 << (bits - DoubleLanes.BITS);
    int from = part.from(count);
    int to = part.to(count);
    int each = 0;
    while (each < tangents.length) {
      if (each + 1 < tangents.length && (flips >>> each & 3) == 0) {
        pair(s, at, from, to, positions, tangents, each);
        each += 2;
      } else if ((flips >>> each & 1) == 0) {
        straight(s, at, from, to, positions[each], tangents[each]);
        each++;
      } else {
        flipped(s, at, from, to, positions[each], tangents[each]);
        each++;
      }
    }
  }

  private static DoubleVector upAndDown(int position, double tangent) {
    return DoubleLanes.sign(position).mul(DoubleLanes.all(tangent));
  }

  private static void pair(
      MemorySegment s, long at, int from, int to, int[] positions, double[] tangents, int which) {
    VectorShuffle<Double> exchange0 = DoubleLanes.exchange(1 << positions[which]);
    VectorShuffle<Double> exchange1 = DoubleLanes.exchange(1 << positions[which + 1]);
    DoubleVector tangent0 = upAndDown(positions[which], tangents[which]);
    DoubleVector tangent1 = upAndDown(positions[which + 1], tangents[which + 1]);
    for (int each = from; each < to; each++) {
      long o = at + ((long) each << DoubleLanes.SHIFT);
      DoubleVector x = load(s, o);
      DoubleVector y = x.rearrange(exchange0).fma(tangent0, x);
      store(y.rearrange(exchange1).fma(tangent1, y), s, o);
    }
  }

  private static void straight(
      MemorySegment s, long at, int from, int to, int position, double number) {
    VectorShuffle<Double> exchange = DoubleLanes.exchange(1 << position);
    DoubleVector tangent = upAndDown(position, number);
    for (int each = from; each < to; each++) {
      long o = at + ((long) each << DoubleLanes.SHIFT);
      DoubleVector x = load(s, o);
      store(x.rearrange(exchange).fma(tangent, x), s, o);
    }
  }

  private static void flipped(
      MemorySegment s, long at, int from, int to, int position, double number) {
    VectorShuffle<Double> exchange = DoubleLanes.exchange(1 << position);
    DoubleVector tangent = upAndDown(position, number);
    for (int each = from; each < to; each++) {
      long o = at + ((long) each << DoubleLanes.SHIFT);
      DoubleVector x = load(s, o);
      store(x.fma(tangent, x.rearrange(exchange)), s, o);
    }
  }
}
