package org.ketbench.engine.noise;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which gates a rule is for.
 *
 * @param names their names; *1, *2 and *3 stand for all gates on one, two, three or more qubits;
 *     empty for all gates
 * @param places the qubits, in any order, that the gate must act on: one of these lists; empty for
 *     anywhere
 */
public record GateSelector(Set<String> names, List<List<Integer>> places) {
  /** Every gate. */
  public static final GateSelector ALL = new GateSelector(Set.of(), List.of());

  public GateSelector {
    names = Set.copyOf(names);
    places = List.copyOf(places);
  }

  /** All gates on so many qubits. */
  static GateSelector ofWidth(int width) {
    return new GateSelector(Set.of("*" + width), List.of());
  }

  boolean matches(String name, int... qubits) {
    boolean named =
        names.isEmpty()
            || names.contains("*")
            || names.contains(name)
            || names.contains("*" + Math.min(3, qubits.length));
    return named && (places.isEmpty() || places.stream().anyMatch(place -> isAt(place, qubits)));
  }

  private static boolean isAt(List<Integer> place, int[] qubits) {
    Set<Integer> here = new HashSet<>();
    for (int qubit : qubits) {
      here.add(qubit);
    }
    return place.size() == qubits.length && here.equals(new HashSet<>(place));
  }
}
