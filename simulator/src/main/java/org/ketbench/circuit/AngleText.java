package org.ketbench.circuit;

/** How an angle is written in OpenQASM: {@code pi/2}, {@code -3*pi/4}, {@code 0.1}. */
final class AngleText {
  private AngleText() {}

  static String of(Angle.Radians angle) {
    double value = angle.radians();
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value).replace('E', 'e');
  }

  static String of(Angle.PiFraction angle) {
    long numerator = angle.numerator();
    if (numerator == 0) {
      return "0";
    }
    String multiple = numerator == 1 ? "pi" : numerator == -1 ? "-pi" : numerator + "*pi";
    return angle.denominator() == 1 ? multiple : multiple + "/" + angle.denominator();
  }
}
