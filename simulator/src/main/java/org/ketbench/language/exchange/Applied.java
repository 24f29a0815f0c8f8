package org.ketbench.language.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.ketbench.circuit.Angle;
import org.ketbench.circuit.CatalogueGate;
import org.ketbench.circuit.Control;
import org.ketbench.circuit.GateCatalogue;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Qubits;
import org.ketbench.circuit.Span;
import org.ketbench.language.exchange.qir.Angles;

/** Applies gates under the names that people know: an x under one control is a cx. */
final class Applied {
  private Applied() {}

  static Operation.Apply of(
      CatalogueGate gate, List<Angle> angles, List<Control> controls, Qubits qubits, Span span) {
    List<Angle> exact =
        angles.stream().map(each -> each.isKnown() ? Angles.exact(each.radians()) : each).toList();
    boolean positive = controls.stream().allMatch(Control::positive);
    CatalogueGate named =
        positive && !controls.isEmpty()
            ? GateCatalogue.standard().controlled(gate, controls.size())
            : null;
    if (named == null) {
      return new Operation.Apply(gate, exact, 1, controls, qubits, span);
    }
    List<Integer> all = new ArrayList<>();
    controls.forEach(control -> all.add(control.qubit()));
    IntStream.range(0, qubits.size()).forEach(i -> all.add(qubits.get(i)));
    int[] on = all.stream().mapToInt(Integer::intValue).toArray();
    return new Operation.Apply(named, exact, Qubits.of(on), span);
  }
}
