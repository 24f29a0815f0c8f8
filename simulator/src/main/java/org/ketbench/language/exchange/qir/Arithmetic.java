package org.ketbench.language.exchange.qir;

import java.math.BigInteger;
import org.ketbench.circuit.Span;
import org.ketbench.circuit.classical.BinaryOperator;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Type;
import org.ketbench.circuit.classical.Types;
import org.ketbench.circuit.classical.UnaryOperator;
import org.ketbench.circuit.classical.Value;
import org.ketbench.circuit.classical.Values;

/** Computes what instructions compute: at once where all is known, else as expressions. */
final class Arithmetic {
  private static final Type.Int UNSIGNED = Types.UINT;
  private static final Type.Int SIGNED = Types.INT;

  private Arithmetic() {}

  static Expression expression(Datum datum, Llvm.Type type, Span span) throws QirException {
    return switch (datum) {
      case Datum.Dynamic(Expression expression) -> expression;
      case Datum.Whole(long value) ->
          type.name().equals("i1") ? new Expression.Literal(Values.of(value != 0)) : whole(value);
      case Datum.Real(double value) -> real(value);
      case Datum.Undefined _ ->
          type.name().equals("i1")
              ? new Expression.Literal(Values.of(false))
              : type.isInteger() ? whole(0) : real(0);
      default ->
          throw new QirException(
              span,
              "not-supported",
              "Which qubit or result this is depends on an outcome; name it directly.");
    };
  }

  private static Expression whole(long value) {
    return new Expression.Literal(new Value.Int(BigInteger.valueOf(value), SIGNED));
  }

  private static Expression real(double value) {
    return new Expression.Literal(new Value.Floating(value, Types.FLOAT));
  }

  static Datum binary(Instruction instruction, Datum left, Datum right) throws QirException {
    boolean known = !(left instanceof Datum.Dynamic) && !(right instanceof Datum.Dynamic);
    if (instruction.type().isInteger()) {
      return known
          ? new Datum.Whole(
              wrapped(
                  computed(instruction, whole(left, instruction), whole(right, instruction)),
                  instruction.type()))
          : new Datum.Dynamic(dynamic(instruction, left, right));
    }
    return known
        ? new Datum.Real(computed(instruction, real(left, instruction), real(right, instruction)))
        : new Datum.Dynamic(dynamic(instruction, left, right));
  }

  /** The name of an operation, the type that it works in, and where it stands. */
  record Instruction(String operation, Llvm.Type type, Span span) {}

  static long whole(Datum datum, Instruction at) throws QirException {
    return switch (datum) {
      case Datum.Whole(long value) -> value;
      case Datum.Handle(long value) -> value;
      case Datum.Undefined _ -> 0;
      default ->
          throw new QirException(at.span(), "wrong-type", "A whole number is expected here.");
    };
  }

  static double real(Datum datum, Instruction at) throws QirException {
    return switch (datum) {
      case Datum.Real(double value) -> value;
      case Datum.Undefined _ -> 0;
      default -> throw new QirException(at.span(), "wrong-type", "A real number is expected here.");
    };
  }

  private static long computed(Instruction at, long a, long b) throws QirException {
    int width = at.type().width();
    long low = unsigned(a, at.type());
    long other = unsigned(b, at.type());
    boolean divides = at.operation().endsWith("div") || at.operation().endsWith("rem");
    if (divides && b == 0) {
      throw new QirException(at.span(), "no-value", "This divides by 0.");
    }
    boolean shifts = at.operation().endsWith("shl") || at.operation().endsWith("shr");
    if (shifts && (b < 0 || b >= width)) {
      throw new QirException(
          at.span(), "no-value", "This shifts by " + b + " places in a number of " + width + ".");
    }
    return switch (at.operation()) {
      case "add" -> a + b;
      case "sub" -> a - b;
      case "mul" -> a * b;
      case "sdiv" -> a / b;
      case "srem" -> a % b;
      case "udiv" -> Long.divideUnsigned(low, other);
      case "urem" -> Long.remainderUnsigned(low, other);
      case "and" -> a & b;
      case "or" -> a | b;
      case "xor" -> a ^ b;
      case "shl" -> a << b;
      case "lshr" -> low >>> b;
      case "ashr" -> a >> b;
      default -> throw unknown(at);
    };
  }

  private static double computed(Instruction at, double a, double b) throws QirException {
    return switch (at.operation()) {
      case "fadd" -> a + b;
      case "fsub" -> a - b;
      case "fmul" -> a * b;
      case "fdiv" -> a / b;
      case "frem" -> a % b;
      default -> throw unknown(at);
    };
  }

