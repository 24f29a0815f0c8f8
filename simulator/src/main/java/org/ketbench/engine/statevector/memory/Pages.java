package org.ketbench.engine.statevector.memory;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import org.jspecify.annotations.Nullable;

/**
 * Zeroed memory outside the heap.
 *
 * <p>Small pieces come from the virtual machine and are collected with their owner. Large ones are
 * asked from the operating system where native calls are allowed, for three reasons: the virtual
 * machine clears memory in one thread before handing it out, it counts it against a limit that is
 * meant for buffers, and it cannot ask for huge pages, without which a block that is gathered from
 * all over the state misses the address cache at each piece.
 */
@SuppressWarnings("restricted")
public final class Pages implements AutoCloseable {
  private static final long LARGE = 4L << 20;
  private static final long HUGE_PAGE = 2L << 20;
  private static final int READ_WRITE = 3;
  private static final int PRIVATE_ANONYMOUS = 0x22;
  private static final int ADVICE_HUGE_PAGE = 14;

  private static final boolean AVAILABLE =
      System.getProperty("os.name", "").equals("Linux")
          && Pages.class.getModule().isNativeAccessEnabled();

  private final MemorySegment segment;
  private final @Nullable Arena arena;
  private final long mapped;

  private Pages(MemorySegment segment, @Nullable Arena arena, long mapped) {
    this.segment = segment;
    this.arena = arena;
    this.mapped = mapped;
  }

  /** Whether large memory comes from the operating system. */
  static boolean fromSystem() {
    return AVAILABLE;
  }

  /** Zeroed memory beginning on a cache line or better. */
  public static Pages allocate(long bytes) {
    if (bytes < LARGE) {
      return new Pages(Arena.ofAuto().allocate(bytes, 64), null, 0);
    }
    if (AVAILABLE) {
      return map(bytes);
    }
    Arena arena = Arena.ofShared();
    return new Pages(arena.allocate(bytes, 4096), arena, 0);
  }

  private static Pages map(long bytes) {
    long length = bytes + HUGE_PAGE;
    long address = Calls.map(length);
    if (address == -1) {
      throw new OutOfMemoryError("the system has no " + bytes + " bytes left");
    }
    long aligned = (address + HUGE_PAGE - 1) / HUGE_PAGE * HUGE_PAGE;
    Calls.adviseHugePages(aligned, bytes);
    return new Pages(MemorySegment.ofAddress(aligned).reinterpret(bytes), null, address);
  }

  public MemorySegment segment() {
    return segment;
  }

  /** Gives the memory back; the segment must not be used afterwards. */
  @Override
  public void close() {
    if (mapped != 0) {
      Calls.unmap(mapped, segment.byteSize() + HUGE_PAGE);
    } else if (arena != null) {
      arena.close();
    }
  }

  /** The operating system's calls; linking them takes longer than a small simulation. */
  private static final class Calls {
    private static final @Nullable MethodHandle MAP =
        handle(
            "mmap",
            FunctionDescriptor.of(
                ValueLayout.JAVA_LONG,
                ValueLayout.JAVA_LONG,
                ValueLayout.JAVA_LONG,
                ValueLayout.JAVA_INT,
                ValueLayout.JAVA_INT,
                ValueLayout.JAVA_INT,
                ValueLayout.JAVA_LONG));
    private static final @Nullable MethodHandle UNMAP =
        handle(
            "munmap",
            FunctionDescriptor.of(
                ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG));
    private static final @Nullable MethodHandle ADVISE =
        handle(
            "madvise",
            FunctionDescriptor.of(
                ValueLayout.JAVA_INT,
                ValueLayout.JAVA_LONG,
                ValueLayout.JAVA_LONG,
                ValueLayout.JAVA_INT));

    private Calls() {}

    private static @Nullable MethodHandle handle(String name, FunctionDescriptor type) {
      if (!fromSystem()) {
        return null;
      }
      Linker linker = Linker.nativeLinker();
      SymbolLookup lookup = linker.defaultLookup();
      return linker.downcallHandle(lookup.findOrThrow(name), type);
    }

    /** Handles declare every throwable; an error of the JVM stays what it is. */
    private static IllegalStateException failure(String call, Throwable thrown) {
      if (thrown instanceof Error error) {
        throw error;
      }
      return new IllegalStateException(call, thrown);
    }

    static long map(long length) {
      try {
        return MAP == null
            ? -1
            : (long) MAP.invokeExact(0L, length, READ_WRITE, PRIVATE_ANONYMOUS, -1, 0L);
      } catch (Throwable e) {
        throw failure("mmap", e);
      }
    }

    static void unmap(long address, long length) {
      try {
        if (UNMAP != null) {
          int ignored = (int) UNMAP.invokeExact(address, length);
        }
      } catch (Throwable e) {
        throw failure("munmap", e);
      }
    }

    static void adviseHugePages(long address, long length) {
      try {
        if (ADVISE != null) {
          int ignored = (int) ADVISE.invokeExact(address, length, ADVICE_HUGE_PAGE);
        }
      } catch (Throwable e) {
        throw failure("madvise", e);
      }
    }
  }
}
