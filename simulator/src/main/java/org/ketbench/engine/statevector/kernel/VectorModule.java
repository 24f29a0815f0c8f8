package org.ketbench.engine.statevector.kernel;

import java.lang.module.ModuleFinder;
import org.jspecify.annotations.Nullable;

/**
 * Brings the vector module into the virtual machine.
 *
 * <p>The option that adds it at the start makes the virtual machine print a warning to standard
 * error, which no command may do. The launchers export two packages of the JDK instead, by which
 * the module is loaded when it is first wanted; that takes longer than a small simulation, so the
 * width of vectors is told without it. Where neither is allowed, plain Java does the work.
 */
final class VectorModule {
  private static final String NAME = "jdk.incubator.vector";

  private VectorModule() {}

  /** Whether vector code can run; the first call loads the module. */
  static boolean present() {
    return Loaded.PRESENT;
  }

  /** The bits of the widest vector that the machine has for all types of numbers; 0 if unknown. */
  static int vectorBits() {
    return Width.BITS;
  }

  private static boolean inBootLayer() {
    return ModuleLayer.boot().findModule(NAME).isPresent();
  }

  /** Calls a static method of a package that is only open to us if the launcher opened it. */
  private static @Nullable Object call(
      String type, String method, Class<?> parameter, Object argument) {
    try {
      return Class.forName(type).getMethod(method, parameter).invoke(null, argument);
    } catch (ReflectiveOperationException | LinkageError e) {
      return null;
    }
  }

  private static final class Loaded {
    static final boolean PRESENT =
        inBootLayer()
            || (ModuleFinder.ofSystem().find(NAME).isPresent()
                && call("jdk.internal.module.Modules", "loadModule", String.class, NAME) != null);
  }

  private static final class Width {
    static final int BITS =
        Math.min(
            bits(byte.class, Byte.SIZE),
            Math.min(bits(int.class, Integer.SIZE), bits(double.class, Double.SIZE)));

    private static int bits(Class<?> type, int size) {
      Object lanes =
          call("jdk.internal.vm.vector.VectorSupport", "getMaxLaneCount", Class.class, type);
      return lanes instanceof Integer count && count > 0 ? count * size : 0;
    }
  }
}
