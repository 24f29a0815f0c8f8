package org.ketbench.engine;

import java.util.Locale;

/** The engines that a request can name. */
public enum EngineKind {
  AUTO,
  STATEVECTOR,
  STABILIZER,
  DENSITY,
  TRAJECTORIES,
  MPS;

  /** The name on the command line and in results. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
