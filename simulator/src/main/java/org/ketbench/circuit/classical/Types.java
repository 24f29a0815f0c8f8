package org.ketbench.circuit.classical;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.classical.Type.AngleType;
import org.ketbench.circuit.classical.Type.Array;
import org.ketbench.circuit.classical.Type.Bits;
import org.ketbench.circuit.classical.Type.Bool;
import org.ketbench.circuit.classical.Type.Complex;
import org.ketbench.circuit.classical.Type.Duration;
import org.ketbench.circuit.classical.Type.Floating;
import org.ketbench.circuit.classical.Type.Int;
import org.ketbench.circuit.classical.Type.Nothing;
import org.ketbench.circuit.classical.Type.Stretch;

/**
 * Which types mix, and what comes of it. The standard types follow C99: bool, then integers by
 * width (unsigned before signed of the same width), then float, then complex. Bits stand in for an
 * unsigned integer of their width wherever one is needed; the specification asks for a cast there,
 * programs seldom write it.
 */
public final class Types {
  public static final Bool BOOL = new Bool();
  public static final Bits BIT = new Bits(Type.MACHINE);
  public static final Int INT = new Int(Type.MACHINE, true);
  public static final Int UINT = new Int(Type.MACHINE, false);
  public static final Floating FLOAT = new Floating(Type.MACHINE);
  public static final AngleType ANGLE = new AngleType(Type.MACHINE);
  public static final Complex COMPLEX = new Complex(Type.MACHINE);
  public static final Duration DURATION = new Duration();
  public static final Nothing NOTHING = new Nothing();

  private static final int MACHINE_WIDTH = 64;

  private Types() {}

  /** The number of bits of a width that may be the machine's. */
  public static int width(int written) {
    return written == Type.MACHINE ? MACHINE_WIDTH : written;
  }

  /**
   * The number of bits in a value's pattern; 1 for bool and a scalar bit, 0 where there is none.
   */
  public static int bitWidth(Type type) {
    return switch (type) {
      case Bool _ -> 1;
      case Bits(int width) -> width == Type.MACHINE ? 1 : width;
      case Int(int width, boolean _) -> width(width);
      case AngleType(int width) -> width(width);
      default -> 0;
    };
  }

  /** Whether the type is bool or a scalar bit, which stand for each other everywhere. */
  public static boolean isTruth(Type type) {
    return type instanceof Bool || (type instanceof Bits(int width) && width == Type.MACHINE);
  }

  private static boolean isRegister(Type type) {
    return type instanceof Bits(int width) && width != Type.MACHINE;
  }

  /** Whether values of the type are whole numbers, or bool or bits that stand for them. */
  public static boolean isIntegral(Type type) {
    return type instanceof Bool || type instanceof Bits || type instanceof Int;
  }

  private static boolean isTiming(Type type) {
    return type instanceof Duration || type instanceof Stretch;
  }

  /** Whether a cast written in the program is allowed: the specification's table. */
  public static boolean canCast(Type from, Type to) {
    if (from.equals(to) || (isTruth(from) && isTruth(to))) {
      return true;
    }
    return switch (to) {
      case Bool _ -> !isTiming(from) && !(from instanceof Array || from instanceof Nothing);
      case Int(int width, boolean _) ->
          from instanceof Bool
              || from instanceof Int
              || from instanceof Floating
              || (from instanceof Bits && fits(bitWidth(from), width));
      case Floating _ -> from instanceof Bool || from instanceof Int || from instanceof Floating;
      case Complex _ ->
          from instanceof Bool
              || from instanceof Int
              || from instanceof Floating
              || from instanceof Complex;
      case AngleType(int width) ->
          from instanceof Floating
              || from instanceof AngleType
              || (isRegister(from) && fits(bitWidth(from), width));
      case Bits(int width) when width == Type.MACHINE -> canCast(from, BOOL);
      case Bits(int width) ->
          isTruth(from)
              || (isRegister(from) && bitWidth(from) == width)
              || (from instanceof Int(int given, boolean _) && fits(width, given))
              || (from instanceof AngleType(int given) && fits(width, given));
      case Duration _, Stretch _ -> isTiming(from);
      case Array _, Nothing _ -> false;
    };
  }

