package org.ketbench.circuit.classical;

import java.math.BigInteger;
import java.util.List;

/** The built-in functions on values. */
final class Functions {
  private Functions() {}

  static Value call(Function function, List<Value> arguments) {
    Type type = Types.call(function, arguments.stream().map(Value::type).toList());
    if (type == null) {
      throw new EvaluationException(
          function.text()
              + " does not take "
              + String.join(", ", arguments.stream().map(v -> TypeText.of(v.type())).toList())
              + ".");
    }
    Value first = arguments.getFirst();
    return switch (function) {
      case MOD -> Operators.binary(BinaryOperator.MODULO, first, arguments.get(1));
      case POW -> Operators.binary(BinaryOperator.POWER, first, arguments.get(1));
      case POPCOUNT ->
          new Value.Int(BigInteger.valueOf(Casts.pattern(first).bitCount()), Types.UINT);
      case ROTL -> rotated(first, Casts.whole(arguments.get(1)));
      case ROTR -> rotated(first, Casts.whole(arguments.get(1)).negate());
      default ->
          first instanceof Value.Complex complex
              ? ofComplex(function, complex)
              : Casts.floating(real(function, Casts.real(first, type)), (Type.Floating) type);
    };
  }

  private static Value ofComplex(Function function, Value.Complex argument) {
    Type.Floating part = new Type.Floating(argument.type().width());
    return switch (function) {
      case EXP -> ComplexNumbers.exp(argument);
      case SQRT -> ComplexNumbers.sqrt(argument);
      case REAL -> new Value.Floating(argument.re(), part);
      default -> new Value.Floating(argument.im(), part);
    };
  }

  private static double real(Function function, double x) {
    return switch (function) {
      case ARCCOS -> Math.acos(within(function, x, Math.abs(x) <= 1, "between -1 and 1"));
      case ARCSIN -> Math.asin(within(function, x, Math.abs(x) <= 1, "between -1 and 1"));
      case ARCTAN -> Math.atan(x);
      case CEILING -> Math.ceil(x);
      case COS -> Math.cos(x);
      case EXP -> Math.exp(x);
      case FLOOR -> Math.floor(x);
      case LOG -> Math.log(within(function, x, x > 0, "positive"));
      case SIN -> Math.sin(x);
      case SQRT -> Math.sqrt(within(function, x, x >= 0, "not negative"));
      case TAN -> Math.tan(x);
      case REAL -> x;
      case IMAG -> 0;
      case MOD, POPCOUNT, POW, ROTL, ROTR -> throw new IllegalArgumentException(function.text());
    };
  }

  private static double within(Function function, double x, boolean inside, String where) {
    if (!inside) {
      throw new EvaluationException(
          function.text() + " takes a number that is " + where + ", not " + x + ".");
    }
    return x;
  }

  private static Value rotated(Value value, BigInteger left) {
    int width = Types.bitWidth(value.type());
    int places = left.mod(BigInteger.valueOf(width)).intValue();
    BigInteger pattern = Casts.pattern(value);
    return Casts.ofPattern(
        pattern.shiftLeft(places).or(pattern.shiftRight(width - places)), value.type());
  }
}
