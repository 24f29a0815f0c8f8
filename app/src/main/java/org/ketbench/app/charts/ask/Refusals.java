package org.ketbench.app.charts.ask;

import org.ketbench.app.text.Texts;
import org.ketbench.circuit.Circuit;
import org.ketbench.engine.SimulationRefusedException;

/**
 * Says in a window why something is not simulated; there the options of a command are of no use.
 */
final class Refusals {
  private static final Texts TEXTS = Texts.beside(Refusals.class);

  private Refusals() {}

  static String text(Circuit circuit, SimulationRefusedException refusal) {
    String said = String.valueOf(refusal.getMessage());
    return switch (refusal.reason()) {
      case MEMORY -> TEXTS.get("refused.memory", said, circuit.qubitCount());
      case PARAMETER -> TEXTS.get("refused.parameter");
      case SIZE -> TEXTS.get("refused.size", said);
      default -> said;
    };
  }
}
