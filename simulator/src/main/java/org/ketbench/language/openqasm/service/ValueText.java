package org.ketbench.language.openqasm.service;

import java.math.BigInteger;
import java.util.stream.Collectors;
import org.ketbench.circuit.classical.Type;
import org.ketbench.circuit.classical.Value;

/** Writes classical values for people. */
final class ValueText {
  private static final int MOST_ELEMENTS = 8;

  private ValueText() {}

  static String of(Value value) {
    return switch (value) {
      case Value.Bool it -> Boolean.toString(it.value());
      case Value.Int it -> it.value().toString();
      case Value.Bits it -> bits(it.value(), it.type().width());
      case Value.Floating it -> Numbers.shortest(it.value());
      case Value.Angle it -> AngleWords.radians(it.value());
      case Value.Complex it ->
          Numbers.shortest(it.re())
              + (it.im() < 0 ? " - " : " + ")
              + Numbers.shortest(Math.abs(it.im()))
              + "im";
      case Value.Duration it ->
          it.cycles() ? Numbers.shortest(it.value()) + "dt" : seconds(it.value());
      case Value.Array it ->
          it.elements().stream()
              .limit(MOST_ELEMENTS)
              .map(ValueText::of)
              .collect(
                  Collectors.joining(
                      ", ", "{", it.elements().size() > MOST_ELEMENTS ? ", …}" : "}"));
    };
  }

  private static String bits(BigInteger value, int width) {
    if (width == Type.MACHINE) {
      return value.toString();
    }
    String digits = value.toString(2);
    return "\"" + "0".repeat(Math.max(0, width - digits.length())) + digits + "\"";
  }

  /** A duration in the unit that reads best. */
  static String seconds(double seconds) {
    double size = Math.abs(seconds);
    if (size == 0 || size >= 1) {
      return Numbers.shortest(seconds) + "s";
    }
    if (size >= 1e-3) {
      return Numbers.rounded(seconds * 1e3, 9) + "ms";
    }
    return size >= 1e-6
        ? Numbers.rounded(seconds * 1e6, 9) + "us"
        : Numbers.rounded(seconds * 1e9, 9) + "ns";
  }
}
