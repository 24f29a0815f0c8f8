package org.ketbench.language.openqasm.format;

import java.util.ArrayList;
import java.util.List;
import org.ketbench.circuit.Span;
import org.ketbench.language.Diagnostic;
import org.ketbench.language.TextEdit;
import org.ketbench.language.openqasm.syntax.Lexer;
import org.ketbench.language.openqasm.syntax.SyntaxTree;

/**
 * Lays out OpenQASM: a statement a line, blocks indented, blank lines between groups kept as one.
 *
 * <p>Only the gaps between tokens are judged, each for itself, and an edit is returned for each gap
 * that is not as it should be. Statements with syntax errors stay byte for byte, as nobody knows
 * what they mean; what stands around them is laid out all the same.
 */
public final class Formatter {
  private Formatter() {}

  public static List<TextEdit> format(SyntaxTree tree) {
    return format(tree, FormatOptions.standard());
  }

  /** Only the edits that lie within a range, such as a selection. */
  public static List<TextEdit> format(SyntaxTree tree, FormatOptions options, Span range) {
    return format(tree, options).stream().filter(edit -> range.encloses(edit.span())).toList();
  }

  public static List<TextEdit> format(SyntaxTree tree, FormatOptions options) {
    String text = tree.text();
    List<TextEdit> edits = new ArrayList<>();
    GapWriter gaps = new GapWriter(text, options, edits);
    int chunks = tree.size();
    boolean[] broken = broken(tree);
    int chunk = 0;
    while (chunk <= chunks) {
      int start = start(tree, chunk);
      int next = chunk + 1;
      if (!broken[chunk]) {
        while (next <= chunks && !broken[next]) {
          next++;
        }
        Span range = new Span(start, next > chunks ? text.length() : start(tree, next));
        new Layout(text, start, Lexer.tokens(text, range), gaps).run(next > chunks);
      }
      chunk = next;
    }
    return List.copyOf(edits);
  }

  private static int start(SyntaxTree tree, int chunk) {
    return chunk == 0 ? 0 : tree.offset(chunk);
  }

  /** Which chunks have a syntax error in them; the last is what stands behind all statements. */
  private static boolean[] broken(SyntaxTree tree) {
    boolean[] broken = new boolean[tree.size() + 1];
    for (Diagnostic error : tree.errors()) {
      if (error.isError()) {
        broken[tree.chunkAt(error.span().start())] = true;
        broken[tree.chunkAt(Math.max(error.span().start(), error.span().end() - 1))] = true;
      }
    }
    return broken;
  }
}
