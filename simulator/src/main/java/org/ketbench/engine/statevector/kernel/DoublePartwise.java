package org.ketbench.engine.statevector.kernel;

import java.lang.foreign.MemorySegment;

/** A kernel that treats real and imaginary parts alike, one after the other. */
interface DoublePartwise extends DoubleKernel {
  void applyTo(MemorySegment s, long at, int bits, long base, Part part);

  /** A loop and not two calls, so that no loop over a part is compiled into one place twice. */
  @Override
  default void apply(
      MemorySegment re,
      MemorySegment im,
      long at,
      int bits,
      long base,
      Scratch scratch,
      Part part) {
    for (int half = 0; half < 2; half++) {
      applyTo(half == 0 ? re : im, at, bits, base, part);
    }
  }
}
