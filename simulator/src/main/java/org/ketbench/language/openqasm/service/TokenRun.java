package org.ketbench.language.openqasm.service;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Span;
import org.ketbench.language.openqasm.syntax.Lexer;
import org.ketbench.language.openqasm.syntax.SyntaxTree;
import org.ketbench.language.openqasm.syntax.Token;

/** The tokens around a place, trivia included, from where a top-level statement begins. */
public final class TokenRun {
  private final List<Token> tokens;

  private TokenRun(List<Token> tokens) {
    this.tokens = tokens;
  }

  /**
   * The tokens of the statement at a place and, where the place is between statements, of the one
   * before, as that may be what is being written, or an {@code if} that goes on.
   */
  public static TokenRun around(SyntaxTree tree, int position) {
    String text = tree.text();
    int chunk = tree.chunkAt(position);
    int end = chunk + 1 > tree.size() ? text.length() : tree.offset(chunk + 1);
    int first = chunk;
    while (first > 0 && !isFinished(text, tree.offset(first))) {
      first--;
    }
    if (first > 0 && text.charAt(tree.offset(first) - 1) == '}') {
      first--;
    }
    return new TokenRun(Lexer.tokens(text, new Span(tree.offset(first), end)));
  }

  private static boolean isFinished(String text, int end) {
    return end > 0 && (text.charAt(end - 1) == ';' || text.charAt(end - 1) == '}');
  }

  public List<Token> tokens() {
    return tokens;
  }

  /** The token that is no trivia at a position or, if there is none, the word that ends there. */
  public @Nullable Token at(int position) {
    Token before = null;
    for (Token token : tokens) {
      if (token.kind().isTrivia()) {
        continue;
      }
      boolean word = !token.kind().isSymbol();
      if (token.start() <= position && position < token.end()) {
        return word || before == null ? token : before;
      }
      if (token.end() == position && word) {
        before = token;
      }
      if (token.start() > position) {
        break;
      }
    }
    return before;
  }
}
