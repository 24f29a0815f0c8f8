package org.ketbench.app.charts.bar;

import java.util.List;
import java.util.OptionalDouble;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Operation;
import org.ketbench.language.Document;
import org.ketbench.language.openqasm.OpenQasm;

/** Reads what is typed as the value of a parameter: a number, or as in a program {@code pi/4}. */
final class InputValue {
  private InputValue() {}

  /** Empty if it is no number. */
  static OptionalDouble of(String typed) {
    String text = typed.strip().replace('−', '-');
    try {
      double value = Double.parseDouble(text);
      return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    } catch (NumberFormatException e) {
      return text.isEmpty() || text.indexOf(';') >= 0 ? OptionalDouble.empty() : written(text);
    }
  }

  private static OptionalDouble written(String text) {
    String program =
        "OPENQASM 3.0;\ninclude \"stdgates.inc\";\nqubit q;\nrz(\n" + text + "\n) q;\n";
    Circuit circuit = OpenQasm.analyze(Document.of("value.qasm", program)).circuit();
    List<Operation> found = circuit == null ? List.of() : circuit.operations();
    return found.size() == 1
            && found.getFirst() instanceof Operation.Apply apply
            && apply.arguments().size() == 1
            && apply.arguments().getFirst().isKnown()
        ? OptionalDouble.of(apply.arguments().getFirst().radians())
        : OptionalDouble.empty();
  }
}
