package org.ketbench.language.openqasm.syntax;

/** A token, or a piece of trivia, and where it stands. */
public record Token(TokenKind kind, int start, int end) {
  public int length() {
    return end - start;
  }

  public String in(String text) {
    return text.substring(start, end);
  }
}
