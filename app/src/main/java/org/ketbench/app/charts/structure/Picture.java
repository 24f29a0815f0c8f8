package org.ketbench.app.charts.structure;

/** Which picture of the qubits is looked at. */
public enum Picture {
  /** The density matrix of some qubits. */
  DENSITY,
  /** The mutual information of all pairs. */
  LINKS,
  /** The entropy of a cut along the columns. */
  CUTS,
  /** Basis states on a ball. */
  SPHERE,
  /** The matrix of the circuit. */
  OPERATOR
}
