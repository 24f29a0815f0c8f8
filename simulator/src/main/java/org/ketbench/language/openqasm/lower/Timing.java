package org.ketbench.language.openqasm.lower;

import org.ketbench.circuit.classical.Value;
import org.ketbench.language.openqasm.syntax.Expr;

/** Durations and how they are written. */
final class Timing {
  private Timing() {}

  static Value.Duration value(Expr.TimingLiteral literal) {
    return switch (literal.unit()) {
      case "dt" -> new Value.Duration(literal.value(), true);
      case "ns" -> new Value.Duration(literal.value() / 1e9, false);
      case "us", "µs", "μs" -> new Value.Duration(literal.value() / 1e6, false);
      case "ms" -> new Value.Duration(literal.value() / 1e3, false);
      default -> new Value.Duration(literal.value(), false);
    };
  }

  /** In nanoseconds or device cycles. */
  static String text(Value.Duration duration) {
    double number = duration.cycles() ? duration.value() : rounded(duration.value() * 1e9);
    String digits =
        number == Math.rint(number) && Math.abs(number) < 1e15
            ? Long.toString((long) number)
            : Double.toString(number);
    return digits + (duration.cycles() ? "dt" : "ns");
  }

  /** Without what the conversion to seconds and back has added. */
  private static double rounded(double nanoseconds) {
    double thousandths = Math.rint(nanoseconds * 1e3) / 1e3;
    return Math.abs(thousandths - nanoseconds) < 1e-9 * Math.abs(nanoseconds)
        ? thousandths
        : nanoseconds;
  }
}
