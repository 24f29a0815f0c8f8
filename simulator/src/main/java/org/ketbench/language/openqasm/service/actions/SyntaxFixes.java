package org.ketbench.language.openqasm.service.actions;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ketbench.circuit.Span;
import org.ketbench.language.Diagnostic;
import org.ketbench.language.TextEdit;
import org.ketbench.language.openqasm.syntax.Token;
import org.ketbench.language.openqasm.syntax.TokenKind;

/** Mends what could not be read: missing, superfluous and mistaken symbols. */
final class SyntaxFixes {
  private static final Pattern EXPECTED_SYMBOL = Pattern.compile("^Expected '([^']+)' here");
  private static final Pattern WORD_FOR_OPERATOR = Pattern.compile("^Write '([^']+)' for '");

  private SyntaxFixes() {}

  static void missingSemicolon(Diagnostic diagnostic, Workplace place, Offers offers) {
    insert(diagnostic, diagnostic.span().start(), ";", offers);
  }

  static void missingComma(Diagnostic diagnostic, Workplace place, Offers offers) {
    insert(diagnostic, diagnostic.span().start(), ",", offers);
  }

  private static void insert(Diagnostic diagnostic, int position, String symbol, Offers offers) {
    offers.preferred(diagnostic, "Insert '" + symbol + "'", TextEdit.insert(position, symbol));
  }

  /** What another symbol or word stands for. */
  static void unexpected(Diagnostic diagnostic, Workplace place, Offers offers) {
    Matcher expected = EXPECTED_SYMBOL.matcher(diagnostic.message());
    if (expected.find()) {
      insert(
          diagnostic,
          behindTokenBefore(diagnostic.span().start(), place),
          expected.group(1),
          offers);
    }
    Matcher word = WORD_FOR_OPERATOR.matcher(diagnostic.message());
    if (word.find()) {
      String symbol = word.group(1);
      offers.preferred(
          diagnostic,
          "Replace '" + place.written() + "' by '" + symbol + "'",
          new TextEdit(diagnostic.span(), symbol));
    }
  }

  /** What a loop runs over, as in {@code in 0:3}, gets its brackets. */
  static void rangeInBrackets(Diagnostic diagnostic, Workplace place, Offers offers) {
    offers.preferred(
        diagnostic,
        "Put the range in brackets",
        TextEdit.insert(diagnostic.span().start(), "["),
        TextEdit.insert(diagnostic.span().end(), "]"));
  }

  /** What is asked, as in {@code if c == 1}, all before the body, gets its parentheses. */
  static void conditionInParentheses(Diagnostic diagnostic, Workplace place, Offers offers) {
    if (!diagnostic.message().contains("before the condition")) {
      return;
    }
    int start = -1;
    int end = -1;
    for (Token token : place.tokens()) {
      if (token.start() < diagnostic.span().start()) {
        continue;
      }
      if (token.kind() == TokenKind.LEFT_BRACE && start >= 0) {
        offers.preferred(
            diagnostic,
            "Put the condition in parentheses",
            TextEdit.insert(start, "("),
            TextEdit.insert(end, ")"));
        return;
      }
      if (endsHead(token.kind())) {
        return;
      }
      start = start < 0 ? token.start() : start;
      end = token.end();
    }
  }

  /** Comments begin otherwise elsewhere. */
  static void otherComment(Diagnostic diagnostic, Workplace place, Offers offers) {
    if (place.written().equals("#")) {
      offers.preferred(diagnostic, "Write '//'", new TextEdit(diagnostic.span(), "//"));
    }
  }

  private static int behindTokenBefore(int position, Workplace place) {
    int end = position;
    for (Token token : place.tokens()) {
      if (token.end() <= position) {
        end = token.end();
      }
    }
    return end;
  }

  static void assignmentInExpression(Diagnostic diagnostic, Workplace place, Offers offers) {
    if (place.written().equals("=")) {
      offers.preferred(diagnostic, "Compare with '=='", new TextEdit(diagnostic.span(), "=="));
    }
  }

  static void remove(Diagnostic diagnostic, Workplace place, Offers offers) {
    offers.preferred(
        diagnostic,
        "Remove '" + place.written() + "'",
        TextEdit.delete(place.withLine(diagnostic.span())));
  }

  static void unclosedString(Diagnostic diagnostic, Workplace place, Offers offers) {
    Span span = diagnostic.span();
    String written = span.in(place.text());
    int end = written.stripTrailing().length();
    while (end > 1 && written.charAt(end - 1) == ';') {
      end--;
    }
    String quote = written.substring(0, 1);
    insert(diagnostic, span.start() + end, quote, offers);
  }

