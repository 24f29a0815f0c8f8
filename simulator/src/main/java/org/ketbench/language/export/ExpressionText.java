package org.ketbench.language.export;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.ketbench.circuit.Angle;
import org.ketbench.circuit.classical.BinaryOperator;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Type;
import org.ketbench.circuit.classical.Value;
import org.ketbench.circuit.classical.Variable;
import org.ketbench.compile.NotExpressible;

/**
 * How expressions are written in OpenQASM 3. Casts are written out wherever the tree has one, since
 * the width of an operand decides how its arithmetic wraps.
 */
final class ExpressionText {
  private static final int UNARY = 11;
  private static final int ATOM = 13;

  private final BitsText bits;
  private final Map<Variable, String> variables;
  private final UnaryOperator<String> parameters;

  /**
   * @param parameters how free parameters are called, or those of the gate that is being written
   */
  ExpressionText(BitsText bits, Map<Variable, String> variables, UnaryOperator<String> parameters) {
    this.bits = bits;
    this.variables = variables;
    this.parameters = parameters;
  }

  /** For the body of a gate, which sees its own parameters only. */
  ExpressionText withParameters(UnaryOperator<String> names) {
    return new ExpressionText(bits, variables, names);
  }

  String of(Angle angle) throws NotExpressible {
    return switch (angle) {
      case Angle.Formula(Expression expression) -> of(expression);
      case Angle.Radians _, Angle.PiFraction _ -> angle.toString();
    };
  }

  String of(Expression expression) throws NotExpressible {
    return of(expression, 0);
  }

  /** With parentheses where the expression binds less tightly than {@code least}. */
  private String of(Expression expression, int least) throws NotExpressible {
    return switch (expression) {
      case Expression.Literal(Value value) -> parenthesized(of(value), bindingOf(value), least);
      case Expression.Bits read -> bits.read(read);
      case Expression.Read(Variable variable) -> name(variable);
      case Expression.Parameter(String name, _) -> parameters.apply(name);
      case Expression.Unary(var operator, var operand, _) ->
          parenthesized(operator.symbol() + of(operand, UNARY), UNARY, least);
      case Expression.Binary binary -> parenthesized(of(binary), precedence(binary), least);
      case Expression.Cast(var operand, var type) ->
          isImplied(operand, type)
              ? of(operand, least)
              : TypeText.of(type) + "(" + of(operand) + ")";
      case Expression.Call(var function, var arguments, _) ->
          function.text() + "(" + list(arguments) + ")";
      case Expression.Index(var base, var indices, _) -> of(base, ATOM) + "[" + list(indices) + "]";
    };
  }

  private String of(Expression.Binary binary) throws NotExpressible {
    int precedence = precedence(binary);
    boolean right = binary.operator() == BinaryOperator.POWER;
    return of(binary.left(), right ? precedence + 1 : precedence)
        + (right ? "**" : " " + binary.operator().symbol() + " ")
        + of(binary.right(), right ? precedence : precedence + 1);
  }

  /** A bit register beside a number is read as one anyway. */
  private static boolean isImplied(Expression operand, Type type) {
    return operand.type().equals(type);
  }

  String list(List<Expression> expressions) throws NotExpressible {
    StringBuilder text = new StringBuilder();
    for (Expression expression : expressions) {
      text.append(text.isEmpty() ? "" : ", ").append(of(expression));
    }
    return text.toString();
  }

  String name(Variable variable) {
    return variables.getOrDefault(variable, variable.name());
  }

  static String of(Value value) throws NotExpressible {
    return switch (value) {
      case Value.Bool(boolean truth) -> String.valueOf(truth);
      case Value.Bits(BigInteger number, Type.Bits(int width)) ->
          width == Type.MACHINE ? number.toString() : bitString(number, width);
      case Value.Int(BigInteger number, Type.Int type) ->
          type.width() == Type.MACHINE && (type.signed() || number.bitLength() < 63)
              ? number.toString()
              : TypeText.of(type) + "(" + number + ")";
      case Value.Floating(double number, _) -> floating(number);
      case Value.Angle(double radians, Type.AngleType type) ->
          TypeText.of(type) + "(" + floating(radians) + ")";
      case Value.Complex(double re, double im, _) ->
          im < 0
              ? floating(re) + " - " + floating(-im) + "im"
              : floating(re) + " + " + floating(im) + "im";
      case Value.Duration(double number, boolean cycles) ->
          floating(number) + (cycles ? "dt" : "s");
      case Value.Array _ -> throw new NotExpressible("an array has no literal in an expression");
    };
  }

  private static int bindingOf(Value value) {
    return switch (value) {
      case Value.Complex _ -> BinaryOperator.ADD.precedence();
      case Value.Int(var number, var type) when type.width() == Type.MACHINE ->
          number.signum() < 0 ? UNARY : ATOM;
      case Value.Floating(double number, _) -> number < 0 ? UNARY : ATOM;
      case Value.Bool _,
          Value.Bits _,
          Value.Int _,
          Value.Angle _,
          Value.Duration _,
          Value.Array _ ->
          ATOM;
    };
  }

  private static String bitString(BigInteger number, int width) {
    String digits = number.toString(2);
    return "\"" + "0".repeat(Math.max(0, width - digits.length())) + digits + "\"";
  }

  private static String floating(double number) throws NotExpressible {
    if (!Double.isFinite(number)) {
      throw new NotExpressible("OpenQASM has no number " + number);
    }
    return Double.toString(number).replace('E', 'e');
  }

  private static int precedence(Expression.Binary binary) {
    return binary.operator().precedence();
  }

  private static String parenthesized(String text, int binding, int least) {
    return binding < least ? "(" + text + ")" : text;
  }
}
