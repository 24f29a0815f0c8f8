package org.ketbench.engine.statevector.kernel;

import org.ketbench.engine.statevector.plan.Plan;
import org.ketbench.engine.statevector.plan.Shape;

/** The ways to run a plan on this machine. */
public enum Kernels {
  /** The machine's vectors. */
  VECTOR,
  /** Plain Java: where the vector module is missing, and before vector code is compiled. */
  PLAIN;

  private static final String BOUNDS = "jdk.incubator.vector.VECTOR_ACCESS_OOB_CHECK";

  /*
   * The Vector API checks every load and store against its segment. Places computed by opening gaps
   * in a counter cannot be proved to be inside, so the checks stay in the loops, where they cost more
   * than the arithmetic: three rotations took 0.50 ns an amplitude with them and 0.19 without. The
   * switch is read once, when the first vector is made, and is left alone where someone has set it:
   * the tests run with the checks on.
   */
  static {
    if (System.getProperty(BOUNDS) == null) {
      System.setProperty(BOUNDS, "0");
    }
  }

  /** Whether vector code can run here; finding out for the first time takes some milliseconds. */
  public static boolean vectorsPresent() {
    return VectorModule.present();
  }

  /**
   * Whether vector code is worth while here. Vectors of 128 bits hold two numbers, and on Intel's
   * architecture the machines that have no wider ones have no fast way to exchange them either:
   * plain Java is two to five times as fast there.
   */
  public static boolean vectorsPay() {
    return vectorsPresent()
        && (DoubleLanes.COUNT > 2 || System.getProperty("os.arch", "").equals("aarch64"));
  }

  /**
   * Has plain Java compiled in the background from now on, once for all; without it a first circuit
   * is over by the time the JVM finds out by itself that its loops matter.
   */
  public static void compilePlainSoon(boolean singlePrecision) {
    boolean ignored = singlePrecision ? PlainFloat.SOON : PlainDouble.SOON;
  }

  private static final class PlainDouble {
    static final boolean SOON = compileSoon();

    private static boolean compileSoon() {
      DoublePlainKernels.compileSoon();
      return true;
    }
  }

  private static final class PlainFloat {
    static final boolean SOON = compileSoon();

    private static boolean compileSoon() {
      FloatPlainKernels.compileSoon();
      return true;
    }
  }

  /**
   * The sizes to plan for; the same for both kinds, so that both give the same bits. What memory
   * costs was measured over 16 MiB, so a state of more than 32 MiB is never worked on as one block:
   * there the figure no longer holds.
   */
  public static Shape shape(boolean singlePrecision) {
    int number = singlePrecision ? Float.SIZE : Double.SIZE;
    int width = VectorModule.vectorBits();
    int lanes =
        width > 0
            ? Integer.numberOfTrailingZeros(width / number)
            : vectorsPresent() ? lanes(singlePrecision) : singlePrecision ? 4 : 3;
    boolean shares = width > 0 || vectorsPresent();
    return singlePrecision
        ? new Shape(lanes, 7, 12, 16, shares ? 22 : 16)
        : new Shape(lanes, 6, 11, 16, shares ? 21 : 16);
  }

  private static int lanes(boolean singlePrecision) {
    return singlePrecision ? FloatLanes.BITS : DoubleLanes.BITS;
  }

  /** In words, what does the arithmetic. */
  public String text(Shape shape) {
    return switch (this) {
      case VECTOR -> "vectors of " + (1 << shape.lanes()) + " numbers";
      case PLAIN -> "plain Java";
    };
  }

  /** Makes a plan ready. */
  public Program ready(Plan plan, boolean singlePrecision) {
    return switch (this) {
      case VECTOR -> singlePrecision ? new FloatProgram(plan) : new DoubleProgram(plan);
      case PLAIN -> singlePrecision ? new FloatPlainProgram(plan) : new DoublePlainProgram(plan);
    };
  }
}
