package org.ketbench.engine.statevector.memory;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.ketbench.engine.Precision;
import org.ketbench.engine.statevector.kernel.StateMemory;

/**
 * The 2ⁿ amplitudes of a state; real and imaginary parts apart.
 *
 * <p>The imaginary parts begin a few lines off a page, so that a kernel that walks both does not
 * ask the same places of the cache for each pair.
 */
public final class Amplitudes implements StateMemory, AutoCloseable {
  private static final long APART = 2048;

  private final int qubits;
  private final Precision precision;
  private final Pages pages;
  private final MemorySegment re;
  private final MemorySegment im;

  /** All zero: not yet a state. */
  public Amplitudes(int qubits, Precision precision) {
    this.qubits = qubits;
    this.precision = precision;
    long half = (long) precision.bytes() << qubits;
    this.pages = Pages.allocate(2 * half + APART);
    this.re = pages.segment().asSlice(0, half);
    this.im = pages.segment().asSlice(half + APART, half);
  }

  /** The bytes that a state of this size takes. */
  public static double bytes(int qubits, Precision precision) {
    return 2.0 * precision.bytes() * Math.pow(2, qubits) + APART;
  }

  public int qubits() {
    return qubits;
  }

  public Precision precision() {
    return precision;
  }

  @Override
  public MemorySegment re() {
    return re;
  }

  @Override
  public MemorySegment im() {
    return im;
  }

  public double re(long index) {
    return at(re, index);
  }

  public double im(long index) {
    return at(im, index);
  }

  /** From memory to memory, because the JVM makes classes for other ways when first used. */
  public void set(long index, double x, double y) {
    put(re, index, x);
    put(im, index, y);
  }

  private void put(MemorySegment part, long index, double value) {
    long at = index * precision.bytes();
    if (precision == Precision.DOUBLE) {
      MemorySegment.copy(MemorySegment.ofArray(new double[] {value}), 0, part, at, Double.BYTES);
    } else {
      float[] single = {(float) value};
      MemorySegment.copy(MemorySegment.ofArray(single), 0, part, at, Float.BYTES);
    }
  }

  private double at(MemorySegment part, long index) {
    return precision == Precision.DOUBLE
        ? part.getAtIndex(ValueLayout.JAVA_DOUBLE, index)
        : part.getAtIndex(ValueLayout.JAVA_FLOAT, index);
  }

  @Override
  public void close() {
    pages.close();
  }
}
