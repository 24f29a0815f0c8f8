package org.ketbench.language.openqasm.check;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.classical.BinaryOperator;
import org.ketbench.circuit.classical.Type;
import org.ketbench.circuit.classical.Types;
import org.ketbench.circuit.classical.UnaryOperator;
import org.ketbench.circuit.classical.Value;
import org.ketbench.circuit.classical.Values;
import org.ketbench.language.openqasm.syntax.Expr;
import org.ketbench.language.openqasm.syntax.Node;

/** Finds the types of expressions and the values of constant ones. */
final class Expressions {
  private static final Typed DURATION = Typed.of(Types.DURATION);

  private final Check check;
  private boolean realWanted;

  Expressions(Check check) {
    this.check = check;
  }

  /** As {@link #value}, where a real number or an angle is wanted. */
  Typed real(Expr expression) {
    boolean outer = realWanted;
    realWanted = true;
    Typed typed = value(expression);
    realWanted = outer;
    return typed;
  }

  /** The type and value of an expression whose value is wanted; qubits have none. */
  Typed value(Expr expression) {
    Typed typed = any(expression);
    if (typed.type() instanceof SymbolType.Quantum) {
      check.reporter.error(
          expression,
          "qubit-as-value",
          "A qubit has no value that could be used here. Measure it first: 'bit c = measure q;'.");
      return Typed.UNKNOWN;
    }
    if (typed.type() instanceof SymbolType.Callable callable) {
      check.reporter.error(
          expression,
          "callable-as-value",
          callable.text().startsWith("gate")
              ? "This names a gate, which has no value. Use another name."
              : "This names a subroutine. Call it with parentheses: 'f(…)'.");
      return Typed.UNKNOWN;
    }
    if (typed.classical() instanceof Type.Nothing) {
      check.reporter.error(
          expression,
          "no-result",
          "This subroutine returns nothing, so its call has no value. Give it a return type"
              + " ('-> int'), or call it in a statement of its own.");
      return Typed.UNKNOWN;
    }
    return typed;
  }

  /** The type and value of any expression, one that names qubits included. */
  Typed any(Expr expression) {
    return switch (expression) {
      case Expr.Identifier identifier -> identifier(identifier);
      case Expr.IntLiteral(int _, int _, long value) -> Typed.constant(Values.of(value));
      case Expr.BigIntLiteral(int _, int _, BigInteger value) -> big(value);
      case Expr.FloatLiteral literal -> real(literal);
      case Expr.ImaginaryLiteral(int _, int _, double value) ->
          Typed.constant(new Value.Complex(0, value, Types.COMPLEX));
      case Expr.BoolLiteral(int _, int _, boolean value) -> Typed.constant(Values.of(value));
      case Expr.BitStringLiteral(int _, int _, String digits) -> bits(digits);
      case Expr.TimingLiteral(int _, int _, double value, String unit) -> timing(value, unit);
      case Expr.Parenthesized(int _, int _, Expr inner) -> any(inner);
      case Expr.Unary unary -> unary(unary);
      case Expr.Binary binary -> binary(binary);
      case Expr.Index index -> check.indexing.index(index);
      case Expr.Call call -> check.subroutineCalls.value(call);
      case Expr.Cast cast -> cast(cast);
      case Expr.Measure measure -> measure(measure);
      case Expr.DurationOf duration -> {
        check.definitions.durationOf(duration);
        yield DURATION;
      }
      case Expr.Concatenation concatenation -> check.concatenations.concatenation(concatenation);
      case Expr.HardwareQubit qubit -> check.operands.hardware(qubit);
      case Expr.Range range -> misplaced(range, "A range stands only in an index or behind 'in'.");
      case Expr.SetOf set ->
          misplaced(set, "Values in braces stand only in an index or behind 'in'.");
      case Expr.ArrayLiteral literal ->
          misplaced(literal, "Values in braces only give an array its first values.");
      case Expr.Missing _ -> Typed.UNKNOWN;
    };
  }

  private Typed misplaced(Expr expression, String message) {
    check.reporter.error(expression, "misplaced-expression", message);
    return Typed.UNKNOWN;
  }

