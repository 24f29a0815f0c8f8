package org.ketbench.language.openqasm.service.completion;

import java.util.Set;
import org.ketbench.circuit.Span;

/**
 * What is known about the place where something is to be written.
 *
 * @param expected what may stand there
 * @param place in what kind of block it is
 * @param replaces the word at the caret, empty where there is none
 * @param typed the part of the word before the caret
 * @param callee the name of the gate or function that the place is an argument or operand of, empty
 *     where there is none
 * @param controls how many qubits the modifiers before add
 * @param operands the operands already given to the gate, as written
 * @param mayBeElse whether the statement before is an {@code if}
 * @param inString whether the caret is within quotes already
 */
record Caret(
    Expected expected,
    Place place,
    Span replaces,
    String typed,
    String callee,
    int controls,
    Set<String> operands,
    boolean mayBeElse,
    boolean inString) {
  Caret {
    operands = Set.copyOf(operands);
  }

  /** The block around a place. */
  enum Place {
    GLOBAL,
    GATE,
    SUBROUTINE,
    BLOCK
  }

  static Caret nowhere(int position) {
    return new Caret(
        Expected.NOTHING, Place.GLOBAL, Span.at(position), "", "", 0, Set.of(), false, false);
  }
}
