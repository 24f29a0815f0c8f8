package org.ketbench.language.export;

import java.util.Map;
import org.ketbench.circuit.Angle;
import org.ketbench.circuit.classical.BinaryOperator;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Function;
import org.ketbench.circuit.classical.UnaryOperator;
import org.ketbench.circuit.classical.Value;
import org.ketbench.compile.NotExpressible;

/** How angles are written in OpenQASM 2, where all numbers are real. */
final class Formula2 {
  private static final int UNARY = 11;
  private static final int ATOM = 13;

  private final Map<String, String> parameters;

  /**
   * @param parameters how the parameters of the gate that is being defined are called; outside of
   *     definitions there are none
   */
  Formula2(Map<String, String> parameters) {
    this.parameters = parameters;
  }

  String of(Angle angle) throws NotExpressible {
    return angle instanceof Angle.Formula(Expression expression)
        ? of(expression, 0)
        : angle.toString();
  }

  private String of(Expression expression, int least) throws NotExpressible {
    return switch (expression) {
      case Expression.Literal(Value.Floating(double value, _)) -> number(value, least);
      case Expression.Literal(Value.Angle(double value, _)) -> number(value, least);
      case Expression.Literal(Value.Int(var value, _)) -> number(value.doubleValue(), least);
      case Expression.Parameter(String name, _) -> {
        String called = parameters.get(name);
        if (called == null) {
          throw unknown();
        }
        yield called;
      }
      case Expression.Cast(var operand, _) -> of(operand, least);
      case Expression.Unary(var operator, var operand, _) when operator == UnaryOperator.MINUS ->
          parenthesized("-" + of(operand, UNARY), UNARY, least);
      case Expression.Binary binary -> binary(binary, least);
      case Expression.Call(var function, var arguments, _) -> {
        if (arguments.size() != 1) {
          throw unknown();
        }
        yield name(function) + "(" + of(arguments.getFirst(), 0) + ")";
      }
      default -> throw unknown();
    };
  }

  private String binary(Expression.Binary binary, int least) throws NotExpressible {
    BinaryOperator operator = binary.operator();
    String symbol =
        switch (operator) {
          case ADD, SUBTRACT, MULTIPLY, DIVIDE -> operator.symbol();
          case POWER -> "^";
          default -> throw unknown();
        };
    int own = operator.precedence();
    String text = of(binary.left(), own + (operator == BinaryOperator.POWER ? 1 : 0));
    return parenthesized(text + symbol + of(binary.right(), own + 1), own, least);
  }

  private static String name(Function function) throws NotExpressible {
    return switch (function) {
      case SIN, COS, TAN, EXP, SQRT -> function.text();
      case LOG -> "ln";
      default -> throw unknown();
    };
  }

  private static String number(double value, int least) {
    return parenthesized(Angle.of(value).toString(), value < 0 ? UNARY : ATOM, least);
  }

  private static String parenthesized(String text, int binding, int least) {
    return binding < least ? "(" + text + ")" : text;
  }

  private static NotExpressible unknown() {
    return new NotExpressible(
        "OpenQASM 2 has no parameters and no values that are known only when the program runs."
            + " Give the angle a number.");
  }
}