  static void unclosedComment(Diagnostic diagnostic, Workplace place, Offers offers) {
    int start = diagnostic.span().start();
    int end = start;
    while (end < place.text().length() && !Workplace.isLineEnd(place.text().charAt(end))) {
      end++;
    }
    offers.preferred(diagnostic, "End the comment with its line", TextEdit.insert(end, " */"));
  }

  /** Closes a parenthesis or bracket before the statement or its head is over. */
  static void unclosedBracket(Diagnostic diagnostic, Workplace place, Offers offers) {
    String close = place.written().equals("(") ? ")" : "]";
    int last = diagnostic.span().end();
    boolean afterValue = false;
    int depth = 0;
    for (Token token : place.tokens()) {
      if (token.start() < diagnostic.span().end()) {
        continue;
      }
      switch (token.kind()) {
        case LEFT_PARENTHESIS, LEFT_BRACKET -> depth++;
        case RIGHT_PARENTHESIS, RIGHT_BRACKET -> depth--;
        default -> {}
      }
      boolean newLine = lineBreak(place.text(), last, token.start());
      boolean second = afterValue && isValue(token.kind());
      if (depth < 0 || endsHead(token.kind()) || ((newLine || second) && depth == 0)) {
        break;
      }
      last = token.end();
      afterValue = isValue(token.kind()) || token.kind() == TokenKind.RIGHT_PARENTHESIS;
    }
    insert(diagnostic, last, close, offers);
  }

  private static boolean isValue(TokenKind kind) {
    return switch (kind) {
      case IDENTIFIER, HARDWARE_QUBIT, INTEGER, FLOAT -> true;
      default -> false;
    };
  }

  private static boolean endsHead(TokenKind kind) {
    return switch (kind) {
      case SEMICOLON, LEFT_BRACE, RIGHT_BRACE, END_OF_TEXT -> true;
      default -> false;
    };
  }

  private static boolean lineBreak(String text, int from, int to) {
    return text.substring(from, to).chars().anyMatch(c -> c == '\n' || c == '\r');
  }

  /** {@code qubit q[2];} becomes {@code qubit[2] q;}. */
  static void sizeAfterName(Diagnostic diagnostic, Workplace place, Offers offers) {
    List<Token> tokens = place.tokens();
    for (int i = 0; i + 2 < tokens.size(); i++) {
      Token name = tokens.get(i + 1);
      Token open = tokens.get(i + 2);
      boolean around =
          tokens.get(i).start() <= diagnostic.span().end()
              && open.end() >= diagnostic.span().start();
      if (around
          && tokens.get(i).kind().isKeyword()
          && name.kind() == TokenKind.IDENTIFIER
          && open.kind() == TokenKind.LEFT_BRACKET) {
        int close = closing(tokens, i + 2);
        if (close < 0 || tokens.get(i).kind() == TokenKind.ARRAY) {
          return;
        }
        Span size = new Span(open.start(), tokens.get(close).end());
        offers.preferred(
            diagnostic,
            "Put the size before the name",
            TextEdit.insert(tokens.get(i).end(), size.in(place.text())),
            TextEdit.delete(new Span(name.end(), size.end())));
        return;
      }
    }
  }

  private static int closing(List<Token> tokens, int open) {
    int depth = 0;
    for (int i = open; i < tokens.size(); i++) {
      if (tokens.get(i).kind() == TokenKind.LEFT_BRACKET) {
        depth++;
      } else if (tokens.get(i).kind() == TokenKind.RIGHT_BRACKET && --depth == 0) {
        return i;
      }
    }
    return -1;
  }

  /** {@code creg[4] c;} becomes {@code bit[4] c;}. */
  static void sizeBeforeName(Diagnostic diagnostic, Workplace place, Offers offers) {
    for (Token token : place.tokens()) {
      boolean old = token.kind() == TokenKind.QREG || token.kind() == TokenKind.CREG;
      if (old && token.start() <= diagnostic.span().end()) {
        String word = token.kind() == TokenKind.QREG ? "qubit" : "bit";
        Span span = new Span(token.start(), token.end());
        offers.preferred(diagnostic, "Write '" + word + "'", new TextEdit(span, word));
        return;
      }
    }
  }

  /** {@code for i in …} becomes {@code for int i in …}. */
  static void missingLoopType(Diagnostic diagnostic, Workplace place, Offers offers) {
    Token before = null;
    for (Token token : place.tokens()) {
      boolean here = token.start() == diagnostic.span().start();
      if (here
          && before != null
          && before.kind() == TokenKind.FOR
          && token.kind() == TokenKind.IDENTIFIER) {
        offers.preferred(
            diagnostic, "Give the variable the type 'int'", TextEdit.insert(token.start(), "int "));
      }
      before = token;
    }
  }
}
