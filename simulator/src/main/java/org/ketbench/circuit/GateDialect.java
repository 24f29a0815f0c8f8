package org.ketbench.circuit;

/** Another language or device that has its own names for gates. */
public enum GateDialect {
  /** Methods of a Qiskit circuit. */
  QISKIT,
  /** Names in the module {@code cirq}. */
  CIRQ,
  /** Methods of a Braket circuit. */
  BRAKET,
  /** Operations of Q#'s standard library. */
  QSHARP,
  QUIL,
  /** IonQ's JSON: its gate set {@code qis} and its native gates, whose phases are in turns. */
  IONQ,
  /** Quantinuum's {@code hqslib1.inc}. */
  QUANTINUUM
}
