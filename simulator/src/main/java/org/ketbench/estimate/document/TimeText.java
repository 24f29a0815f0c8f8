package org.ketbench.estimate.document;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as they are written in parameters. */
final class TimeText {
  private static final Pattern FORM =
      Pattern.compile(
          "\\s*\\+?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?\\s*(s|ms|μs|µs|us|ns)\\s*");

  private static final BigDecimal LARGEST =
      new BigDecimal(BigInteger.ONE.shiftLeft(Long.SIZE).subtract(BigInteger.ONE));

  private TimeText() {}

  /**
   * The nearest whole number of nanoseconds as an unsigned number, the largest one for what is
   * more; nothing where the text is no time.
   */
  static OptionalLong nanoseconds(String text) {
    Matcher form = FORM.matcher(text);
    if (text.length() > 64 || !form.matches()) {
      return OptionalLong.empty();
    }
    String exponent = form.group(2) == null ? "" : form.group(2);
    String mantissa = form.group(1).endsWith(".") ? form.group(1) + "0" : form.group(1);
    BigDecimal value =
        new BigDecimal(mantissa + exponent)
            .scaleByPowerOfTen(digits(form.group(3)))
            .setScale(0, RoundingMode.HALF_UP);
    return OptionalLong.of(value.min(LARGEST).toBigInteger().longValue());
  }

  private static int digits(String unit) {
    return switch (unit) {
      case "s" -> 9;
      case "ms" -> 6;
      case "ns" -> 0;
      default -> 3;
    };
  }

  static String of(long nanoseconds) {
    return Long.toUnsignedString(nanoseconds) + " ns";
  }
}
