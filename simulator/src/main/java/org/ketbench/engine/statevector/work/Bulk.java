package org.ketbench.engine.statevector.work;

import java.lang.foreign.MemorySegment;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.statevector.kernel.StateMemory;

/**
 * Whole states cleared and copied, by all threads and in parts: at thirty qubits either takes
 * seconds, and a cancellation must not wait for that.
 */
public final class Bulk {
  private static final long PART = 1L << 20;

  private Bulk() {}

  /** Makes every amplitude zero. */
  public static void clear(StateMemory state, Crew crew, Monitor monitor) {
    long size = state.re().byteSize();
    crew.run(
        parts(size),
        monitor,
        (thread, part) -> {
          piece(state.re(), part).fill((byte) 0);
          piece(state.im(), part).fill((byte) 0);
        });
  }

  /** Copies a state to memory of the same size. */
  public static void copy(StateMemory from, StateMemory to, Crew crew, Monitor monitor) {
    long size = from.re().byteSize();
    crew.run(
        parts(size),
        monitor,
        (thread, part) -> {
          piece(to.re(), part).copyFrom(piece(from.re(), part));
          piece(to.im(), part).copyFrom(piece(from.im(), part));
        });
  }

  private static long parts(long size) {
    return (size + PART - 1) / PART;
  }

  private static MemorySegment piece(MemorySegment memory, long part) {
    long from = part * PART;
    return memory.asSlice(from, Math.min(PART, memory.byteSize() - from));
  }
}
