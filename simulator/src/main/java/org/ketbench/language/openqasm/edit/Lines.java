package org.ketbench.language.openqasm.edit;

import java.util.List;
import org.ketbench.circuit.Span;
import org.ketbench.language.openqasm.syntax.Lexer;
import org.ketbench.language.openqasm.syntax.Token;
import org.ketbench.language.openqasm.syntax.TokenKind;

/** The lines of a text: where they start and end, how they are indented, what stands on them. */
final class Lines {
  private final String text;
  private final String lineEnd;

  Lines(String text) {
    this.text = text;
    int first = 0;
    while (first < text.length() && text.charAt(first) != '\n' && text.charAt(first) != '\r') {
      first++;
    }
    this.lineEnd = first == text.length() ? "\n" : text.substring(first, behindLineEnd(first));
  }

  /** What the text's lines end with. */
  String lineEnd() {
    return lineEnd;
  }

  int start(int position) {
    int at = position;
    while (at > 0 && !isLineEnd(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  /** Where the line ends, before its line end. */
  int end(int position) {
    int at = position;
    while (at < text.length() && !isLineEnd(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Where the next line starts, or the text ends. */
  int next(int position) {
    return behindLineEnd(end(position));
  }

  private int behindLineEnd(int end) {
    if (end == text.length()) {
      return end;
    }
    return text.startsWith("\r\n", end) ? end + 2 : end + 1;
  }

  /** Where the line before the one that starts here ends. */
  int previousEnd(int start) {
    boolean pair = start >= 2 && text.startsWith("\r\n", start - 2);
    return pair ? start - 2 : start - 1;
  }

  /** The blanks at the start of the line. */
  String indent(int position) {
    int start = start(position);
    int at = start;
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at).replace("\ufeff", "");
  }

  boolean isFirst(int position) {
    return isBlank(start(position), position);
  }

  boolean isLast(int position) {
    return isBlank(position, end(position));
  }

  /** Whether nothing but comments that end on the line stands behind the position. */
  boolean isLastButForComments(int position) {
    int end = end(position);
    for (Token token : Lexer.tokens(text, new Span(position, Math.min(text.length(), end + 1)))) {
      TokenKind kind = token.kind();
      if (!kind.isTrivia()) {
        return kind == TokenKind.END_OF_TEXT;
      }
    }
    return true;
  }

  /** The comments within a span that a top-level statement might start at. */
  List<Token> comments(Span span) {
    return Lexer.tokens(text, span).stream()
        .filter(
            token ->
                token.kind() == TokenKind.LINE_COMMENT || token.kind() == TokenKind.BLOCK_COMMENT)
        .toList();
  }

  private boolean isBlank(int start, int end) {
    for (int i = start; i < end; i++) {
      if (!isBlank(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\ufeff';
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }
}
