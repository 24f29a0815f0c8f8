package org.ketbench.language.openqasm.lower;

import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Gate;
import org.ketbench.circuit.classical.Type;
import org.ketbench.language.openqasm.syntax.Statement;

/** What a name stands for. */
sealed interface Binding
    permits Binding.Callable, Binding.External, Binding.GateName, Place, Wires {
  /**
   * A gate.
   *
   * @param why what keeps it from being applied, null for a gate that has a meaning
   */
  record GateName(Gate gate, @Nullable String why) implements Binding {}

  /** A subroutine with the place of its text. */
  record Callable(Statement.Subroutine definition, Source source, int offset) implements Binding {}

  /** A function of which only the signature is known. */
  record External(String name, Type result) implements Binding {}
}
