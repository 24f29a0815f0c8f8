package org.ketbench.language.export;

import java.math.BigInteger;
import java.util.List;
import org.ketbench.circuit.classical.BinaryOperator;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Type;
import org.ketbench.circuit.classical.Types;
import org.ketbench.circuit.classical.UnaryOperator;
import org.ketbench.circuit.classical.Value;
import org.ketbench.circuit.classical.Variable;
import org.ketbench.compile.BitConditions;
import org.ketbench.compile.NotExpressible;

/**
 * Computes expressions by instructions: truth values as i1, whole numbers and registers as i64,
 * real numbers as double.
 */
final class QirValues {
  /** What bits and variables are at the moment. */
  interface State {
    /** The bit as an i1. */
    String bit(int bit);

    String variable(Variable variable);
  }

  private final QirModule module;
  private final QirProfile profile;
  private final State state;

  QirValues(QirModule module, QirProfile profile, State state) {
    this.module = module;
    this.profile = profile;
    this.state = state;
  }

  /** The type that values of a type are computed in. */
  String type(Type type) throws NotExpressible {
    return switch (type) {
      case Type.Bool _ -> "i1";
      case Type.Bits(int width) when width == Type.MACHINE -> "i1";
      case Type.Bits(int width) when width <= 64 -> "i64";
      case Type.Int(int width, var _) when Types.width(width) <= 64 -> "i64";
      case Type.Floating _, Type.AngleType _ when profile == QirProfile.ADAPTIVE_RIF -> "double";
      case Type.Floating _, Type.AngleType _ ->
          throw new NotExpressible(
              "Real numbers that are computed while the program runs need the profile"
                  + " adaptive_rif (--to qir-adaptive-rif).");
      default ->
          throw new NotExpressible(
              "QIR computes with truth values, with numbers of up to 64 bits and nothing else.");
    };
  }

  String condition(Expression expression) throws NotExpressible {
    Expression bits = BitConditions.of(expression);
    return truth(bits == null ? expression : bits);
  }

  private String truth(Expression expression) throws NotExpressible {
    String value = of(expression);
    return switch (type(expression.type())) {
      case "i1" -> value;
      case "i64" -> module.let("icmp ne i64 " + value + ", 0");
      default -> module.let("fcmp une double " + value + ", 0.0");
    };
  }

  /** The value as a real number. */
  String real(Expression expression) throws NotExpressible {
    String wanted = type(Types.FLOAT);
    return cast(of(expression), expression.type(), Types.FLOAT, wanted);
  }

  String of(Expression expression) throws NotExpressible {
    return switch (expression) {
      case Expression.Literal(Value value) -> literal(value);
      case Expression.Bits(var bits, Type.Bits(int width)) ->
          width == Type.MACHINE ? state.bit(bits.getFirst()) : register(bits);
      case Expression.Read(Variable variable) -> {
        String _ = type(variable.type());
        yield state.variable(variable);
      }
      case Expression.Unary(var operator, var operand, var type) -> unary(operator, operand, type);
      case Expression.Binary binary -> binary(binary);
      case Expression.Cast(var operand, var type) ->
          cast(of(operand), operand.type(), type, type(type));
      case Expression.Parameter(String name, var _) ->
          throw new NotExpressible("QIR has no parameters. Give '" + name + "' a value.");
      case Expression.Call(var function, var _, var _) ->
          throw new NotExpressible(
              "QIR cannot compute " + function.text() + " while the program runs.");
      case Expression.Index _ ->
          throw new NotExpressible("QIR cannot pick out of arrays while the program runs.");
    };
  }

  private static String literal(Value value) throws NotExpressible {
    return switch (value) {
      case Value.Bool(boolean truth) -> truth ? "true" : "false";
      case Value.Bits(BigInteger bits, Type.Bits(int width)) ->
          width == Type.MACHINE
              ? bits.signum() == 0 ? "false" : "true"
              : String.valueOf(bits.longValue());
      case Value.Int(BigInteger whole, var _) -> String.valueOf(whole.longValue());
      case Value.Floating(double real, var _) -> QirExporter.number(real);
      case Value.Angle(double real, var _) -> QirExporter.number(real);
      default -> throw new NotExpressible("QIR has no such value.");
    };
  }

  private String register(List<Integer> bits) throws NotExpressible {
    if (bits.size() > 64) {
      throw new NotExpressible("A register of more than 64 bits is no number in QIR.");
    }
    String sum = "0";
    for (int i = 0; i < bits.size(); i++) {
      String wide = module.let("zext i1 " + state.bit(bits.get(i)) + " to i64");
      String placed = i == 0 ? wide : module.let("shl i64 " + wide + ", " + i);
      sum = i == 0 ? placed : module.let("or i64 " + sum + ", " + placed);
    }
    return sum;
  }

