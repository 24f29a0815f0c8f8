package org.ketbench.app.cli;

import java.io.PrintWriter;
import java.util.Locale;

/** Says in words how far results can be off, where an engine leaves something out. */
final class BoundText {
  private static final double ROUNDING = 1e-12;

  private BoundText() {}

  static void print(PrintWriter out, double bound) {
    if (bound > ROUNDING) {
      out.printf(
          Locale.ROOT,
          "No probability is off by more than %.2g for what the engine left out.%n",
          bound);
    }
  }
}
