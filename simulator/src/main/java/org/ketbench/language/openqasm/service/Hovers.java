package org.ketbench.language.openqasm.service;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Span;
import org.ketbench.circuit.classical.Value;
import org.ketbench.circuit.classical.Values;
import org.ketbench.language.Hover;
import org.ketbench.language.openqasm.check.Checked;
import org.ketbench.language.openqasm.check.Reference;
import org.ketbench.language.openqasm.check.Symbol;
import org.ketbench.language.openqasm.syntax.Expr;
import org.ketbench.language.openqasm.syntax.Modifier;
import org.ketbench.language.openqasm.syntax.Node;
import org.ketbench.language.openqasm.syntax.Statement;
import org.ketbench.language.openqasm.syntax.Token;
import org.ketbench.language.openqasm.syntax.TokenKind;

/** Explains what is at a place: a name, a number, a word of the language. */
final class Hovers {
  private final Checked checked;
  private final PlacedReferences references;
  private final SymbolDocumentation documentation;

  Hovers(Checked checked, PlacedReferences references) {
    this.checked = checked;
    this.references = references;
    this.documentation = new SymbolDocumentation(checked);
  }

  @Nullable Hover at(int position) {
    TokenRun tokens = TokenRun.around(checked.tree(), position);
    Token token = tokens.at(position);
    if (token == null) {
      return null;
    }
    Span span = new Span(token.start(), token.end());
    NodePath path = NodePath.to(checked.tree(), span);
    ConstantExpressions constants =
        new ConstantExpressions(references, checked.tree().offset(path.chunk()));
    Reference reference = references.startingAt(token.start());
    if (reference != null) {
      String value = isArithmetic(path) ? value(path, constants) : null;
      String text = documentation.markdown(reference.symbol(), arguments(path, span, constants));
      return new Hover(span, value == null ? text : text + "\n\n" + value);
    }
    if (token.kind() == TokenKind.GPHASE) {
      Symbol gate = documentation.builtInGate("gphase");
      return gate == null
          ? null
          : new Hover(span, documentation.markdown(gate, arguments(path, span, constants)));
    }
    if (token.kind().isKeyword()) {
      String help = KeywordHelp.markdown(token.in(checked.tree().text()));
      return help.isEmpty() ? null : new Hover(span, help);
    }
    String value = value(path, constants);
    Expr whole = path.innermost(Expr.class);
    return value == null || whole == null
        ? null
        : new Hover(path.span(outermostValue(path, constants, whole)), value);
  }

  /** The values that the gate named at a place is called with, where they are constant. */
  private static List<Double> arguments(NodePath path, Span name, ConstantExpressions constants) {
    Statement.GateCall call = path.innermost(Statement.GateCall.class);
    List<Double> values = new ArrayList<>();
    if (call != null && path.span(call.name()).equals(name)) {
      for (Expr argument : call.arguments()) {
        Double value = constants.real(argument);
        if (value == null) {
          return List.of();
        }
        values.add(value);
      }
    }
    return values;
  }

  private static boolean isArithmetic(NodePath path) {
    return path.innermost(Expr.Binary.class) != null || path.innermost(Expr.Unary.class) != null;
  }

  private @Nullable String value(NodePath path, ConstantExpressions constants) {
    Expr innermost = path.innermost(Expr.class);
    if (innermost == null) {
      return null;
    }
    if (innermost instanceof Expr.TimingLiteral timing) {
      return timing(timing);
    }
    if (innermost instanceof Expr.HardwareQubit qubit) {
      return "Qubit " + qubit.number() + " of the device itself.";
    }
    Expr whole = outermostValue(path, constants, innermost);
    Value value = constants.value(whole);
    if (value == null) {
      return null;
    }
    boolean number = value instanceof Value.Floating || value instanceof Value.Int;
    if (number && (isAngle(path, whole) || mentionsPi(path, whole))) {
      return "Angle: " + AngleWords.of(Values.real(value));
    }
    String written = path.span(whole).in(checked.tree().text());
    return value instanceof Value.Bits bits
        ? "As a number: " + bits.value()
        : ValueText.of(value).equals(written) ? null : "Value: " + ValueText.of(value);
  }

  /** The largest expression around the innermost one that has a constant value. */
  private static Expr outermostValue(NodePath path, ConstantExpressions constants, Expr innermost) {
    Expr whole = innermost;
    for (Node node : path.nodes().reversed()) {
      if (!(node instanceof Expr expression)) {
        break;
      }
      if (constants.value(expression) == null) {
        break;
      }
      whole = expression;
    }
    return whole;
  }

  private boolean mentionsPi(NodePath path, Expr expression) {
    String text = path.span(expression).in(checked.tree().text());
    return (text.contains("pi") || text.contains("π") || text.contains("tau"))
        && !(expression instanceof Expr.Identifier);
  }

  /** Whether an expression is an argument of a gate. */
  private static boolean isAngle(NodePath path, Expr expression) {
    Statement.GateCall call = path.innermost(Statement.GateCall.class);
    return call != null
        && path.innermost(Modifier.class) == null
        && call.arguments().contains(expression);
  }

  private static String timing(Expr.TimingLiteral timing) {
    double scale =
        switch (timing.unit()) {
          case "ns" -> 1e-9;
          case "us", "µs" -> 1e-6;
          case "ms" -> 1e-3;
          default -> 1;
        };
    return timing.unit().equals("dt")
        ? "A duration of " + Numbers.shortest(timing.value()) + " cycles of the device's clock."
        : "A duration of " + ValueText.seconds(timing.value() * scale) + ".";
  }
}