  private Typed identifier(Expr.Identifier identifier) {
    Binding binding = check.names.value(identifier, identifier.name());
    if (binding == null) {
      return Typed.UNKNOWN;
    }
    return switch (binding.symbol) {
      case Symbol.Constant constant -> new Typed(constant.type(), true, constant.value(), null);
      // A gate's parameters are angles of no known width: they compute like real numbers.
      case Symbol.GateParameter _ -> Typed.of(Types.FLOAT);
      case Symbol.Mistaken _ -> Typed.UNKNOWN;
      default -> new Typed(binding.type, false, null, binding.set);
    };
  }

  private static Typed bits(String digits) {
    // To compute with very long ones would take long; nothing that is checked needs their value.
    return digits.length() > Constants.WIDEST
        ? Typed.constant(new Type.Bits(digits.length()))
        : Typed.constant(Values.bits(digits));
  }

  private static Typed big(BigInteger value) {
    int width = Math.max(value.bitLength() + 1, 65);
    Type.Int type = new Type.Int(width, true);
    return width > Constants.WIDEST
        ? Typed.constant(type)
        : Typed.constant(new Value.Int(value, type));
  }

  private static Typed real(Expr.FloatLiteral literal) {
    // The reader has refused a number that is too large.
    return Double.isInfinite(literal.value())
        ? Typed.UNKNOWN
        : Typed.constant(Values.of(literal.value()));
  }

  private static Typed timing(double value, String unit) {
    double seconds =
        switch (unit) {
          case "s" -> value;
          case "ms" -> value * 1e-3;
          case "ns" -> value * 1e-9;
          case "dt" -> value;
          default -> value * 1e-6;
        };
    return Typed.constant(new Value.Duration(seconds, unit.equals("dt")));
  }

  private Typed unary(Expr.Unary unary) {
    Typed operand = value(unary.operand());
    if (operand.isUnknown()) {
      return operand;
    }
    Type type = operand.classical();
    Type result = type == null ? null : OperatorRules.result(unary.operator(), type);
    if (result == null) {
      check.reporter.error(
          unary,
          "bad-operand",
          "The operator "
              + unary.operator().symbol()
              + " has no meaning for "
              + operand.type().text()
              + "."
              + (type instanceof Type.Int && unary.operator() == UnaryOperator.COMPLEMENT
                  ? " Cast it to 'uint' first."
                  : ""));
      return Typed.UNKNOWN;
    }
    if (!operand.constant()) {
      return Typed.of(result);
    }
    Value value = operand.value();
    Value computed =
        value == null ? null : check.constants.unary(unary, unary.operator(), value, result);
    return computed == null ? Typed.constant(result) : Typed.constant(computed);
  }

  /* A row of operators is as deep as it is long on its left side, hence the loop. */
  private Typed binary(Expr.Binary last) {
    List<Expr.Binary> row = new ArrayList<>();
    Expr left = last;
    while (left instanceof Expr.Binary binary) {
      row.add(binary);
      left = binary.left();
    }
    Typed typed = value(left);
    for (Expr.Binary binary : row.reversed()) {
      typed = binary(binary, typed, value(binary.right()));
    }
    return typed;
  }

  private Typed binary(Expr.Binary node, Typed left, Typed right) {
    if (realWanted && node.operator() == BinaryOperator.DIVIDE && !check.version.isTwo()) {
      integerDivision(node, left.value(), right.value());
    }
    Typed result = operation(node, node.operator(), left, right);
    if (node.operator().isComparison()) {
      check.qubitUse.comparison(node, left, right);
    }
    return result;
  }

  private void integerDivision(Expr.Binary node, @Nullable Value left, @Nullable Value right) {
    if (left instanceof Value.Int(BigInteger dividend, Type.Int _)
        && right instanceof Value.Int(BigInteger divisor, Type.Int _)
        && divisor.signum() != 0
        && dividend.remainder(divisor).signum() != 0) {
      check.reporter.warning(
          node,
          "integer-division",
          "Between integers the rest is dropped, so this is "
              + dividend.divide(divisor)
              + ". Write a decimal point for a fraction, such as '"
              + dividend
              + "/"
              + divisor
              + ".0'.");
    }
  }

