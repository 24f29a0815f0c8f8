package org.ketbench.circuit;

import java.util.List;

/** How the modifiers of a gate are written in OpenQASM 3, each followed by {@code @}. */
final class ModifierText {
  private ModifierText() {}

  static String of(List<Control> controls, double exponent) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < controls.size(); ) {
      boolean positive = controls.get(i).positive();
      int run = i;
      while (run < controls.size() && controls.get(run).positive() == positive) {
        run++;
      }
      text.append(positive ? "ctrl" : "negctrl");
      if (run - i > 1) {
        text.append('(').append(run - i).append(')');
      }
      text.append(" @ ");
      i = run;
    }
    if (exponent == -1) {
      text.append("inv @ ");
    } else if (exponent != 1) {
      text.append("pow(").append(Angle.of(exponent)).append(") @ ");
    }
    return text.toString();
  }
}