  private String unary(UnaryOperator operator, Expression operand, Type type)
      throws NotExpressible {
    if (operator == UnaryOperator.NOT) {
      return module.let("xor i1 " + truth(operand) + ", true");
    }
    String value = cast(of(operand), operand.type(), type, type(type));
    return switch (type(type)) {
      case "i1" ->
          operator == UnaryOperator.MINUS ? value : module.let("xor i1 " + value + ", true");
      case "double" -> module.let("fneg double " + value);
      default ->
          wrapped(
              operator == UnaryOperator.MINUS
                  ? module.let("sub i64 0, " + value)
                  : module.let("xor i64 " + value + ", -1"),
              type);
    };
  }

  private String binary(Expression.Binary binary) throws NotExpressible {
    BinaryOperator operator = binary.operator();
    if (operator.isLogical()) {
      String left = truth(binary.left());
      String right = truth(binary.right());
      return module.let(
          (operator == BinaryOperator.AND ? "and" : "or") + " i1 " + left + ", " + right);
    }
    Type common =
        operator.isComparison()
            ? commonType(binary.left().type(), binary.right().type())
            : binary.type();
    boolean shift = operator == BinaryOperator.SHIFT_LEFT || operator == BinaryOperator.SHIFT_RIGHT;
    String type = type(common);
    String left = cast(of(binary.left()), binary.left().type(), common, type);
    String right =
        shift
            ? cast(of(binary.right()), binary.right().type(), Types.INT, "i64")
            : cast(of(binary.right()), binary.right().type(), common, type);
    boolean signed = common instanceof Type.Int(var _, boolean sign) && sign;
    if (operator.isComparison()) {
      String predicate = predicate(operator, type, signed);
      return module.let(
          (type.equals("double") ? "fcmp " : "icmp ")
              + predicate
              + " "
              + type
              + " "
              + left
              + ", "
              + right);
    }
    String instruction = instruction(operator, type, signed);
    return wrapped(module.let(instruction + " " + type + " " + left + ", " + right), common);
  }

  private static Type commonType(Type left, Type right) {
    Type common = Types.common(left, right);
    return common == null ? Types.INT : common;
  }

  private static String predicate(BinaryOperator operator, String type, boolean signed) {
    String word =
        switch (operator) {
          case EQUAL -> "eq";
          case NOT_EQUAL -> "ne";
          case LESS -> "lt";
          case LESS_EQUAL -> "le";
          case GREATER -> "gt";
          default -> "ge";
        };
    if (type.equals("double")) {
      return (operator == BinaryOperator.NOT_EQUAL ? "u" : "o") + word;
    }
    boolean sided = operator != BinaryOperator.EQUAL && operator != BinaryOperator.NOT_EQUAL;
    return sided ? (signed ? "s" : "u") + word : word;
  }

  private static String instruction(BinaryOperator operator, String type, boolean signed)
      throws NotExpressible {
    boolean real = type.equals("double");
    String word =
        switch (operator) {
          case ADD -> real ? "fadd" : "add";
          case SUBTRACT -> real ? "fsub" : "sub";
          case MULTIPLY -> real ? "fmul" : "mul";
          case DIVIDE -> real ? "fdiv" : signed ? "sdiv" : "udiv";
          case MODULO -> real ? "frem" : signed ? "srem" : "urem";
          case BIT_AND -> "and";
          case BIT_OR -> "or";
          case BIT_XOR -> "xor";
          case SHIFT_LEFT -> "shl";
          case SHIFT_RIGHT -> signed ? "ashr" : "lshr";
          default -> "";
        };
    if (word.isEmpty()) {
      throw new NotExpressible(
          "QIR cannot compute '" + operator.symbol() + "' while the program runs.");
    }
    return word;
  }

  /** Numbers of fewer bits than 64 come round as they do in the program. */
  private String wrapped(String value, Type type) {
    int width =
        switch (type) {
          case Type.Int(int written, var _) -> Types.width(written);
          case Type.Bits(int written) -> written == Type.MACHINE ? 64 : written;
          default -> 64;
        };
    if (width >= 64) {
      return value;
    }
    if (type instanceof Type.Int(var _, boolean signed) && signed) {
      String up = module.let("shl i64 " + value + ", " + (64 - width));
      return module.let("ashr i64 " + up + ", " + (64 - width));
    }
    return module.let("and i64 " + value + ", " + ((1L << width) - 1));
  }

  String cast(String value, Type from, Type to, String wanted) throws NotExpressible {
    String given = type(from);
    if (given.equals(wanted)) {
      return given.equals("i64") && !from.equals(to) ? wrapped(value, to) : value;
    }
    return switch (given + " " + wanted) {
      case "i1 i64" -> module.let("zext i1 " + value + " to i64");
      case "i1 double" -> module.let("uitofp i1 " + value + " to double");
      case "i64 i1" -> module.let("icmp ne i64 " + value + ", 0");
      case "i64 double" -> {
        boolean signed = from instanceof Type.Int(var _, boolean sign) && sign;
        yield module.let((signed ? "sitofp" : "uitofp") + " i64 " + value + " to double");
      }
      case "double i1" -> module.let("fcmp une double " + value + ", 0.0");
      default -> {
        boolean signed = to instanceof Type.Int(var _, boolean sign) && sign;
        yield wrapped(
            module.let((signed ? "fptosi" : "fptoui") + " double " + value + " to i64"), to);
      }
    };
  }
}
