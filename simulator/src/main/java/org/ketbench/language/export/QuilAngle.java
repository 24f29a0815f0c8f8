package org.ketbench.language.export;

import org.ketbench.circuit.Angle;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.UnaryOperator;
import org.ketbench.circuit.classical.Value;
import org.ketbench.compile.NotExpressible;

/**
 * How angles are written in Quil and in Python: numbers, π, parameters, and what is made of them.
 */
final class QuilAngle {
  private final String functionPrefix;
  private final String power;
  private final boolean uppercase;

  private QuilAngle(String functionPrefix, String power, boolean uppercase) {
    this.functionPrefix = functionPrefix;
    this.power = power;
    this.uppercase = uppercase;
  }

  static String of(Angle angle) throws NotExpressible {
    return angle instanceof Angle.Formula(Expression formula)
        ? new QuilAngle("", "^", true).text(formula)
        : angle.toString();
  }

  /** In Python, where functions come from a module. */
  static String inPython(Angle angle, String pi, String functionPrefix) throws NotExpressible {
    String text =
        angle instanceof Angle.Formula(Expression formula)
            ? new QuilAngle(functionPrefix, "**", false).text(formula)
            : angle.toString();
    return text.replaceAll("\\bpi\\b", pi);
  }

  private String text(Expression expression) throws NotExpressible {
    return switch (expression) {
      case Expression.Literal(Value.Floating(double value, var _)) -> number(value);
      case Expression.Literal(Value.Angle(double value, var _)) -> number(value);
      case Expression.Literal(Value.Int(var value, var _)) -> value.toString();
      case Expression.Parameter(String name, var _) -> name;
      case Expression.Cast(var operand, var _) -> text(operand);
      case Expression.Unary(var operator, var operand, var _)
          when operator == UnaryOperator.MINUS ->
          "(-" + text(operand) + ")";
      case Expression.Binary(var operator, var left, var right, var _) -> {
        String sign =
            switch (operator) {
              case ADD, SUBTRACT, MULTIPLY, DIVIDE -> operator.symbol();
              case POWER -> power;
              default -> throw unknown();
            };
        yield "(" + text(left) + sign + text(right) + ")";
      }
      case Expression.Call(var function, var arguments, var _) -> {
        switch (function) {
          case SIN, COS, EXP, SQRT -> {
            String name = uppercase ? function.name() : function.text();
            yield functionPrefix + name + "(" + text(arguments.getFirst()) + ")";
          }
          default -> throw unknown();
        }
      }
      default -> throw unknown();
    };
  }

  private static String number(double value) {
    String text = Angle.of(value).toString();
    return value < 0 ? "(" + text + ")" : text;
  }

  private static NotExpressible unknown() {
    return new NotExpressible(
        "This angle depends on outcomes, or on functions that the format does not have."
            + " Compute it before the program runs.");
  }
}
