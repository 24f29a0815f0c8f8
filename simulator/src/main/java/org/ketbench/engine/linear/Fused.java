package org.ketbench.engine.linear;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import jdk.internal.vm.vector.VectorSupport;

/**
 * Products added with one rounding, where the processor can do that. Where it cannot, as on the
 * plainest laptops, Java computes the same bits with numbers of any length, a thousand times
 * slower; two roundings are as good for everything here, so they are used instead.
 */
public final class Fused {
  /** Whether the processor has an instruction for it. */
  public static final boolean BY_PROCESSOR = byProcessor();

  private static final int BYTES_WITHOUT = 16;

  private Fused() {}

  /** {@code a·b + c}. */
  public static double multiplyAdd(double a, double b, double c) {
    return BY_PROCESSOR ? Math.fma(a, b, c) : a * b + c;
  }

  /** {@code a·b + c}. */
  public static float multiplyAdd(float a, float b, float c) {
    return BY_PROCESSOR ? Math.fma(a, b, c) : a * b + c;
  }

  /** Whoever has wide vectors has this too; else the JVM is asked, which takes it longer. */
  private static boolean byProcessor() {
    String processor = System.getProperty("os.arch", "");
    boolean always = !processor.equals("amd64") && !processor.equals("x86_64");
    return always || hasWideVectors() || isUsed();
  }

  private static boolean hasWideVectors() {
    try {
      return VectorSupport.getMaxLaneCount(byte.class) > BYTES_WITHOUT;
    } catch (IllegalAccessError e) {
      return false;
    }
  }

  private static boolean isUsed() {
    try {
      var machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
      return Boolean.parseBoolean(machine.getVMOption("UseFMA").getValue());
    } catch (RuntimeException | LinkageError e) {
      return true;
    }
  }
}