  private static boolean fits(int bits, int width) {
    return width == Type.MACHINE || bits == width;
  }

  /**
   * Whether a value of one type may stand where the other is wanted without a cast: conversions
   * that keep its meaning, narrowing ones among integers and among floats, and float to angle.
   */
  public static boolean canPromote(Type from, Type to) {
    if (from.equals(to) || (isTruth(from) && isTruth(to))) {
      return true;
    }
    return switch (to) {
      case Bool _ -> from instanceof Int || isRegister(from);
      case Bits(int width) when width == Type.MACHINE -> from instanceof Int;
      case Int _ -> canCast(from, to) && !(from instanceof Floating);
      case Floating _, Complex _, AngleType _, Duration _, Stretch _ -> canCast(from, to);
      case Bits _ -> canCast(from, to) && from instanceof Int;
      case Array _, Nothing _ -> false;
    };
  }

  /** The type that two operands of an arithmetic operator or comparison are brought to. */
  public static @Nullable Type common(Type left, Type right) {
    Type a = arithmetic(left);
    Type b = arithmetic(right);
    if (a.equals(b)) {
      return a;
    }
    if (a instanceof AngleType || b instanceof AngleType) {
      return commonAngle(a, b);
    }
    if (a instanceof Complex || b instanceof Complex) {
      int width = commonFloatWidth(a, b);
      return width == 0 ? null : new Complex(width);
    }
    if (a instanceof Floating || b instanceof Floating) {
      int width = commonFloatWidth(a, b);
      return width == 0 ? null : new Floating(width);
    }
    if (a instanceof Int first && b instanceof Int second) {
      return commonInt(first, second);
    }
    return isTiming(a) && isTiming(b) ? DURATION : null;
  }

  /** What a bool or bits count as in arithmetic. */
  private static Type arithmetic(Type type) {
    if (isTruth(type)) {
      return INT;
    }
    return type instanceof Bits(int width) ? new Int(width, false) : type;
  }

  private static @Nullable Type commonAngle(Type a, Type b) {
    if (a instanceof AngleType(int first) && b instanceof AngleType(int second)) {
      return new AngleType(wider(first, second));
    }
    Type angle = a instanceof AngleType ? a : b;
    Type other = a instanceof AngleType ? b : a;
    return other instanceof Floating ? angle : null;
  }

  /** Integers count as the narrowest float; 0 where a type is neither. */
  private static int commonFloatWidth(Type a, Type b) {
    int first = floatWidth(a);
    int second = floatWidth(b);
    if (first == NOT_A_NUMBER || second == NOT_A_NUMBER) {
      return 0;
    }
    return first == 0 ? second : second == 0 ? first : wider(first, second);
  }

  private static final int NOT_A_NUMBER = -2;

  private static int floatWidth(Type type) {
    return switch (type) {
      case Int _ -> 0;
      case Floating(int width) -> width;
      case Complex(int width) -> width;
      default -> NOT_A_NUMBER;
    };
  }

  private static int wider(int first, int second) {
    if (width(first) == width(second)) {
      return first == Type.MACHINE ? second : first;
    }
    return width(first) > width(second) ? first : second;
  }

  private static Int commonInt(Int a, Int b) {
    int width = wider(a.width(), b.width());
    if (a.signed() == b.signed()) {
      return new Int(width, a.signed());
    }
    Int unsigned = a.signed() ? b : a;
    boolean signed = width(unsigned.width()) < width(width);
    return new Int(width, signed);
  }

  /** The type of {@code left operator right}; null where the operator has no meaning there. */
  public static @Nullable Type binary(BinaryOperator operator, Type left, Type right) {
    return switch (operator) {
      case OR, AND -> canCast(left, BOOL) && canCast(right, BOOL) ? BOOL : null;
      case EQUAL, NOT_EQUAL -> comparable(left, right) ? BOOL : null;
      case LESS, LESS_EQUAL, GREATER, GREATER_EQUAL ->
          comparable(left, right) && !(common(left, right) instanceof Complex) ? BOOL : null;
      case BIT_AND, BIT_OR, BIT_XOR -> bitwise(left, right);
      case SHIFT_LEFT, SHIFT_RIGHT ->
          (isIntegral(left) || left instanceof AngleType) && isIntegral(right) ? left : null;
      case ADD, SUBTRACT -> common(left, right);
      case MULTIPLY -> product(left, right);
      case DIVIDE -> quotient(left, right);
      case MODULO -> {
        Type type = common(left, right);
        yield type instanceof Int || type instanceof Floating || type instanceof AngleType
            ? type
            : null;
      }
      case POWER -> {
        Type type = common(left, right);
        yield type instanceof AngleType ? FLOAT : isTimingOrNull(type) ? null : type;
      }
    };
  }

