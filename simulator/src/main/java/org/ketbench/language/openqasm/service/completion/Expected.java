package org.ketbench.language.openqasm.service.completion;

/** What may stand at a place of a program. */
enum Expected {
  /** Nothing that could be offered: a new name, a number, a comment. */
  NOTHING,
  STATEMENT,
  /** A gate or another modifier, behind the {@code @} of a modifier. */
  GATE,
  /** Qubits. */
  QUBITS,
  /** Qubits or bits, as in an alias. */
  QUBITS_OR_BITS,
  /** Bits that a measurement goes to. */
  BITS,
  /** An angle: an argument of a gate. */
  ANGLE,
  /** A condition, where measured bits are most likely. */
  CONDITION,
  /** A whole number: an index or a size. */
  WHOLE_NUMBER,
  /** Any value. */
  VALUE,
  /** A value or a measurement, on the right of an assignment. */
  ASSIGNED,
  /** The type of a variable. */
  TYPE,
  /** The type of a parameter, which may be a qubit. */
  PARAMETER_TYPE,
  FILE,
  VERSION,
  /** {@code in}, behind the variable of a loop. */
  IN,
  /** What a loop runs over. */
  LOOP_VALUES,
  /** {@code case} and {@code default}. */
  CASE
}
