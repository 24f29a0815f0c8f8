package org.ketbench.language.openqasm.service;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ketbench.circuit.Span;
import org.ketbench.language.openqasm.check.Checked;
import org.ketbench.language.openqasm.check.Symbol;
import org.ketbench.language.openqasm.syntax.Lexer;
import org.ketbench.language.openqasm.syntax.SyntaxTree;
import org.ketbench.language.openqasm.syntax.Token;
import org.ketbench.language.openqasm.syntax.TokenKind;

/** Finds what the author wrote about a declaration: the comment in the lines right above it. */
public final class LeadingComment {
  private LeadingComment() {}

  /** The comment of a symbol declared in the document, empty where there is none. */
  static String of(Checked checked, Symbol symbol) {
    if (symbol.isBuiltIn()) {
      return "";
    }
    SyntaxTree tree = checked.tree();
    int chunk = tree.chunkAt(symbol.declaration().start());
    return chunk >= tree.size()
        ? ""
        : comments(tree, chunk).stream()
            .map(token -> bare(token.in(tree.text())))
            .collect(Collectors.joining("\n"));
  }

  /** Where a top-level statement begins together with its comment. */
  public static int startOf(SyntaxTree tree, int chunk) {
    List<Token> comments = comments(tree, chunk);
    return comments.isEmpty()
        ? tree.span(chunk, tree.statement(chunk)).start()
        : comments.getFirst().start();
  }

  private static List<Token> comments(SyntaxTree tree, int chunk) {
    int start = tree.offset(chunk);
    int end = tree.span(chunk, tree.statement(chunk)).start();
    List<Token> comments = new ArrayList<>();
    int lineEnds = 0;
    boolean ownLine = start == 0;
    for (Token token : Lexer.tokens(tree.text(), new Span(start, Math.max(start, end)))) {
      if (token.kind() == TokenKind.NEWLINE) {
        lineEnds++;
        ownLine = true;
        if (lineEnds > 1) {
          comments.clear();
        }
      } else if (token.kind() == TokenKind.LINE_COMMENT
          || token.kind() == TokenKind.BLOCK_COMMENT) {
        lineEnds = 0;
        if (ownLine) {
          comments.add(token);
        }
      }
    }
    return comments;
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
