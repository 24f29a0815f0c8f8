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
import org.ketbench.language.openqasm.syntax.TokenKind;

/**
 * Finds what can be folded. It goes by braces and comments as they stand, so that a text with
 * mistakes folds as well.
 */
final class Folding {
  private final SyntaxTree tree;
  private final LineIndex lines;
  private final List<FoldingRange> found = new ArrayList<>();
  private final Deque<Integer> open = new ArrayDeque<>();
  private final Run comments = new Run(Kind.COMMENT);
  private boolean lineIsBlank = true;

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

  /** Most statements of a long program are a line each, and not looked at any closer. */
  private void bracesAndComments() {
    int chunk = 0;
    while (chunk <= tree.size()) {
      int next = chunk;
      while (next <= tree.size() && mayFold(next)) {
        next++;
      }
      if (next > chunk) {
        bracesAndComments(new Lexer(tree.text(), new Span(tree.offset(chunk), end(next - 1))));
      } else {
        comments.finish();
        lineIsBlank = false;
        next++;
      }
      chunk = next;
    }
    comments.finish();
  }

  private int end(int chunk) {
    return chunk < tree.size() ? tree.offset(chunk + 1) : tree.text().length();
  }

  private boolean mayFold(int chunk) {
    String text = tree.text();
    int end = end(chunk);
    for (int i = tree.offset(chunk); i < end; i++) {
      char c = text.charAt(i);
      if (c == '{'
          || c == '}'
          || (c == '/'
              && i + 1 < end
              && (text.charAt(i + 1) == '/' || text.charAt(i + 1) == '*'))) {
        return true;
      }
    }
    return false;
  }

  private void bracesAndComments(Lexer token) {
    while (token.next()) {
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
            open.push(token.start());
          } else if (token.kind() == TokenKind.RIGHT_BRACE && !open.isEmpty()) {
            add(open.pop(), token.end(), Kind.BLOCK);
          }
        }
      }
    }
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
