package org.ketbench.language.openqasm.edit;

/** New registers. */
final class RegisterEdits {
  private RegisterEdits() {}

  static void add(Draft draft, CircuitEdit.AddRegister edit) throws Refusal {
    Renaming.requireFree(draft, edit.name());
    if (edit.size() < 0) {
      throw new Refusal("A register has one element at least.");
    }
    declare(draft, edit.quantum(), edit.name(), edit.size());
  }

  /** Declares a register behind those that there are; size 0 is a single qubit or bit. */
  static void declare(Draft draft, boolean quantum, String name, int size) throws Refusal {
    String text;
    if (draft.source.isVersion2()) {
      text = (quantum ? "qreg " : "creg ") + name + "[" + Math.max(1, size) + "];";
    } else {
      text = (quantum ? "qubit" : "bit") + (size == 0 ? " " : "[" + size + "] ") + name + ";";
    }
    draft.declare(Headers.forRegister(draft.source, quantum), text);
  }
}
