package org.ketbench.app.charts.overlay;

import java.util.ArrayList;
import java.util.List;
import org.ketbench.app.charts.parts.Numbers;
import org.ketbench.app.text.Texts;
import org.ketbench.circuit.Circuit;

/** Says what a display shows. */
final class DisplayText {
  private static final Texts TEXTS = Texts.beside(DisplayText.class);
  private static final int MOST_LISTED = 8;

  private DisplayText() {}

  static String of(DisplayValue value, Circuit circuit) {
    Display display = value.display();
    String names = String.join(", ", display.qubits().stream().map(circuit::qubitName).toList());
    String found =
        value.problem().isEmpty()
            ? switch (display.kind()) {
              case BLOCH ->
                  TEXTS.get(
                      "display.bloch",
                      Numbers.real(value.values().get(0)),
                      Numbers.real(value.values().get(1)),
                      Numbers.real(value.values().get(2)));
              case EXPECTATION ->
                  "⟨" + display.argument() + "⟩ = " + Numbers.real(value.values().getFirst());
              case PROBABILITY -> listed(value, false);
              case AMPLITUDES -> listed(value, true);
            }
            : value.problem();
    return names + ": " + found;
  }

  private static String listed(DisplayValue value, boolean complex) {
    List<Double> values = value.values();
    int digits = value.display().qubits().size();
    int count = 1 << digits;
    List<String> parts = new ArrayList<>();
    for (int state = 0; state < count && parts.size() < MOST_LISTED; state++) {
      StringBuilder label = new StringBuilder();
      for (int bit = 0; bit < digits; bit++) {
        label.append(state >>> bit & 1);
      }
      String number =
          complex
              ? Numbers.complex(values.get(2 * state), values.get(2 * state + 1))
              : Numbers.percent(values.get(state));
      parts.add("|" + label + "⟩ " + number);
    }
    return String.join("; ", parts) + (count > MOST_LISTED ? " …" : "");
  }
}
