package org.ketbench.circuit.classical;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;

/** The conversions between types. */
final class Casts {
  private static final double TURN = 2 * Math.PI;

  private Casts() {}

  static Value cast(Value value, Type type) {
    if (value.type().equals(type)) {
      return value;
    }
    return switch (type) {
      case Type.Bool _ -> new Value.Bool(truth(value));
      case Type.Bits bits -> bits(value, bits);
      case Type.Int integer -> integer(value, integer);
      case Type.Floating floating -> floating(real(value, type), floating);
      case Type.AngleType angle -> angle(value, angle);
      case Type.Complex complex -> complex(value, complex);
      case Type.Duration _, Type.Stretch _ -> {
        if (value instanceof Value.Duration) {
          yield value;
        }
        throw impossible(value, type);
      }
      case Type.Array array -> array(value, array);
      case Type.Nothing _ -> throw impossible(value, type);
    };
  }

  static boolean truth(Value value) {
    return switch (value) {
      case Value.Bool(boolean truth) -> truth;
      case Value.Bits(BigInteger bits, var _) -> bits.signum() != 0;
      case Value.Int(BigInteger integer, var _) -> integer.signum() != 0;
      case Value.Floating(double real, var _) -> real != 0;
      case Value.Angle(double radians, var _) -> radians != 0;
      case Value.Complex(double re, double im, var _) -> re != 0 || im != 0;
      case Value.Duration _, Value.Array _ -> throw impossible(value, Types.BOOL);
    };
  }

  /** A whole number, taking bits as an unsigned one. */
  static BigInteger whole(Value value) {
    return switch (value) {
      case Value.Bool(boolean truth) -> truth ? BigInteger.ONE : BigInteger.ZERO;
      case Value.Bits(BigInteger bits, var _) -> bits;
      case Value.Int(BigInteger integer, var _) -> integer;
      default -> throw impossible(value, Types.INT);
    };
  }

  static double real(Value value, Type wanted) {
    return switch (value) {
      case Value.Bool(boolean truth) -> truth ? 1 : 0;
      case Value.Bits(BigInteger bits, var _) -> bits.doubleValue();
      case Value.Int(BigInteger integer, var _) -> integer.doubleValue();
      case Value.Floating(double real, var _) -> real;
      case Value.Angle(double radians, var _) -> radians;
      default -> throw impossible(value, wanted);
    };
  }

  static Value.Floating floating(double value, Type.Floating type) {
    return new Value.Floating(rounded(value, type.width()), type);
  }

  private static double rounded(double value, int width) {
    return switch (width) {
      case 16 -> Float.float16ToFloat(Float.floatToFloat16((float) value));
      case 32 -> (float) value;
      default -> value;
    };
  }

  private static Value complex(Value value, Type.Complex type) {
    return value instanceof Value.Complex(double re, double im, var _)
        ? complex(re, im, type)
        : complex(real(value, type), 0, type);
  }

  static Value.Complex complex(double re, double im, Type.Complex type) {
    return new Value.Complex(rounded(re, type.width()), rounded(im, type.width()), type);
  }

  private static Value integer(Value value, Type.Int type) {
    if (value instanceof Value.Floating(double real, var _)) {
      if (!Double.isFinite(real)) {
        throw new EvaluationException(real + " has no value as an integer.");
      }
      return wrapped(new BigDecimal(real).toBigInteger(), type);
    }
    return wrapped(whole(value), type);
  }

  /** The integer that has the same low bits, as many as the type holds. */
  static Value.Int wrapped(BigInteger value, Type.Int type) {
    int width = Types.width(type.width());
    if (value.bitLength() < width && (type.signed() || value.signum() >= 0)) {
      return new Value.Int(value, type);
    }
    BigInteger low = low(value, width);
    boolean negative = type.signed() && low.testBit(width - 1);
    return new Value.Int(negative ? low.subtract(BigInteger.ONE.shiftLeft(width)) : low, type);
  }

  static BigInteger low(BigInteger value, int width) {
    return value.and(BigInteger.ONE.shiftLeft(width).subtract(BigInteger.ONE));
  }

  private static Value bits(Value value, Type.Bits type) {
    if (type.width() == Type.MACHINE) {
      return bits(truth(value) ? BigInteger.ONE : BigInteger.ZERO, type);
    }
    if (value instanceof Value.Angle) {
      return bits(pattern(value), type);
    }
    return bits(whole(value), type);
  }

  static Value.Bits bits(BigInteger value, Type.Bits type) {
    return new Value.Bits(low(value, Types.bitWidth(type)), type);
  }

  /** The bits of a value as an unsigned number. */
  static BigInteger pattern(Value value) {
    return value instanceof Value.Angle(double radians, Type.AngleType(int width))
        ? turns(radians, width)
        : low(whole(value), Types.bitWidth(value.type()));
  }

  /** The value of a type that has these bits. */
  static Value ofPattern(BigInteger pattern, Type type) {
    return switch (type) {
      case Type.Bool _ -> new Value.Bool(pattern.testBit(0));
      case Type.Bits bits -> bits(pattern, bits);
      case Type.Int integer -> wrapped(pattern, integer);
      case Type.AngleType angle -> angleOfPattern(pattern, angle);
      default -> throw new EvaluationException("A value of this type has no bits.");
    };
  }

  private static Value angle(Value value, Type.AngleType type) {
    return switch (value) {
      case Value.Bits(BigInteger bits, var from) when from.width() != Type.MACHINE ->
          angleOfPattern(bits, type);
      case Value.Angle(double radians, var _) -> angle(radians, type);
      default -> angle(real(value, type), type);
    };
  }

  /**
   * The nearest angle, ties going to the even bit pattern. A machine angle keeps all bits of the
   * double, which are more than its own 64 wherever the angle is small.
   */
  static Value.Angle angle(double radians, Type.AngleType type) {
    if (!Double.isFinite(radians)) {
      throw new EvaluationException(radians + " has no value as an angle.");
    }
    if (type.width() == Type.MACHINE) {
      double reduced = radians % TURN;
      double positive = reduced < 0 ? reduced + TURN : reduced;
      return new Value.Angle(positive >= TURN ? 0 : positive, type);
    }
    return angleOfPattern(turns(radians, type.width()), type);
  }

  private static BigInteger turns(double radians, int width) {
    int bits = Types.width(width);
    double turns = (radians % TURN) / TURN;
    if (bits <= 52) {
      return low(BigInteger.valueOf((long) Math.rint(turns * (1L << bits))), bits);
    }
    BigDecimal scaled = new BigDecimal(turns).multiply(new BigDecimal(BigInteger.TWO.pow(bits)));
    return low(scaled.setScale(0, RoundingMode.HALF_EVEN).toBigInteger(), bits);
  }

  static Value.Angle angleOfPattern(BigInteger pattern, Type.AngleType type) {
    int bits = Types.width(type.width());
    double turns = Math.scalb(low(pattern, bits).doubleValue(), -bits);
    return new Value.Angle(turns >= 1 ? 0 : turns * TURN, type);
  }

  private static Value array(Value value, Type.Array type) {
    if (!(value instanceof Value.Array(List<Value> elements, Type.Array from))
        || !from.dimensions().equals(type.dimensions())) {
      throw impossible(value, type);
    }
    return new Value.Array(
        elements.stream().map(element -> cast(element, type.element())).toList(), type);
  }

  private static EvaluationException impossible(Value value, Type type) {
    return new EvaluationException(
        "A value of type "
            + TypeText.of(value.type())
            + " cannot be turned into "
            + TypeText.of(type)
            + ".");
  }
}
