package org.ketbench.language.exchange.qir;

import java.util.ArrayList;
import java.util.List;
import org.ketbench.circuit.Span;

/** Cuts LLVM assembly into tokens; comments are kept aside. */
final class Lexer {
  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private final List<String> comments = new ArrayList<>();
  private int at;

  private Lexer(String text) {
    this.text = text;
  }

  /** The tokens of a text and the lines of its comments, without their signs. */
  record Tokens(List<Token> tokens, List<String> comments) {}

  static Tokens read(String text) throws QirException {
    Lexer lexer = new Lexer(text);
    lexer.run();
    return new Tokens(lexer.tokens, lexer.comments);
  }

  private void run() throws QirException {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c)) {
        at++;
      } else if (c == ';') {
        int end = text.indexOf('\n', at);
        int stop = end < 0 ? text.length() : end;
        comments.add(text.substring(at + 1, stop).strip());
        at = stop;
      } else if (c == '%' || c == '@') {
        named(c == '%' ? Token.Kind.LOCAL : Token.Kind.GLOBAL);
      } else if (c == '#' || c == '!') {
        reference();
      } else if (c == '"') {
        quoted(at);
      } else if (c == 'c' && at + 1 < text.length() && text.charAt(at + 1) == '"') {
        at++;
        quoted(at - 1);
      } else if (isNumber(c)) {
        number();
      } else if (isNamePart(c)) {
        int start = at;
        skipName();
        add(Token.Kind.WORD, text.substring(start, at), start);
      } else {
        at++;
        add(Token.Kind.SIGN, String.valueOf(c), at - 1);
      }
    }
    tokens.add(new Token(Token.Kind.END, "the end of the file", Span.at(text.length())));
  }

  private boolean isNumber(char c) {
    if (Character.isDigit(c)) {
      return true;
    }
    return c == '-' && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
  }

  private static boolean isNamePart(char c) {
    return (c < 128 && Character.isLetterOrDigit(c))
        || c == '_'
        || c == '.'
        || c == '$'
        || c == '-';
  }

  private void skipName() {
    while (at < text.length() && isNamePart(text.charAt(at))) {
      at++;
    }
  }

  private void named(Token.Kind kind) throws QirException {
    int start = at++;
    if (at < text.length() && text.charAt(at) == '"') {
      int end = text.indexOf('"', at + 1);
      if (end < 0) {
        throw open(start);
      }
      add(kind, text.substring(at + 1, end), start, end + 1);
      at = end + 1;
      return;
    }
    skipName();
    add(kind, text.substring(start + 1, at), start);
  }

  private void reference() {
    int start = at++;
    skipName();
    add(Token.Kind.REFERENCE, text.substring(start, at), start);
  }

  private void quoted(int start) throws QirException {
    int end = text.indexOf('"', at + 1);
    if (end < 0) {
      throw open(start);
    }
    add(Token.Kind.TEXT, text.substring(at + 1, end), start, end + 1);
    at = end + 1;
  }

  private QirException open(int start) {
    return new QirException(
        new Span(start, text.length()), "syntax", "A quotation mark is missing.");
  }

  /** Decimal numbers and LLVM's hexadecimal doubles. A name may also begin with a digit. */
  private void number() {
    int start = at++;
    while (at < text.length()) {
      char c = text.charAt(at);
      boolean sign = (c == '+' || c == '-') && "eE".indexOf(text.charAt(at - 1)) >= 0;
      if (!sign && c != '.' && !(c < 128 && Character.isLetterOrDigit(c)) && c != '_') {
        break;
      }
      at++;
    }
    add(Token.Kind.NUMBER, text.substring(start, at), start);
  }

  private void add(Token.Kind kind, String value, int start) {
    add(kind, value, start, at);
  }

  private void add(Token.Kind kind, String value, int start, int end) {
    tokens.add(new Token(kind, value, new Span(start, end)));
  }
}
