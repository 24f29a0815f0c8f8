package org.ketbench.language.openqasm;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** How much memory work asks for. */
public final class Allocated {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private Allocated() {}

  /** The bytes that this thread asks for while it does something a second time. */
  public static long by(Runnable work) {
    work.run();
    long before = THREADS.getCurrentThreadAllocatedBytes();
    work.run();
    return THREADS.getCurrentThreadAllocatedBytes() - before;
  }
}
