package org.ketbench.estimate.formula;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The functions of formulas. */
enum Function {
  INT(1, 1, "one arg"),
  CEIL(1, 1, "one arg"),
  FLOOR(1, 1, "one arg"),
  ABS(1, 1, "one arg"),
  SIGN(1, 1, "one arg"),
  LOG(1, 2, "log(x) or log(base,x)"),
  ROUND(1, 2, "round(x) or round(modulus,x)"),
  MIN(1, Integer.MAX_VALUE, "one or more args"),
  MAX(1, Integer.MAX_VALUE, "one or more args"),
  E(0, 0, "no args"),
  PI(0, 0, "no args"),
  SIN(1, 1, "one arg"),
  COS(1, 1, "one arg"),
  TAN(1, 1, "one arg"),
  ASIN(1, 1, "one arg"),
  ACOS(1, 1, "one arg"),
  ATAN(1, 1, "one arg"),
  SINH(1, 1, "one arg"),
  COSH(1, 1, "one arg"),
  TANH(1, 1, "one arg"),
  ASINH(1, 1, "one arg"),
  ACOSH(1, 1, "one arg"),
  ATANH(1, 1, "one arg"),
  /** Once showed its arguments while a formula was written; its value is that of the last. */
  PRINT(1, Integer.MAX_VALUE, "one or more args");

  final int least;
  final int most;
  final String expected;

  Function(int least, int most, String expected) {
    this.least = least;
    this.most = most;
    this.expected = expected;
  }

  static @Nullable Function named(String name) {
    for (Function function : values()) {
      if (function.text().equals(name)) {
        return function;
      }
    }
    return null;
  }

  String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  double apply(double[] a) {
    double x = a.length == 0 ? 0 : a[a.length - 1];
    return switch (this) {
      case INT -> x < 0 ? Math.ceil(x) : Math.floor(x);
      case CEIL -> Math.ceil(x);
      case FLOOR -> Math.floor(x);
      case ABS -> Math.abs(x);
      case SIGN -> Double.isNaN(x) ? x : Math.copySign(1, x);
      case LOG -> a.length == 1 ? Math.log10(x) : Math.log(x) / Math.log(a[0]);
      case ROUND -> a.length == 1 ? rounded(x) : rounded(x / a[0]) * a[0];
      case MIN -> least(a);
      case MAX -> -least(negated(a));
      case E -> Math.E;
      case PI -> Math.PI;
      case SIN -> Math.sin(x);
      case COS -> Math.cos(x);
      case TAN -> Math.tan(x);
      case ASIN -> Math.asin(x);
      case ACOS -> Math.acos(x);
      case ATAN -> Math.atan(x);
      case SINH -> Math.sinh(x);
      case COSH -> Math.cosh(x);
      case TANH -> Math.tanh(x);
      case ASINH -> Math.copySign(Math.log(Math.abs(x) + Math.sqrt(x * x + 1)), x);
      case ACOSH -> Math.log(x + Math.sqrt(x * x - 1));
      case ATANH -> 0.5 * Math.log1p(2 * x / (1 - x));
      case PRINT -> x;
    };
  }

  /** Halves go away from zero. */
  private static double rounded(double x) {
    return Math.copySign(Math.floor(Math.abs(x) + 0.5), x);
  }

  private static double least(double[] values) {
    double least = values[0];
    for (double value : values) {
      least = Math.min(least, value);
    }
    return least;
  }

  private static double[] negated(double[] values) {
    double[] negated = values.clone();
    for (int i = 0; i < negated.length; i++) {
      negated[i] = -negated[i];
    }
    return negated;
  }
}
