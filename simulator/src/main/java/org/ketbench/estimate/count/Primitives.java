package org.ketbench.estimate.count;

/** What gates come to in the end; Clifford gates of one qubit are nothing. */
interface Primitives {
  void t(int qubit);

  /** A rotation that is neither a Clifford gate nor a T gate. */
  void rotation(int qubit);

  void toffoli(int a, int b, int c);

  /** A Clifford gate of two qubits. */
  void meet(int a, int b);

  /** Whatever comes to these counts, on these qubits. */
  void account(Tally tally, int[] qubits);

  /** A qubit for a while. */
  int allocate();

  void release(int qubit);
}
