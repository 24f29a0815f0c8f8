package org.ketbench.app.cli;

import java.io.PrintWriter;
import java.util.Locale;

/** Says in words how far results can be off, where an engine leaves something out. */
final class BoundText {
  private static final double ROUNDING = 1e-12;

  /** From here on a picture of the results may look different. */
  private static final double MUCH = 1e-2;

  private BoundText() {}

  static void print(PrintWriter out, double bound) {
    if (bound > MUCH) {
      out.printf(
          Locale.ROOT,
          "The engine left out so much that probabilities can be off by up to %.2g. Take this as a"
              + " rough guess; statevector leaves nothing out where it fits.%n",
          bound);
    } else if (bound > ROUNDING) {
      out.printf(
          Locale.ROOT,
          "No probability is off by more than %.2g for what the engine left out.%n",
          bound);
    }
  }
}
