package org.ketbench.engine.observable;

import java.util.Map;
import java.util.TreeMap;

/** A product of Pauli operators on some qubits, the identity on all others. */
public record PauliString(Map<Integer, Pauli> factors) {
  /** One factor of the product. */
  public enum Pauli {
    X,
    Y,
    Z
  }

  public PauliString {
    factors = java.util.Collections.unmodifiableMap(new TreeMap<>(factors));
  }

  /** The identity. */
  public static PauliString identity() {
    return new PauliString(Map.of());
  }

  /** The largest qubit that has a factor; -1 for the identity. */
  public int largestQubit() {
    return factors.keySet().stream().mapToInt(Integer::intValue).max().orElse(-1);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    factors.forEach((qubit, pauli) -> text.append(pauli).append(qubit));
    return text.isEmpty() ? "I" : text.toString();
  }
}
