package org.ketbench.language.openqasm.lower;

import java.util.List;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Variable;

/** A place with a scalar value that has, or can have, a variable of the circuit. */
sealed interface Slotted extends Place permits ScalarCell, Element {
  Variable slot();

  /** Which element of the variable this is; empty for the variable itself. */
  List<Expression> indices();

  /** Brings the variable up to date before a part of it is assigned to. */
  void storeForParts();

  /** Notes that the circuit has changed the variable. */
  void changedInMemory();
}
