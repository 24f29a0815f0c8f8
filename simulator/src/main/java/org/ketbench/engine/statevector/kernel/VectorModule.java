package org.ketbench.engine.statevector.kernel;

import java.lang.module.ModuleFinder;
import jdk.internal.module.Modules;
import jdk.internal.vm.vector.VectorSupport;

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

  /** Plain calls and not reflection, which takes several times as long when it is first used. */
  private static final class Loaded {
    static final boolean PRESENT = inBootLayer() || isLoaded();

    private static boolean isLoaded() {
      try {
        return ModuleFinder.ofSystem().find(NAME).isPresent()
            && Modules.loadModule(NAME).getName().equals(NAME);
      } catch (IllegalAccessError e) {
        return false;
      }
    }
  }

  private static final class Width {
    static final int BITS =
        Math.min(
            bits(byte.class, Byte.SIZE),
            Math.min(bits(int.class, Integer.SIZE), bits(double.class, Double.SIZE)));

    private static int bits(Class<?> type, int size) {
      try {
        return Math.max(0, VectorSupport.getMaxLaneCount(type)) * size;
      } catch (IllegalAccessError e) {
        return 0;
      }
    }
  }
}
