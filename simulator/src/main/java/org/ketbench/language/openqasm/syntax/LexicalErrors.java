package org.ketbench.language.openqasm.syntax;

import org.ketbench.circuit.Span;
import org.ketbench.language.Diagnostic;

/** What is wrong with a token that cannot be one. */
final class LexicalErrors {
  private LexicalErrors() {}

  static Diagnostic of(Cursor cursor) {
    String text = cursor.text();
    Span span = new Span(cursor.start(), cursor.end());
    return switch (cursor.kind()) {
      case UNTERMINATED_COMMENT ->
          Diagnostic.error(
              new Span(cursor.start(), cursor.start() + 2),
              "unterminated-comment",
              "This comment is never closed. Put '*/' where it ends.");
      case UNTERMINATED_STRING ->
          Diagnostic.error(
              span,
              "unterminated-string",
              "This string is not closed on its line. Put " + text.charAt(0) + " at its end.");
      case BAD_NUMBER -> Diagnostic.error(span, "bad-number", number(text));
      default -> Diagnostic.error(span, "unknown-character", character(text));
    };
  }

  private static String number(String text) {
    char mark = text.length() > 1 && text.charAt(0) == '0' ? text.charAt(1) : ' ';
    int letter = 0;
    while (letter < text.length() && "0123456789._".indexOf(text.charAt(letter)) >= 0) {
      letter++;
    }
    String shown = shortened(text);
    String head = text.substring(0, letter);
    String tail = text.substring(letter);
    if (mark == 'b' || mark == 'B') {
      return "'" + shown + "' is not a number: behind '0b' stand only the digits 0 and 1.";
    } else if (mark == 'O') {
      return "'" + shown + "' is not a number: octal numbers start with '0o', a small letter.";
    } else if (mark == 'o') {
      return "'" + shown + "' is not a number: behind '0o' stand only the digits 0 to 7.";
    } else if (mark == 'x' || mark == 'X') {
      return "'" + shown + "' is not a number: behind '0x' stand only digits and a to f.";
    } else if (head.contains("__") || head.endsWith("_")) {
      return "'" + shown + "' is not a number: an underscore stands only between two digits.";
    } else if (head.indexOf('.') != head.lastIndexOf('.')) {
      return "'" + shown + "' is not a number: it has more than one point.";
    } else if (tail.equals("e") || tail.equals("E")) {
      return "'" + shown + "' is not a number: the exponent behind 'e' is missing.";
    } else if (Character.isLetter(tail.isEmpty() ? ' ' : tail.charAt(0))) {
      return "A number runs into '"
          + shortened(tail)
          + "'. Names cannot start with a digit; to multiply write '"
          + shortened(head)
          + "*"
          + shortened(tail)
          + "'.";
    }
    return "'" + shown + "' is not a number.";
  }

  private static String character(String text) {
    int codePoint = text.codePointAt(0);
    return switch (codePoint) {
      case '#' -> "'#' means nothing here. Comments start with '//'.";
      case '$' -> "A hardware qubit needs a number behind '$', such as '$0'.";
      case 0x201c, 0x201d, 0x201e, 0x2018, 0x2019 ->
          "Typographic quotes mean nothing here. Use the plain ones, \" or '.";
      case 0x2212, 0x2013, 0x2014 -> "This dash is not a minus sign. Write '-'.";
      case 0xd7, 0x22c5 -> "This sign means nothing here. To multiply write '*'.";
      default ->
          isBlank(codePoint)
              ? "Here stands a special blank (%s). Replace it by a plain one."
                  .formatted(codePointName(codePoint))
              : Character.isISOControl(codePoint) || !Character.isDefined(codePoint)
                  ? "The character %s means nothing here. Remove it."
                      .formatted(codePointName(codePoint))
                  : "'%s' means nothing here. Remove it.".formatted(Character.toString(codePoint));
    };
  }

  private static boolean isBlank(int codePoint) {
    return Character.isSpaceChar(codePoint) || codePoint == 0x200b || codePoint == 0xfeff;
  }

  private static String codePointName(int codePoint) {
    return "U+%04X".formatted(codePoint);
  }

  /** The text as it fits into a message. */
  static String shortened(String text) {
    String line = text.lines().findFirst().orElse("");
    return line.length() <= 24 ? line : line.substring(0, 23) + "…";
  }
}
