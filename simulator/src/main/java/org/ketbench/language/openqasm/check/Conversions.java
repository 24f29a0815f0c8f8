package org.ketbench.language.openqasm.check;

import org.ketbench.circuit.classical.Type;
import org.ketbench.circuit.classical.Types;

/**
 * Which classical types turn into which.
 *
 * <p>The specification has one table of allowed casts and lets assignments convert as C99 does, so
 * there is one relation here for both. A type without a width takes on the width that it meets; a
 * scalar {@code bit} is interchangeable with {@code bool}. Nothing but a number becomes complex,
 * and nothing becomes an angle but a float or what has the angle's very bits.
 */
final class Conversions {
  private Conversions() {}

  /** Whether a value of one type can become a value of the other. */
  static boolean allowed(Type from, Type to) {
    if (from.equals(to)) {
      return true;
    }
    return switch (from) {
      case Type.Bool _ -> fromTruth(to);
      case Type.Bits(int width) -> width == Type.MACHINE ? fromTruth(to) : fromRegister(width, to);
      case Type.Int(int width, boolean _) ->
          to instanceof Type.Int
              || to instanceof Type.Floating
              || to instanceof Type.Complex
              || Types.isTruth(to)
              || isRegisterOf(width, to);
      case Type.Floating _ ->
          to instanceof Type.Floating
              || to instanceof Type.Complex
              || to instanceof Type.Int
              || to instanceof Type.AngleType
              || Types.isTruth(to);
      case Type.AngleType(int width) ->
          to instanceof Type.AngleType || Types.isTruth(to) || isRegisterOf(width, to);
      case Type.Complex _ -> to instanceof Type.Complex;
      case Type.Duration _, Type.Stretch _ -> isTime(to);
      case Type.Array _, Type.Nothing _ -> false;
    };
  }

  private static boolean fromTruth(Type to) {
    return to instanceof Type.Bool
        || to instanceof Type.Bits
        || to instanceof Type.Int
        || to instanceof Type.Floating;
  }

  private static boolean fromRegister(int width, Type to) {
    return Types.isTruth(to)
        || (to instanceof Type.Int(int other, boolean _) && sameWidth(width, other))
        || (to instanceof Type.AngleType(int angle) && sameWidth(width, angle));
  }

  private static boolean isRegisterOf(int width, Type to) {
    return to instanceof Type.Bits(int other) && sameWidth(other, width);
  }

  private static boolean sameWidth(int register, int other) {
    return other == Type.MACHINE || other == register;
  }

  /** Whether this is a register of bits, which one of length 1 is as well. */
  static boolean isRegister(Type type) {
    return type instanceof Type.Bits(int width) && width != Type.MACHINE;
  }

  /** Whether this counts: an integer, or a truth value, which counts as 0 or 1. */
  static boolean isInteger(Type type) {
    return type instanceof Type.Int || Types.isTruth(type);
  }

  /** Whether this is an integer or a real number, or counts as one. */
  static boolean isReal(Type type) {
    return isInteger(type) || type instanceof Type.Floating;
  }

  static boolean isTime(Type type) {
    return type instanceof Type.Duration || type instanceof Type.Stretch;
  }
}
