package org.ketbench.language.openqasm.syntax;

import java.math.BigInteger;

/** Reads literals and their values. */
final class Literals {
  private static final double[] POWERS_OF_TEN = new double[23];

  static {
    POWERS_OF_TEN[0] = 1;
    for (int i = 1; i < POWERS_OF_TEN.length; i++) {
      POWERS_OF_TEN[i] = POWERS_OF_TEN[i - 1] * 10;
    }
  }

  private final Cursor cursor;

  Literals(Cursor cursor) {
    this.cursor = cursor;
  }

  Expr real() {
    int start = cursor.start();
    int end = cursor.end();
    double value = finite(start, end);
    cursor.next();
    return new Expr.FloatLiteral(start, end, value);
  }

  /** The literals that are neither whole nor real numbers, or the mistake that stands for one. */
  Expr other() {
    int start = cursor.start();
    int end = cursor.end();
    Expr literal =
        switch (cursor.kind()) {
          case TRUE -> new Expr.BoolLiteral(start, end, true);
          case FALSE -> new Expr.BoolLiteral(start, end, false);
          case IMAGINARY -> new Expr.ImaginaryLiteral(start, end, finite(start, end));
          case TIMING -> new Expr.TimingLiteral(start, end, finite(start, end), unit());
          case BIT_STRING -> new Expr.BitStringLiteral(start, end, bits());
          case STRING, BAD_NUMBER, UNTERMINATED_STRING -> wrong(start, end);
          default -> null;
        };
    if (literal == null) {
      noExpression();
      return new Expr.Missing(cursor.lastEnd(), cursor.lastEnd());
    }
    cursor.next();
    return literal;
  }

  private Expr wrong(int start, int end) {
    if (cursor.at(TokenKind.STRING)) {
      String text = cursor.text();
      boolean bits = text.matches("'[01_]*'");
      cursor.report(
          start,
          end,
          "string-in-expression",
          bits
              ? "Strings of bits stand in double quotes: \"%s\"."
                  .formatted(text.substring(1, text.length() - 1))
              : "Only strings of the digits 0 and 1, such as \"0101\", are values.");
    } else {
      cursor.reportBroken();
      if (cursor.at(TokenKind.UNTERMINATED_STRING)) {
        cursor.lose();
      }
    }
    return new Expr.Missing(start, end);
  }

  private void noExpression() {
    String found = cursor.kind().spelling();
    switch (cursor.kind()) {
      case PLUS ->
          cursor.fail("missing-expression", "A value is missing here; a plus sign is no sign.");
      case LEFT_BRACE ->
          cursor.fail(
              "unexpected-token",
              "Values in braces stand only where an array is declared, alone behind the '='.");
      case LEFT_BRACKET ->
          cursor.fail(
              "missing-expression", "A value is missing here. Values of an array stand in braces.");
      case DIM ->
          cursor.fail("unexpected-token", "'#dim' stands only in a parameter of a subroutine.");
      default -> {
        if (cursor.kind().isKeyword()) {
          cursor.fail(
              "missing-expression",
              "A value is missing here; '" + found + "' is a word of the language.");
        } else {
          cursor.fail(
              "missing-expression",
              "A value is missing here"
                  + (cursor.kind().isSymbol() && !cursor.firstOnLine()
                      ? ", before '" + found + "'."
                      : "."));
        }
      }
    }
  }

  Expr integer() {
    Expr literal = integer(cursor.start(), cursor.end());
    cursor.next();
    return literal;
  }

  private double finite(int start, int end) {
    double value = real(start, end);
    if (Double.isInfinite(value)) {
      cursor.report(start, end, "number-too-large", "This number is too large to be kept.");
    }
    return value;
  }

  /** The number behind the dollar of a hardware qubit. */
  int hardwareQubit() {
    int start = cursor.start();
    int end = cursor.end();
    long number = 0;
    for (int at = start + 1; at < end && number <= Integer.MAX_VALUE; at++) {
      number = 10 * number + (cursor.charAt(at) - '0');
    }
    if (number > Integer.MAX_VALUE) {
      cursor.report(start, end, "number-too-large", "There is no qubit with such a number.");
      return 0;
    }
    return (int) number;
  }

  private Expr integer(int start, int end) {
    int radix = 10;
    int at = start;
    if (end - start > 2 && cursor.charAt(start) == '0') {
      radix =
          switch (cursor.charAt(start + 1)) {
            case 'b', 'B' -> 2;
            case 'o' -> 8;
            case 'x', 'X' -> 16;
            default -> 10;
          };
      at = radix == 10 ? start : start + 2;
    }
    int digitsStart = at;
    long value = 0;
    if (radix == 10 && end - start <= 18) {
      for (; at < end; at++) {
        char c = cursor.charAt(at);
        value = c == '_' ? value : 10 * value + (c - '0');
      }
      return new Expr.IntLiteral(start, end, value);
    }
    for (; at < end; at++) {
      char c = cursor.charAt(at);
      if (c == '_') {
        continue;
      }
      int digit = Character.digit(c, radix);
      if (value > (Long.MAX_VALUE - digit) / radix) {
        String digits = cursor.text(digitsStart, end).replace("_", "");
        return new Expr.BigIntLiteral(start, end, new BigInteger(digits, radix));
      }
      value = value * radix + digit;
    }
    return new Expr.IntLiteral(start, end, value);
  }

  /**
   * The number from {@code start}, to {@code end} or the first blank or unit. Up to 2⁵³ and with a
   * power of ten up to 22, one multiplication or division of two exact values rounds correctly;
   * everything else is left to the platform.
   */
  private double real(int start, int end) {
    long digits = 0;
    int scale = 0;
    boolean point = false;
    int at = start;
    for (; at < end; at++) {
      char c = cursor.charAt(at);
      if (c == '.') {
        point = true;
      } else if (c >= '0' && c <= '9') {
        if (digits >= (1L << 49)) {
          return slow(start, end);
        }
        digits = 10 * digits + (c - '0');
        scale += point ? 1 : 0;
      } else if (c != '_') {
        break;
      }
    }
    boolean exponent = at < end && (cursor.charAt(at) | 0x20) == 'e';
    if (exponent || scale >= POWERS_OF_TEN.length) {
      return slow(start, end);
    }
    return digits / POWERS_OF_TEN[scale];
  }

  private double slow(int start, int end) {
    int at = start;
    while (at < end && "0123456789._eE+-".indexOf(cursor.charAt(at)) >= 0) {
      at++;
    }
    return Double.parseDouble(cursor.text(start, at).replace("_", ""));
  }

  /** The unit at the end of a timing literal, micro in its usual spelling. */
  private String unit() {
    int end = cursor.end();
    return switch (cursor.charAt(end - 2)) {
      case 'd' -> "dt";
      case 'n' -> "ns";
      case 'u' -> "us";
      case 'm' -> "ms";
      case '\u00b5', '\u03bc' -> "\u00b5s";
      default -> "s";
    };
  }

  /** The digits of a bit string. */
  private String bits() {
    return cursor.text(cursor.start() + 1, cursor.end() - 1).replace("_", "");
  }
}