  private static QirException unknown(Instruction at) {
    return new QirException(
        at.span(),
        "wrong-type",
        "The instruction '" + at.operation() + "' does not work on " + at.type().name() + ".");
  }

  /** The value as a number of this width, with its sign; a truth value is 0 or 1. */
  static long wrapped(long value, Llvm.Type type) {
    int width = type.width();
    if (width == 1) {
      return value & 1;
    }
    return width >= 64 ? value : value << (64 - width) >> (64 - width);
  }

  static long unsigned(long value, Llvm.Type type) {
    return type.width() >= 64 ? value : value & ((1L << type.width()) - 1);
  }

  private static Expression dynamic(Instruction at, Datum left, Datum right) throws QirException {
    Expression a = expression(left, at.type(), at.span());
    Expression b = expression(right, at.type(), at.span());
    if (at.type().name().equals("i1")) {
      return switch (at.operation()) {
        case "and", "mul" -> new Expression.Binary(BinaryOperator.AND, a, b, Types.BOOL);
        case "or" -> new Expression.Binary(BinaryOperator.OR, a, b, Types.BOOL);
        case "xor", "add", "sub" -> {
          if (right instanceof Datum.Whole(long value)) {
            yield value == 0 ? a : not(a);
          }
          yield new Expression.Binary(BinaryOperator.NOT_EQUAL, truth(a), truth(b), Types.BOOL);
        }
        default -> throw unknown(at);
      };
    }
    BinaryOperator operator =
        switch (at.operation()) {
          case "add", "fadd" -> BinaryOperator.ADD;
          case "sub", "fsub" -> BinaryOperator.SUBTRACT;
          case "mul", "fmul" -> BinaryOperator.MULTIPLY;
          case "sdiv", "udiv", "fdiv" -> BinaryOperator.DIVIDE;
          case "srem", "urem", "frem" -> BinaryOperator.MODULO;
          case "and" -> BinaryOperator.BIT_AND;
          case "or" -> BinaryOperator.BIT_OR;
          case "xor" -> BinaryOperator.BIT_XOR;
          case "shl" -> BinaryOperator.SHIFT_LEFT;
          case "lshr", "ashr" -> BinaryOperator.SHIFT_RIGHT;
          default -> throw unknown(at);
        };
    if (!at.type().isInteger()) {
      return new Expression.Binary(operator, a, b, Types.FLOAT);
    }
    int width = at.type().width();
    boolean bitwise = "and or xor shl lshr".contains(at.operation());
    boolean unsigned = bitwise || at.operation().startsWith("u");
    if (unsigned) {
      Expression low = unsigned(a, width);
      Expression other = unsigned(b, width);
      return narrowed(cast(new Expression.Binary(operator, low, other, UNSIGNED), SIGNED), width);
    }
    return narrowed(
        new Expression.Binary(operator, cast(a, SIGNED), cast(b, SIGNED), SIGNED), width);
  }

  /**
   * A number of fewer bits is held in 64 with its sign, like one that is known: what does not fit
   * is cut off and the sign is brought up again.
   */
  private static Expression narrowed(Expression number, int width) {
    return width >= 64
        ? number
        : new Expression.Cast(new Expression.Cast(number, new Type.Int(width, true)), SIGNED);
  }

  /** The number of so many bits without a sign. */
  private static Expression unsigned(Expression number, int width) {
    return width >= 64
        ? cast(number, UNSIGNED)
        : cast(new Expression.Cast(number, new Type.Int(width, false)), UNSIGNED);
  }

  static Expression cast(Expression expression, Type type) {
    return expression.type().equals(type) ? expression : new Expression.Cast(expression, type);
  }

  static Expression truth(Expression expression) {
    return cast(expression, Types.BOOL);
  }

  static Expression not(Expression operand) {
    return operand instanceof Expression.Unary(var operator, var inner, var _)
            && operator == UnaryOperator.NOT
        ? inner
        : new Expression.Unary(UnaryOperator.NOT, operand, Types.BOOL);
  }

  static Datum compare(Instruction at, boolean real, Datum left, Datum right) throws QirException {
    String predicate = at.operation();
    if (!(left instanceof Datum.Dynamic) && !(right instanceof Datum.Dynamic)) {
      if (left instanceof Datum.Handle || right instanceof Datum.Handle) {
        boolean same = left.equals(right);
        return new Datum.Whole(same == predicate.equals("eq") ? 1 : 0);
      }
      boolean holds;
      if (real) {
        double a = real(left, at);
        double b = real(right, at);
        holds = holds(predicate.substring(1), Double.compare(a, b), at);
      } else if (predicate.startsWith("u")) {
        holds =
            holds(
                predicate.substring(1),
                Long.compareUnsigned(
                    unsigned(whole(left, at), at.type()), unsigned(whole(right, at), at.type())),
                at);
      } else {
        String word = predicate.startsWith("s") ? predicate.substring(1) : predicate;
        holds = holds(word, Long.compare(whole(left, at), whole(right, at)), at);
      }
      return new Datum.Whole(holds ? 1 : 0);
    }
    return new Datum.Dynamic(compared(at, real, left, right));
  }

