package org.ketbench.engine.statevector;

import java.util.EnumSet;
import java.util.Set;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.Precision;
import org.ketbench.engine.statevector.kernel.Kernels;

/**
 * Whether the kernels are compiled already, which is a matter of the whole program; engines that
 * share one of these share the knowledge.
 */
public final class Warmth {
  private final Set<Precision> warm = EnumSet.noneOf(Precision.class);

  /** For who compiles the kernels and must run them before they are. */
  static Warmth asIfWarm(Precision precision) {
    Warmth warmth = new Warmth();
    warmth.warm.add(precision);
    return warmth;
  }

  /** Comes once to everything that a first simulation needs, for who records what that is. */
  public void rehearse(Precision precision) {
    new WarmUp(precision).rehearse(Monitor.NONE);
  }

  /** Compiles the kernels by use; call it from a thread that has nothing better to do. */
  public void warmUp(Precision precision, Monitor monitor) {
    if (isWarm(precision)) {
      return;
    }
    WarmUp warmUp = new WarmUp(precision);
    warmUp.rehearse(monitor);
    if (Kernels.vectorsPay()) {
      warmUp.compile(monitor);
    }
    if (!monitor.cancelled()) {
      synchronized (warm) {
        warm.add(precision);
      }
    }
  }

  boolean isWarm(Precision precision) {
    synchronized (warm) {
      return warm.contains(precision);
    }
  }
}
