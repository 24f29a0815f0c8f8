package org.ketbench.engine.statevector.kernel;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/** One thread's own memory, kept from run to run. */
public final class Scratch {
  private static final long PAGE = 4096;

  private final Arena arena = Arena.ofAuto();
  private @Nullable MemorySegment small;
  private @Nullable MemorySegment block;

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
}
