package org.ketbench.app.charts.histogram;

import java.util.ArrayList;
import java.util.List;
import org.ketbench.result.OutcomeKeys;

/** Says in which order the digits of outcomes stand. */
final class HistogramHeads {
  private HistogramHeads() {}

  static String of(OutcomeKeys keys, String only, boolean lowestFirst) {
    List<String> parts = new ArrayList<>();
    for (OutcomeKeys.Register register : keys.registers()) {
      if (only.isEmpty() || only.equals(register.name())) {
        int last = register.size() - 1;
        String range = last <= 0 ? "0" : lowestFirst ? "0…" + last : last + "…0";
        parts.add(register.name() + "[" + range + "]");
      }
    }
    return String.join(" ", parts);
  }
}
