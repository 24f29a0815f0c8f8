package org.ketbench.engine.statevector.plan;

/**
 * What gates are made of once they are taken apart. Masks are over qubit numbers; an element acts
 * only where every qubit of {@code ones} is 1 and every qubit of {@code zeros} is 0.
 *
 * <p>A qubit is written by an element that mixes or exchanges its two halves, and only read by one
 * that looks at its value. Elements commute unless one writes what the other reads or writes; that
 * rule alone orders them.
 */
@SuppressWarnings("ArrayRecordComponent") // matrices are read, never changed or compared
public sealed interface Element {
  /** The qubits whose halves this mixes or exchanges. */
  long writes();

  /** The qubits whose values it depends on without changing them. */
  long reads();

  /** Multiplies by {@code e^(i·angle)}. */
  record Phase(long ones, long zeros, double angle) implements Element {
    @Override
    public long writes() {
      return 0;
    }

    @Override
    public long reads() {
      return ones | zeros;
    }
  }

  /**
   * A real rotation of one qubit without controls: {@code scale · [[1, -t], [t, 1]]} after an
   * exchange of the halves if {@code flip}. With |t| ≤ 1 it costs one multiply-add an amplitude;
   * the scale is a constant that the next phases take with them.
   */
  record Rotation(int qubit, double tangent, boolean flip, double scale) implements Element {
    @Override
    public long writes() {
      return 1L << qubit;
    }

    @Override
    public long reads() {
      return 0;
    }
  }

  /** The real rotation {@code [[cos, -sin], [sin, cos]]} under controls. */
  record ControlledRotation(int qubit, long ones, long zeros, double cos, double sin)
      implements Element {
    @Override
    public long writes() {
      return 1L << qubit;
    }

    @Override
    public long reads() {
      return ones | zeros;
    }
  }

  /** Exchanges the halves of one qubit. */
  record Flip(int qubit, long ones, long zeros) implements Element {
    @Override
    public long writes() {
      return 1L << qubit;
    }

    @Override
    public long reads() {
      return ones | zeros;
    }
  }

  /** Exchanges two qubits. */
  record Swap(int first, int second, long ones, long zeros) implements Element {
    @Override
    public long writes() {
      return 1L << first | 1L << second;
    }

    @Override
    public long reads() {
      return ones | zeros;
    }
  }

  /** A matrix on a few qubits, the first of them the low bit of its indices. */
  record Dense(int[] qubits, long ones, long zeros, double[] re, double[] im) implements Element {
    @Override
    public long writes() {
      long mask = 0;
      for (int qubit : qubits) {
        mask |= 1L << qubit;
      }
      return mask;
    }

    @Override
    public long reads() {
      return ones | zeros;
    }
  }
}
