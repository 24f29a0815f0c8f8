package org.ketbench.app.charts.histogram;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ketbench.circuit.BitRegister;
import org.ketbench.circuit.Circuit;
import org.ketbench.result.OutcomeKeys;

/** Says which bits the digits of keys are. */
final class Outcomes {
  private Outcomes() {}

  /** The names of all bits as they stand in keys, from the left. */
  static List<String> names(OutcomeKeys keys) {
    List<String> names = new ArrayList<>();
    for (OutcomeKeys.Register register : keys.registers()) {
      for (int index = register.size() - 1; index >= 0; index--) {
        names.add(register.name() + "[" + index + "]");
      }
    }
    return names;
  }

  /** The names of some bits in the order in which their digits are shown. */
  static List<String> inOrder(List<String> names, Set<Integer> kept, boolean lowestFirst) {
    List<String> some = kept.stream().sorted().map(names::get).toList();
    return lowestFirst ? some.reversed() : some;
  }

  /**
   * The bits of a circuit that a key gives values to; none where the key is one of qubits.
   *
   * @param register the only one in the key; empty for all
   * @param kept the only digits in the key; none for all
   */
  static Map<Integer, Boolean> bits(
      Circuit circuit, String key, String register, Set<Integer> kept) {
    String digits = key.replace(" ", "");
    Map<Integer, Boolean> bits = new LinkedHashMap<>();
    int place = 0;
    int next = 0;
    for (BitRegister each : circuit.bitRegisters()) {
      if (!circuit.outputs().isEmpty() && !circuit.outputs().contains(each.name())) {
        continue;
      }
      for (int index = each.size() - 1; index >= 0; index--) {
        boolean isIn =
            register.isEmpty()
                ? kept.isEmpty() || kept.contains(place)
                : register.equals(each.name());
        if (isIn && next < digits.length()) {
          bits.put(each.first() + index, digits.charAt(next++) == '1');
        }
        place++;
      }
    }
    return next == digits.length() ? bits : Map.of();
  }
}
