package org.ketbench.app.charts.parts;

import java.util.ArrayList;
import java.util.List;

/**
 * Basis states and outcomes in the order that the user chose; data is never put in another order.
 */
public final class Kets {
  private Kets() {}

  /** A basis state; {@code label} has the highest qubit left. */
  public static String ket(String label, boolean lowestFirst) {
    return "|" + digits(label, lowestFirst) + "⟩";
  }

  /** The digits of a label that has the highest index left. */
  public static String digits(String label, boolean lowestFirst) {
    return lowestFirst ? new StringBuilder(label).reverse().toString() : label;
  }

  /** A key of registers, each with its highest index left. */
  public static String key(String key, boolean lowestFirst) {
    if (!lowestFirst) {
      return key;
    }
    List<String> parts = new ArrayList<>();
    for (String part : key.split(" ", -1)) {
      parts.add(digits(part, true));
    }
    return String.join(" ", parts);
  }

  /** The head above basis states: the names of the qubits in the order of the digits. */
  public static List<Integer> order(int qubits, boolean lowestFirst) {
    List<Integer> order = new ArrayList<>();
    for (int place = 0; place < qubits; place++) {
      order.add(lowestFirst ? place : qubits - 1 - place);
    }
    return order;
  }
}
