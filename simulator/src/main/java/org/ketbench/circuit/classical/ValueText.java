package org.ketbench.circuit.classical;

import java.math.BigInteger;
import java.util.stream.Collectors;

/** How a value is written in OpenQASM 3. */
public final class ValueText {
  private ValueText() {}

  public static String of(Value value) {
    return switch (value) {
      case Value.Bool(boolean truth) -> Boolean.toString(truth);
      case Value.Bits(BigInteger bits, Type.Bits type) ->
          type.width() == Type.MACHINE ? bits.toString() : "\"" + digits(bits, type.width()) + "\"";
      case Value.Int(BigInteger whole, var _) -> whole.toString();
      case Value.Floating(double real, var _) -> real(real);
      case Value.Angle(double radians, var _) -> real(radians);
      case Value.Complex(double re, double im, var _) ->
          real(re) + (im < 0 ? " - " : " + ") + real(Math.abs(im)) + "im";
      case Value.Duration(double amount, boolean cycles) -> number(amount) + (cycles ? "dt" : "s");
      case Value.Array array ->
          array.elements().stream().map(ValueText::of).collect(Collectors.joining(", ", "{", "}"));
    };
  }

  /** The bits of a register, index 0 last. */
  public static String digits(BigInteger bits, int width) {
    String digits = width == 0 ? "" : bits.toString(2);
    return "0".repeat(Math.max(0, width - digits.length())) + digits;
  }

  private static String real(double value) {
    double halfTurns = value / Math.PI;
    if (value != 0 && Math.abs(halfTurns) <= 4 && halfTurns == Math.rint(halfTurns)) {
      return halfTurns == 1 ? "pi" : halfTurns == -1 ? "-pi" : (long) halfTurns + "*pi";
    }
    return Double.toString(value).replace('E', 'e');
  }

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : real(value);
  }
}
