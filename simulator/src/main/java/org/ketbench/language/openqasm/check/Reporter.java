package org.ketbench.language.openqasm.check;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Span;
import org.ketbench.language.Diagnostic;
import org.ketbench.language.Severity;
import org.ketbench.language.openqasm.syntax.Node;
import org.ketbench.language.openqasm.syntax.SyntaxTree;

/** Collects what the checker has to say, and knows which statement of which file it is at. */
final class Reporter {
  /* A text with more mistakes than this is no program; the rest of the list helps nobody. */
  private static final int MOST = 10_000;

  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private @Nullable String file;
  private SyntaxTree tree;
  private int base;
  private int chunk;

  Reporter(SyntaxTree tree) {
    this.tree = tree;
  }

  /** Goes to a file, null for the document. */
  void enter(@Nullable String newFile, SyntaxTree newTree) {
    file = newFile;
    tree = newTree;
    base = 0;
  }

  /** Goes to a chunk of the current file. */
  void at(int newChunk) {
    chunk = newChunk;
    base = tree.offset(newChunk);
  }

  /** The chunk that the checker is at. */
  int chunk() {
    return chunk;
  }

  int base() {
    return base;
  }

  @Nullable String file() {
    return file;
  }

  SyntaxTree tree() {
    return tree;
  }

  Span span(Node node) {
    return span(node.start(), node.end());
  }

  Span span(int start, int end) {
    return new Span(base + start, base + end);
  }

  void error(Node node, String code, String message) {
    add(Severity.ERROR, span(node), code, message);
  }

  void warning(Node node, String code, String message) {
    add(Severity.WARNING, span(node), code, message);
  }

  void add(Severity severity, Span span, String code, String message) {
    add(new Diagnostic(file, span, severity, code, message, List.of()));
  }

  /** Says something about a place that another declaration explains. */
  void error(Node node, String code, String message, Symbol other, String note) {
    Diagnostic diagnostic =
        new Diagnostic(file, span(node), Severity.ERROR, code, message, List.of());
    add(
        other.isBuiltIn()
            ? diagnostic
            : new Diagnostic(
                file,
                span(node),
                Severity.ERROR,
                code,
                message,
                List.of(new Diagnostic.Related(other.file(), other.declaration(), note))));
  }

  void add(Diagnostic diagnostic) {
    if (diagnostics.size() < MOST) {
      diagnostics.add(diagnostic);
    }
  }

  List<Diagnostic> diagnostics() {
    return diagnostics;
  }
}