  private static boolean isTimingOrNull(@Nullable Type type) {
    return type == null || isTiming(type) || type instanceof Array;
  }

  private static boolean comparable(Type left, Type right) {
    return !(left instanceof Array) && common(left, right) != null;
  }

  private static @Nullable Type bitwise(Type left, Type right) {
    if (isTruth(left) && isTruth(right)) {
      return left;
    }
    if (isRegister(left) || isRegister(right)) {
      Type register = isRegister(left) ? left : right;
      Type other = isRegister(left) ? right : left;
      return canPromote(other, register) ? register : null;
    }
    Type type = common(left, right);
    return type instanceof Int || type instanceof AngleType ? type : null;
  }

  private static @Nullable Type product(Type left, Type right) {
    if (left instanceof AngleType || right instanceof AngleType) {
      Type angle = left instanceof AngleType ? left : right;
      Type other = left instanceof AngleType ? right : left;
      return isIntegral(other) || other instanceof Floating ? angle : null;
    }
    if (isTiming(left) || isTiming(right)) {
      Type other = isTiming(left) ? right : left;
      return isIntegral(other) || other instanceof Floating ? DURATION : null;
    }
    return common(left, right);
  }

  private static @Nullable Type quotient(Type left, Type right) {
    if (left instanceof AngleType(int width)) {
      if (right instanceof AngleType(int other)) {
        return new Int(wider(width, other), false);
      }
      return isIntegral(right) || right instanceof Floating ? left : null;
    }
    if (isTiming(left)) {
      return isTiming(right)
          ? FLOAT
          : isIntegral(right) || right instanceof Floating ? DURATION : null;
    }
    return isTiming(right) || right instanceof AngleType ? null : common(left, right);
  }

  /** The type of {@code operator operand}; null where the operator has no meaning there. */
  public static @Nullable Type unary(UnaryOperator operator, Type operand) {
    return switch (operator) {
      case NOT -> canCast(operand, BOOL) ? BOOL : null;
      case COMPLEMENT -> bitWidth(operand) == 0 ? null : operand;
      case MINUS -> operand instanceof Array || operand instanceof Nothing ? null : minus(operand);
    };
  }

  private static Type minus(Type operand) {
    return isTiming(operand) ? DURATION : arithmetic(operand);
  }

  /** The type of a built-in function's result; null where it does not take such arguments. */
  public static @Nullable Type call(Function function, List<Type> arguments) {
    if (arguments.size() != function.arity()) {
      return null;
    }
    Type first = arguments.getFirst();
    boolean real = canPromote(first, FLOAT) || isRegister(first);
    return switch (function) {
      case ARCCOS, ARCSIN, ARCTAN, CEILING, FLOOR, LOG -> real ? floatOf(first) : null;
      case COS, SIN, TAN -> real || first instanceof AngleType ? floatOf(first) : null;
      case EXP, SQRT -> first instanceof Complex ? first : real ? floatOf(first) : null;
      case REAL, IMAG ->
          first instanceof Complex(int width) ? new Floating(width) : real ? floatOf(first) : null;
      case POPCOUNT -> bitWidth(first) == 0 ? null : UINT;
      case ROTL, ROTR ->
          bitWidth(first) > 0 && isIntegral(arguments.get(1)) && !isTruth(first) ? first : null;
      case MOD -> binary(BinaryOperator.MODULO, first, arguments.get(1));
      case POW -> binary(BinaryOperator.POWER, first, arguments.get(1));
    };
  }

  private static Type floatOf(Type argument) {
    return argument instanceof Floating ? argument : FLOAT;
  }
}
