package org.ketbench.engine.statevector.plan;

/**
 * One kernel call of a stage. Masks and positions are over the bits of an index in the stage's own
 * order: resident qubits first, then the others. A step acts where {@code index & mask == value}.
 *
 * <p>Arrays are components because kernels read them as they are; nobody changes or compares them.
 */
@SuppressWarnings("ArrayRecordComponent")
public sealed interface Step {
  /** The positions that must lie inside the range of amplitudes a kernel is given. */
  long needs();

  /**
   * Up to three rotations at once on positions beyond the lanes, ascending; bit i of {@code flips}
   * exchanges the halves of {@code positions[i]} first. Scales are left to a later step.
   */
  record Butterflies(int[] positions, double[] tangents, int flips) implements Step {
    @Override
    public long needs() {
      return bits(positions);
    }
  }

  /** Rotations of the lowest positions, inside a vector; ascending. */
  record LaneButterflies(int[] positions, double[] tangents, int flips) implements Step {
    @Override
    public long needs() {
      return bits(positions);
    }
  }

  /** A controlled rotation. */
  record Rotate(int position, long mask, long value, double cos, double sin) implements Step {
    @Override
    public long needs() {
      return 1L << position;
    }
  }

  /** Exchanges amplitude {@code i} with {@code i ^ xor} for each i that matches. */
  record Exchange(long xor, long mask, long value) implements Step {
    @Override
    public long needs() {
      return xor;
    }
  }

  /**
   * Several exchanges as one: rows of {@code 1 << rowBits} amplitudes change places. The cycles
   * follow one another, each after its length; every place takes what the next place of its cycle
   * held, the last what the first held.
   *
   * @param bits the size of the range whose rows these are
   * @param free bits of a row's number that are 0 in all cycles, which are gone through for every
   *     setting of these bits
   */
  record Permute(int rowBits, int bits, int free, int[] cycles) implements Step {
    @Override
    public long needs() {
      return (1L << bits) - (1L << rowBits);
    }
  }

  /** Moves amplitudes inside every vector: lane i takes what lane {@code source[i]} held. */
  record LanePermute(int[] source) implements Step {
    @Override
    public long needs() {
      return source.length - 1L;
    }
  }

  /** Multiplies what matches by one number. */
  record Multiply(long mask, long value, double re, double im) implements Step {
    @Override
    public long needs() {
      return 0;
    }
  }

  /** Multiplies by a phase polynomial. */
  record Diagonal(PhasePolynomial polynomial) implements Step {
    @Override
    public long needs() {
      return (1L << PhasePolynomial.ROW_BITS) - 1;
    }
  }

  /** Multiplies by a matrix on positions beyond the lanes, ascending or not. */
  record Matrix(int[] positions, long mask, long value, double[] re, double[] im) implements Step {
    @Override
    public long needs() {
      return bits(positions);
    }
  }

  private static long bits(int[] positions) {
    long bits = 0;
    for (int position : positions) {
      bits |= 1L << position;
    }
    return bits;
  }
}
