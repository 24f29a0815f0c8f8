package org.ketbench.engine.statevector.read;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.ketbench.engine.Precision;
import org.ketbench.engine.statevector.memory.Amplitudes;

/** A stretch of a state as double arrays, small enough for the fastest cache; for one thread. */
final class Chunk {
  private static final int BITS = 11;

  final double[] re;
  final double[] im;
  private final MemorySegment reMemory;
  private final MemorySegment imMemory;
  private final Amplitudes state;

  Chunk(Amplitudes state) {
    this(state, size(state));
  }

  /** A chunk of another size, which divides that of the state. */
  Chunk(Amplitudes state, int size) {
    this.state = state;
    re = new double[size];
    im = new double[size];
    reMemory = MemorySegment.ofArray(re);
    imMemory = MemorySegment.ofArray(im);
  }

  /** Amplitudes in a chunk of this state. */
  static int size(Amplitudes state) {
    return 1 << Math.min(BITS, state.qubits());
  }

  static long count(Amplitudes state) {
    return 1L << Math.max(0, state.qubits() - BITS);
  }

  Chunk read(long number) {
    copy(state.re(), number * re.length, re, reMemory);
    copy(state.im(), number * re.length, im, imMemory);
    return this;
  }

  double probability(int at) {
    return re[at] * re[at] + im[at] * im[at];
  }

  /**
   * Up to where shots fall on each amplitude, as bits: running sums of probabilities, but what
   * rounding leaves before the end belongs to the last that is not 0. Returns how many that is.
   */
  int bounds(double before, double end, long[] bounds) {
    int last = re.length - 1;
    while (probability(last) == 0) {
      last--;
    }
    double running = before;
    for (int at = 0; at < last; at++) {
      running += probability(at);
      bounds[at] = Double.doubleToRawLongBits(Math.min(running, end));
    }
    bounds[last] = Double.doubleToRawLongBits(end);
    return last + 1;
  }

  /** The sum of all probabilities, by eight sums that are added in a fixed order. */
  double probability() {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int at = 0;
    for (; at + 3 < re.length; at += 4) {
      a += probability(at);
      b += probability(at + 1);
      c += probability(at + 2);
      d += probability(at + 3);
    }
    for (; at < re.length; at++) {
      a += probability(at);
    }
    return a + b + (c + d);
  }

  private void copy(MemorySegment part, long from, double[] to, MemorySegment memory) {
    if (state.precision() == Precision.DOUBLE) {
      MemorySegment.copy(part, from * Double.BYTES, memory, 0, memory.byteSize());
    } else {
      for (int each = 0; each < to.length; each++) {
        to[each] = part.getAtIndex(ValueLayout.JAVA_FLOAT, from + each);
      }
    }
  }
}
