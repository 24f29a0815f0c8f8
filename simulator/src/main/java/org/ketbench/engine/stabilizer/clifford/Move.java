package org.ketbench.engine.stabilizer.clifford;

/** The simple gates that all Clifford gates are made of; {@code SX} is the square root of X. */
public enum Move {
  X(1),
  Y(1),
  Z(1),
  H(1),
  S(1),
  SX(1),
  CX(2),
  CZ(2),
  SWAP(2);

  private final int qubits;

  Move(int qubits) {
    this.qubits = qubits;
  }

  public int qubits() {
    return qubits;
  }

  /** Whether this only changes signs. */
  public boolean isPauli() {
    return this == X || this == Y || this == Z;
  }
}
