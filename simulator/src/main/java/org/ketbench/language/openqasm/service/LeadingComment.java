package org.ketbench.language.openqasm.service;

import java.util.List;
import org.ketbench.circuit.Span;
import org.ketbench.language.openqasm.check.Checked;
import org.ketbench.language.openqasm.check.Symbol;
import org.ketbench.language.openqasm.syntax.Lexer;
import org.ketbench.language.openqasm.syntax.SyntaxTree;
import org.ketbench.language.openqasm.syntax.Token;
import org.ketbench.language.openqasm.syntax.TokenKind;

/** Finds what the author wrote about a declaration: the comment in the lines right above it. */
final class LeadingComment {
  private LeadingComment() {}

  /** The comment of a symbol declared in the document, empty where there is none. */
  static String of(Checked checked, Symbol symbol) {
    if (symbol.isBuiltIn()) {
      return "";
    }
    SyntaxTree tree = checked.tree();
    int chunk = tree.chunkAt(symbol.declaration().start());
    if (chunk >= tree.size()) {
      return "";
    }
    int start = tree.offset(chunk);
    int end = tree.span(chunk, tree.statement(chunk)).start();
    List<Token> trivia = Lexer.tokens(tree.text(), new Span(start, Math.max(start, end)));
    return text(trivia, tree.text(), start == 0);
  }

  private static String text(List<Token> trivia, String text, boolean first) {
    StringBuilder comment = new StringBuilder();
    int lineEnds = 0;
    boolean ownLine = first;
    for (Token token : trivia) {
      if (token.kind() == TokenKind.NEWLINE) {
        lineEnds++;
        ownLine = true;
        if (lineEnds > 1) {
          comment.setLength(0);
        }
      } else if (token.kind() == TokenKind.LINE_COMMENT
          || token.kind() == TokenKind.BLOCK_COMMENT) {
        lineEnds = 0;
        if (ownLine) {
          comment.append(comment.isEmpty() ? "" : "\n").append(bare(token.in(text)));
        }
      }
    }
    return comment.toString();
  }

  private static String bare(String comment) {
    if (comment.startsWith("//")) {
      return comment.substring(2).strip();
    }
    String inner = comment.substring(2, Math.max(2, comment.length() - 2));
    return inner
        .lines()
        .map(line -> line.strip().replaceFirst("^\\*+ ?", ""))
        .filter(line -> !line.isEmpty())
        .reduce((a, b) -> a + "\n" + b)
        .orElse("");
  }
}
