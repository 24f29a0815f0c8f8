package org.ketbench.engine.statevector.kernel;

import java.lang.foreign.MemorySegment;

/** A kernel that treats real and imaginary parts alike, one after the other. */
interface FloatPartwise extends FloatKernel {
  void applyTo(MemorySegment part, long at, int bits, long base);

  /** A loop and not two calls, so that no loop over a part is compiled into one place twice. */
  @Override
  default void apply(
      MemorySegment re, MemorySegment im, long at, int bits, long base, MemorySegment scratch) {
    for (int part = 0; part < 2; part++) {
      applyTo(part == 0 ? re : im, at, bits, base);
    }
  }
}
