package org.ketbench.language.openqasm.service.actions;

import org.ketbench.language.openqasm.syntax.Modifier;
import org.ketbench.language.openqasm.syntax.Statement;

/** Reads calls of gates. */
final class Calls {
  private Calls() {}

  /** How many qubits the modifiers of a call add, -1 where a number is no literal. */
  static int controls(Statement.GateCall call) {
    int controls = 0;
    for (Modifier modifier : call.modifiers()) {
      if (modifier.kind() == Modifier.Kind.CTRL || modifier.kind() == Modifier.Kind.NEGCTRL) {
        int count = modifier.argument() == null ? 1 : Literals.small(modifier.argument());
        if (count < 0) {
          return -1;
        }
        controls += count;
      }
    }
    return controls;
  }
}
