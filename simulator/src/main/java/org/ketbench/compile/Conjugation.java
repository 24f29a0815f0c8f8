package org.ketbench.compile;

import java.util.ArrayList;
import java.util.List;
import org.ketbench.circuit.CatalogueGate;
import org.ketbench.circuit.DefinedGate;
import org.ketbench.circuit.Operation;

/** Finds in a gate's body what is done before its middle and undone after it. */
final class Conjugation {
  private Conjugation() {}

  static List<Operation.Apply> gates(DefinedGate gate) {
    List<Operation.Apply> body = new ArrayList<>();
    for (Operation operation : gate.body()) {
      if (operation instanceof Operation.Apply apply) {
        body.add(apply);
      }
    }
    return body;
  }

  /** How many gates from the start are undone one by one at the end. */
  static int depth(List<Operation.Apply> body) {
    int outer = 0;
    while (2 * outer + 1 < body.size()
        && undoes(body.get(body.size() - 1 - outer), body.get(outer))) {
      outer++;
    }
    return outer;
  }

  private static boolean undoes(Operation.Apply second, Operation.Apply first) {
    return first.gate() instanceof CatalogueGate gate
        && gate.inverse() != null
        && second.gate() == gate.inverse()
        && first.exponent() == 1
        && second.exponent() == 1
        && first.controls().isEmpty()
        && second.controls().isEmpty()
        && first.qubits().equals(second.qubits())
        && gate.inverseArguments(first.arguments()).equals(second.arguments());
  }
}
