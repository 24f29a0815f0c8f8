package org.ketbench.language.openqasm.service.actions;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Span;
import org.ketbench.circuit.classical.BinaryOperator;
import org.ketbench.circuit.classical.Type;
import org.ketbench.language.Diagnostic;
import org.ketbench.language.TextEdit;
import org.ketbench.language.openqasm.check.SymbolType;
import org.ketbench.language.openqasm.syntax.Expr;
import org.ketbench.language.openqasm.syntax.Node;
import org.ketbench.language.openqasm.syntax.Statement;

/** Mends what is done with measured bits, and with qubits that should have been measured. */
final class MeasurementFixes {
  private static final int MOST_BITS = 16;

  private MeasurementFixes() {}

  /** {@code c == 2} becomes {@code !c[0] && c[1]}. */
  static void compareBitByBit(Diagnostic diagnostic, Workplace place, Offers offers) {
    if (place.checked().version().isTwo()) {
      return;
    }
    Expr.Binary comparison = comparison(place);
    if (comparison == null
        || !(unwrapped(comparison.left()) instanceof Expr.Identifier name)
        || !(place.typeOf(name.name()) instanceof SymbolType.Classical(Type.Bits(int width)))
        || width < 1
        || width > MOST_BITS) {
      return;
    }
    long value = value(comparison.right());
    if (value < 0 || value >= 1L << width) {
      return;
    }
    List<String> bits = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      boolean one = (value >> i & 1) == 1;
      bits.add((one ? "" : "!") + name.name() + "[" + i + "]");
    }
    String all = String.join(" && ", bits);
    boolean equal = comparison.operator() == BinaryOperator.EQUAL;
    String text = equal ? all : "!(" + all + ")";
    offers.preferred(diagnostic, "Compare bit by bit", new TextEdit(place.span(comparison), text));
  }

  private static Expr.@Nullable Binary comparison(Workplace place) {
    for (Node node : place.path().nodes().reversed()) {
      if (node instanceof Expr.Binary binary) {
        boolean plain =
            binary.operator() == BinaryOperator.EQUAL
                || binary.operator() == BinaryOperator.NOT_EQUAL;
        return plain ? binary : null;
      }
    }
    return null;
  }

  private static Expr unwrapped(Expr expression) {
    return switch (expression) {
      case Expr.Parenthesized it -> unwrapped(it.inner());
      case Expr.Cast it -> unwrapped(it.operand());
      default -> expression;
    };
  }

  private static long value(Expr expression) {
    return switch (expression) {
      case Expr.IntLiteral it -> it.value();
      case Expr.BitStringLiteral it when it.digits().length() <= MOST_BITS ->
          Long.parseLong(it.digits(), 2);
      default -> -1;
    };
  }

  /** Measures a qubit that is used as a value, into a bit of its own. */
  static void measureFirst(Diagnostic diagnostic, Workplace place, Offers offers) {
    Statement statement = place.path().statement();
    Node top = place.path().nodes().isEmpty() ? null : place.path().nodes().getFirst();
    if (statement == null || top == null || !statement.equals(top)) {
      return;
    }
    if (place.checked().version().isTwo() || !isSingleQubit(place)) {
      return;
    }
    String name = FreeName.of(place, "m");
    String measured = "bit " + name + " = measure " + place.written() + ";";
    int start = place.span(statement).start();
    offers.preferred(
        diagnostic,
        "Measure '" + place.written() + "' first",
        TextEdit.insert(start, measured + place.lineEnd()),
        new TextEdit(diagnostic.span(), name));
  }

  private static boolean isSingleQubit(Workplace place) {
    return switch (place.innermost(Expr.class)) {
      case Expr.Index index -> index.indices().size() == 1 && single(index.indices().getFirst());
      case Expr.Identifier name ->
          place.typeOf(name.name()) instanceof SymbolType.Quantum type
              && type.size() == SymbolType.SINGLE;
      case null, default -> false;
    };
  }

  private static boolean single(Expr index) {
    return !(index instanceof Expr.Range) && !(index instanceof Expr.SetOf);
  }

  /** A gate behind the last measurement: reset the qubit first, or leave the gate out. */
  static void gateAfterMeasurement(Diagnostic diagnostic, Workplace place, Offers offers) {
    Statement.GateCall call = place.innermost(Statement.GateCall.class);
    if (call == null) {
      return;
    }
    Span whole = place.span(call);
    offers.preferred(diagnostic, "Remove this gate", TextEdit.delete(place.withLine(whole)));
    if (call.operands().size() == 1) {
      String qubit = place.text(call.operands().getFirst());
      String indent = place.indentAt(whole.start());
      offers.fix(
          diagnostic,
          "Reset '" + qubit + "' first",
          TextEdit.insert(whole.start(), "reset " + qubit + ";" + place.lineEnd() + indent));
    }
  }

  /** {@code if (measure q)} becomes a measurement into a bit and a condition on it. */
  static void measureInExpression(Diagnostic diagnostic, Workplace place, Offers offers) {
    Expr.Measure measure = place.innermost(Expr.Measure.class);
    Statement statement = place.path().statement();
    Node top = place.path().nodes().isEmpty() ? null : place.path().nodes().getFirst();
    if (measure == null || statement == null || !statement.equals(top)) {
      return;
    }
    String name = FreeName.of(place, "m");
    String text = "bit " + name + " = " + place.text(measure) + ";" + place.lineEnd();
    offers.preferred(
        diagnostic,
        "Store the measurement in a bit first",
        TextEdit.insert(place.span(statement).start(), text),
        new TextEdit(place.span(measure), name));
  }
}
