package org.ketbench.app.estimates.figures;

import java.math.BigInteger;
import java.util.Locale;

/** Numbers as people read them. */
public final class Legible {
  private static final String[] LETTERS = {"", "k", "M", "G", "T", "P", "E"};
  private static final String[] UNITS = {"ns", "µs", "ms", "s", "min", "h", "days", "years"};

  /** How many of a unit make one of the next. */
  private static final double[] FACTORS = {1000, 1000, 1000, 60, 60, 24, 365.25};

  private Legible() {}

  /** All digits, in groups of three. */
  public static String whole(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  /** Three digits and a letter: 8.72 M. */
  public static String count(double value) {
    double rest = value;
    int letter = 0;
    while (rest >= 999.5 && letter < LETTERS.length - 1) {
      rest /= 1000;
      letter++;
    }
    return letter == 0 ? digits(rest) : digits(rest) + " " + LETTERS[letter];
  }

  /** Three digits in the largest unit of which there is one: 32.4 days. */
  public static String time(BigInteger nanoseconds) {
    return time(nanoseconds.doubleValue());
  }

  /** A time in nanoseconds. */
  public static String time(double nanoseconds) {
    double rest = nanoseconds;
    int unit = 0;
    while (unit < FACTORS.length && rest >= FACTORS[unit]) {
      rest /= FACTORS[unit];
      unit++;
    }
    String number = rest < 1e6 ? digits(rest) : String.format(Locale.ROOT, "%.2e", rest);
    return number + " " + UNITS[unit];
  }

  /** A small number, as 3.33e-11. */
  public static String rate(double value) {
    return value == 0
        ? "0"
        : value >= 1e-3 && value < 1000
            ? digits(value)
            : String.format(Locale.ROOT, "%.2e", value).replaceFirst("e([+-])0", "e$1");
  }

  public static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  /** Three digits, without zeros at the end. */
  private static String digits(double value) {
    int places = value >= 99.95 ? 0 : value >= 9.995 ? 1 : value >= 0.9995 ? 2 : 4;
    String text = String.format(Locale.ROOT, "%." + places + "f", value);
    return text.contains(".") ? text.replaceFirst("0+$", "").replaceFirst("\\.$", "") : text;
  }
}