  private static boolean holds(String word, int order, Instruction at) throws QirException {
    return switch (word) {
      case "eq" -> order == 0;
      case "ne" -> order != 0;
      case "lt" -> order < 0;
      case "le" -> order <= 0;
      case "gt" -> order > 0;
      case "ge" -> order >= 0;
      default -> throw unknown(at);
    };
  }

  private static Expression compared(Instruction at, boolean real, Datum left, Datum right)
      throws QirException {
    Expression a = expression(left, at.type(), at.span());
    Expression b = expression(right, at.type(), at.span());
    String predicate = at.operation();
    boolean equality = predicate.equals("eq") || predicate.equals("ne");
    if (at.type().name().equals("i1")) {
      if (!equality) {
        throw unknown(at);
      }
      if (right instanceof Datum.Whole(long value)) {
        return (value != 0) == predicate.equals("eq") ? a : not(a);
      }
      BinaryOperator operator =
          predicate.equals("eq") ? BinaryOperator.EQUAL : BinaryOperator.NOT_EQUAL;
      return new Expression.Binary(operator, truth(a), truth(b), Types.BOOL);
    }
    String word = equality ? predicate : predicate.substring(1);
    BinaryOperator operator =
        switch (word) {
          case "eq" -> BinaryOperator.EQUAL;
          case "ne" -> BinaryOperator.NOT_EQUAL;
          case "lt" -> BinaryOperator.LESS;
          case "le" -> BinaryOperator.LESS_EQUAL;
          case "gt" -> BinaryOperator.GREATER;
          case "ge" -> BinaryOperator.GREATER_EQUAL;
          default -> throw unknown(at);
        };
    if (!real) {
      int width = at.type().width();
      boolean unsigned = predicate.startsWith("u");
      return new Expression.Binary(
          operator,
          unsigned ? unsigned(a, width) : cast(a, SIGNED),
          unsigned ? unsigned(b, width) : cast(b, SIGNED),
          Types.BOOL);
    }
    return new Expression.Binary(operator, a, b, Types.BOOL);
  }

  static Datum convert(Instruction at, Datum from, Llvm.Type to) throws QirException {
    String operation = at.operation();
    if (operation.equals("bitcast")) {
      return from;
    }
    if (operation.equals("inttoptr")) {
      return new Datum.Handle(whole(from, at));
    }
    if (operation.equals("ptrtoint")) {
      return new Datum.Whole(whole(from, at));
    }
    if (from instanceof Datum.Dynamic(Expression expression)) {
      return new Datum.Dynamic(
          switch (operation) {
            case "zext" ->
                at.type().name().equals("i1")
                    ? cast(expression, SIGNED)
                    : cast(unsigned(expression, at.type().width()), SIGNED);
            case "sext" ->
                at.type().name().equals("i1")
                    ? new Expression.Unary(UnaryOperator.MINUS, cast(expression, SIGNED), SIGNED)
                    : expression;
            case "trunc" -> {
              if (!to.name().equals("i1")) {
                yield narrowed(expression, to.width());
              }
              Expression low =
                  new Expression.Binary(
                      BinaryOperator.BIT_AND,
                      cast(expression, UNSIGNED),
                      cast(whole(1), UNSIGNED),
                      UNSIGNED);
              yield truth(low);
            }
            case "sitofp" -> cast(expression, Types.FLOAT);
            case "uitofp" -> cast(unsigned(expression, at.type().width()), Types.FLOAT);
            case "fptosi", "fptoui" -> narrowed(cast(expression, SIGNED), to.width());
            default -> expression;
          });
    }
    return switch (operation) {
      case "zext" -> new Datum.Whole(unsigned(whole(from, at), at.type()));
      case "sext" -> {
        long value = whole(from, at);
        yield new Datum.Whole(at.type().name().equals("i1") ? -value : value);
      }
      case "trunc" -> new Datum.Whole(wrapped(whole(from, at), to));
      case "sitofp" -> new Datum.Real(whole(from, at));
      case "uitofp" -> new Datum.Real(unsignedReal(unsigned(whole(from, at), at.type())));
      case "fptosi", "fptoui" -> new Datum.Whole(wrapped((long) real(from, at), to));
      default -> from;
    };
  }

  private static double unsignedReal(long value) {
    return value >= 0 ? value : ((value >>> 1) | (value & 1)) * 2.0;
  }
}
