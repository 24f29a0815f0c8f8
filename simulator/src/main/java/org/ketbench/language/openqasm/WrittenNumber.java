package org.ketbench.language.openqasm;

import java.util.List;
import java.util.OptionalDouble;
import org.ketbench.circuit.Angle;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Operation;
import org.ketbench.language.Document;

/**
 * Reads what people type as a number: as they would in a program, {@code 0.3} or {@code -3*pi/8},
 * and also without the sign between a number and π.
 */
public final class WrittenNumber {
  private WrittenNumber() {}

  /** Empty if it is no number. */
  public static OptionalDouble read(String typed) {
    String text = typed.strip().replace('−', '-');
    try {
      return finite(Double.parseDouble(text));
    } catch (NumberFormatException e) {
      return text.isEmpty() || text.indexOf(';') >= 0 ? OptionalDouble.empty() : written(text);
    }
  }

  private static OptionalDouble written(String text) {
    String times = text.replaceAll("(?i)(?<=[0-9.])\\s*(?=pi|π)", "*").replaceAll("(?i)pi", "pi");
    String program = "OPENQASM 3.0;\nqubit q;\nU(0, 0,\n" + times + "\n) q;\n";
    Circuit circuit = OpenQasm.analyze(Document.of("value.qasm", program)).circuit();
    List<Operation> found = circuit == null ? List.of() : circuit.operations();
    if (found.size() == 1 && found.getFirst() instanceof Operation.Apply apply) {
      Angle angle = apply.arguments().getLast();
      return angle.isKnown() ? finite(angle.radians()) : OptionalDouble.empty();
    }
    return OptionalDouble.empty();
  }

  private static OptionalDouble finite(double value) {
    return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
  }
}
