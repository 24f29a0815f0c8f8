package org.ketbench.language.openqasm.service;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.ketbench.circuit.Span;
import org.ketbench.language.FoldingRange;
import org.ketbench.language.FoldingRange.Kind;
import org.ketbench.language.LineIndex;
import org.ketbench.language.openqasm.syntax.Lexer;
import org.ketbench.language.openqasm.syntax.Statement;
import org.ketbench.language.openqasm.syntax.SyntaxTree;
import org.ketbench.language.openqasm.syntax.Token;
import org.ketbench.language.openqasm.syntax.TokenKind;

/**
 * Finds what can be folded. It goes by braces and comments as they stand, so that a text with
 * mistakes folds as well.
 */
final class Folding {
  private final SyntaxTree tree;
  private final LineIndex lines;
  private final List<FoldingRange> found = new ArrayList<>();

  private Folding(SyntaxTree tree, LineIndex lines) {
    this.tree = tree;
    this.lines = lines;
  }

  static List<FoldingRange> of(SyntaxTree tree, LineIndex lines) {
    Folding folding = new Folding(tree, lines);
    folding.bracesAndComments();
    folding.includes();
    folding.found.sort(Comparator.comparing(FoldingRange::span));
    return List.copyOf(folding.found);
  }

  private void bracesAndComments() {
    Deque<Token> open = new ArrayDeque<>();
    Run comments = new Run(Kind.COMMENT);
    boolean lineIsBlank = true;
    for (Token token : Lexer.tokens(tree.text())) {
      switch (token.kind()) {
        case WHITESPACE -> {}
        case NEWLINE -> lineIsBlank = true;
        case LINE_COMMENT -> {
          if (lineIsBlank) {
            comments.add(token.start(), token.end());
          }
          lineIsBlank = false;
        }
        case BLOCK_COMMENT -> {
          add(token.start(), token.end(), Kind.COMMENT);
          lineIsBlank = false;
        }
        default -> {
          comments.finish();
          lineIsBlank = false;
          if (token.kind() == TokenKind.LEFT_BRACE) {
            open.push(token);
          } else if (token.kind() == TokenKind.RIGHT_BRACE && !open.isEmpty()) {
            add(open.pop().start(), token.end(), Kind.BLOCK);
          }
        }
      }
    }
    comments.finish();
  }

  private void includes() {
    Run includes = new Run(Kind.INCLUDES);
    for (int chunk = 0; chunk < tree.size(); chunk++) {
      Statement statement = tree.statement(chunk);
      if (statement instanceof Statement.Include) {
        Span span = tree.span(chunk, statement);
        includes.add(span.start(), span.end());
      } else {
        includes.finish();
      }
    }
    includes.finish();
  }

  private void add(int start, int end, Kind kind) {
    if (lines.position(start).line() < lines.position(end).line()) {
      found.add(new FoldingRange(new Span(start, end), kind));
    }
  }

  /** Things of a kind on lines that follow one another without a gap. */
  private final class Run {
    private final Kind kind;
    private int start;
    private int end = -1;

    Run(Kind kind) {
      this.kind = kind;
    }

    void add(int nextStart, int nextEnd) {
      if (end >= 0 && lines.position(nextStart).line() > lines.position(end).line() + 1) {
        finish();
      }
      if (end < 0) {
        start = nextStart;
      }
      end = nextEnd;
    }

    void finish() {
      if (end >= 0) {
        Folding.this.add(start, end, kind);
      }
      end = -1;
    }
  }
}
