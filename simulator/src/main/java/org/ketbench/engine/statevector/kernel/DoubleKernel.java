package org.ketbench.engine.statevector.kernel;

import java.lang.foreign.MemorySegment;

/** One step, ready to be applied to any aligned range of amplitudes of the size it is made for. */
interface DoubleKernel {
  /**
   * Applies the step to a range.
   *
   * @param at where the range begins in both segments, in bytes
   * @param bits the size of the range as a power of two
   * @param base the index of the range's first amplitude in the stage's order
   * @param scratch memory of the calling thread
   * @param part how much of the range's work to do; phases take whole ranges only
   */
  void apply(
      MemorySegment re, MemorySegment im, long at, int bits, long base, Scratch scratch, Part part);
}
