package org.ketbench.engine.statevector.kernel;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/** One thread's own memory, kept from run to run. */
public final class Scratch {
  private static final long PAGE = 4096;

  private final Arena arena = Arena.ofAuto();
  private final ComplexPlace place = new ComplexPlace();
  private @Nullable MemorySegment small;
  private @Nullable MemorySegment block;
  private @Nullable DoublePlainKernels doubles;
  private @Nullable FloatPlainKernels floats;

  /** A place for one complex number. */
  double[] number() {
    return place.parts;
  }

  MemorySegment small() {
    if (small == null) {
      small = arena.allocate(DoublePhaseRows.SCRATCH, PAGE);
    }
    return small;
  }

  MemorySegment block(long bytes) {
    if (block == null || block.byteSize() < bytes) {
      block = arena.allocate(bytes, PAGE);
    }
    return block;
  }

  DoublePlainKernels doubles(int bits) {
    if (doubles == null || doubles.size() < 1 << bits) {
      doubles = new DoublePlainKernels(bits);
    }
    return doubles;
  }

  FloatPlainKernels floats(int bits) {
    if (floats == null || floats.size() < 1 << bits) {
      floats = new FloatPlainKernels(bits);
    }
    return floats;
  }
}
