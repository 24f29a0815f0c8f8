package org.ketbench.engine.density.hermitian;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.Precision;
import org.ketbench.engine.statevector.kernel.Kernels;
import org.ketbench.engine.statevector.memory.Amplitudes;
import org.ketbench.engine.statevector.memory.MemoryBudget;
import org.ketbench.engine.statevector.work.Bulk;
import org.ketbench.engine.statevector.work.Crew;

/**
 * The coefficients of a density matrix, and the threads that work on them. They lie where a state
 * of half as many complex amplitudes would: the lower half in its real parts.
 */
final class RealVector implements AutoCloseable {
  private static final int PART_BITS = 14;

  /** For fewer, loading vector code takes longer than it saves. */
  private static final long MANY = 1 << 18;

  private final int digits;
  private final long half;
  private final Crew crew;
  private final int threads;
  private final Monitor monitor;
  private final Amplitudes memory;
  private boolean closed;

  /** All 0. */
  RealVector(int digits, Crew crew, int threads, Monitor monitor) {
    MemoryBudget.requireOfMachine(2 * digits - 1, Precision.DOUBLE);
    this.digits = digits;
    this.half = 1L << (2 * digits - 1);
    this.crew = crew;
    this.threads = threads;
    this.monitor = monitor;
    this.memory = new Amplitudes(2 * digits - 1, Precision.DOUBLE);
  }

  RealVector copy() {
    RealVector copy = new RealVector(digits, crew, threads, monitor);
    Bulk.copy(memory, copy.memory, crew, monitor);
    return copy;
  }

  long size() {
    return 2 * half;
  }

  private MemorySegment part(long index) {
    return index < half ? memory.re() : memory.im();
  }

  double at(long index) {
    return part(index).getAtIndex(ValueLayout.JAVA_DOUBLE, index & half - 1);
  }

  void set(long index, double value) {
    part(index).setAtIndex(ValueLayout.JAVA_DOUBLE, index & half - 1, value);
  }

  /** Applies a map. Pieces share nothing, so the bits do not depend on who takes which. */
  void apply(PlacedTransfer placed) {
    TransferSweep sweep = new TransferSweep(placed, digits);
    Rows rows = size() >= MANY && Kernels.vectorsPresent() ? Vectors.rows() : new Rows.Plain();
    TransferSweep.Scratch[] scratch = new TransferSweep.Scratch[threads];
    crew.run(
        sweep.pieces(digits),
        monitor,
        (thread, piece) -> {
          TransferSweep.Scratch own = scratch[thread];
          if (own == null) {
            own = new TransferSweep.Scratch();
            scratch[thread] = own;
          }
          int stretch = sweep.stretch();
          for (int each = 0; each < sweep.stretches(); each++) {
            read(sweep.start(piece, each), own.piece(), each * stretch, stretch);
          }
          sweep.run(own, rows);
          for (int each = 0; each < sweep.stretches(); each++) {
            write(own.piece(), each * stretch, sweep.start(piece, each), stretch);
          }
        });
  }

  /** Apart, so that vector code is loaded only where there is any. */
  private static final class Vectors {
    static Rows rows() {
      return new VectorRows();
    }
  }

  private void read(long from, double[] to, int at, int length) {
    int once = (int) Math.min(length, half);
    for (int done = 0; done < length; done += once) {
      long index = from + done;
      MemorySegment.copy(
          part(index),
          ValueLayout.JAVA_DOUBLE,
          (index & half - 1) * Double.BYTES,
          to,
          at + done,
          once);
    }
  }

  private void write(double[] from, int at, long to, int length) {
    int once = (int) Math.min(length, half);
    for (int done = 0; done < length; done += once) {
      long index = to + done;
      MemorySegment.copy(
          from,
          at + done,
          part(index),
          ValueLayout.JAVA_DOUBLE,
          (index & half - 1) * Double.BYTES,
          once);
    }
  }

  /** Becomes a weighted sum of itself and another. */
  void mix(double own, RealVector other, double its) {
    long part = Math.min(1L << PART_BITS, size());
    crew.run(
        size() / part,
        monitor,
        (thread, number) -> {
          for (long at = number * part; at < (number + 1) * part; at++) {
            set(at, own * at(at) + its * other.at(at));
          }
        });
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      memory.close();
    }
  }
}
