package org.ketbench.circuit;

/**
 * A named run of qubits: {@code first} is the number of its index 0; a scalar was declared without
 * a size. Hardware qubits {@code $0, $1, …} form the register named {@code $}.
 */
public record QubitRegister(String name, int first, int size, boolean scalar, Span declaration) {
  public static final String HARDWARE = "$";

  public boolean contains(int qubit) {
    return first <= qubit && qubit < first + size;
  }

  /** How the text names the qubit with this number. */
  public String nameOf(int qubit) {
    if (name.equals(HARDWARE)) {
      return HARDWARE + (qubit - first);
    }
    return scalar ? name : name + "[" + (qubit - first) + "]";
  }
}