  /** The result of an operator; {@code place} is where to complain. */
  Typed operation(Node place, BinaryOperator operator, Typed left, Typed right) {
    if (left.isUnknown() || right.isUnknown()) {
      return operator.isComparison() || operator.isLogical() ? Typed.of(Types.BOOL) : Typed.UNKNOWN;
    }
    Type leftType = adapted(left, right);
    Type rightType = adapted(right, left);
    Type result =
        leftType == null || rightType == null
            ? null
            : OperatorRules.result(operator, leftType, rightType);
    if (result == null) {
      check.reporter.error(
          place,
          "bad-operand",
          "The operator "
              + operator.symbol()
              + " has no meaning between "
              + left.type().text()
              + " and "
              + right.type().text()
              + "."
              + advice(left.classical(), right.classical()));
      return Typed.UNKNOWN;
    }
    if (!left.constant() || !right.constant()) {
      zeroDivisor(place, operator, right);
      return Typed.of(result);
    }
    Value leftValue = left.value();
    Value rightValue = right.value();
    if (leftValue == null || rightValue == null || leftType == null || rightType == null) {
      return Typed.constant(result);
    }
    Value value =
        check.constants.binary(
            place, operator, as(leftValue, leftType), as(rightValue, rightType), result);
    return value == null ? Typed.constant(result) : Typed.constant(value);
  }

  private static Value as(Value value, Type type) {
    return value.type().equals(type) ? value : Values.cast(value, type);
  }

  /** The type of an operand; a constant 0 can be an angle where the other operand is one. */
  private static @Nullable Type adapted(Typed operand, Typed other) {
    Type type = operand.classical();
    return other.classical() instanceof Type.AngleType angle && isZero(operand) ? angle : type;
  }

  /** Whether this is the integer 0, which is the same in every unit. */
  static boolean isZero(Typed typed) {
    return typed.value() instanceof Value.Int(BigInteger number, Type.Int _)
        && number.signum() == 0;
  }

  private static String advice(@Nullable Type left, @Nullable Type right) {
    if (left instanceof Type.Bits(int width) && width != Type.MACHINE) {
      return " Cast the bits first: 'uint[" + width + "](…)'.";
    }
    if (right instanceof Type.Bits(int width) && width != Type.MACHINE) {
      return " Cast the bits first: 'uint[" + width + "](…)'.";
    }
    return "";
  }

  private void zeroDivisor(Node place, BinaryOperator operator, Typed right) {
    boolean divides = operator == BinaryOperator.DIVIDE || operator == BinaryOperator.MODULO;
    if (divides && isZero(right)) {
      check.reporter.error(place, "no-constant-value", "Division by zero.");
    }
  }

  private Typed cast(Expr.Cast cast) {
    Type to = check.types.classical(cast.type());
    Typed operand = value(cast.operand());
    if (to == null || operand.isUnknown()) {
      return to == null ? Typed.UNKNOWN : Typed.of(to);
    }
    Type from = operand.classical();
    if (from == null || !Conversions.allowed(from, to)) {
      check.reporter.error(cast, "bad-cast", check.assignments.cannotBecome(operand.type(), to));
      return Typed.of(to);
    }
    if (!operand.constant()) {
      return Typed.of(to);
    }
    Value value = operand.value();
    Value converted = value == null ? null : check.constants.cast(cast, value, to);
    return converted == null ? Typed.constant(to) : Typed.constant(converted);
  }

  private Typed measure(Expr.Measure measure) {
    Typed operand = check.operands.measured(measure.operand());
    return measured(operand);
  }

  /** What measuring these qubits gives. */
  static Typed measured(Typed operand) {
    if (!(operand.type() instanceof SymbolType.Quantum quantum) || !quantum.isKnown()) {
      return Typed.UNKNOWN;
    }
    return Typed.of(quantum.isRegister() ? new Type.Bits(quantum.size()) : Types.BIT);
  }
}
