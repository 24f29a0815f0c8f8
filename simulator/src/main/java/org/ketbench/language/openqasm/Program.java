package org.ketbench.language.openqasm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Annotation;
import org.ketbench.circuit.Circuit;
import org.ketbench.language.Diagnostic;
import org.ketbench.language.Document;
import org.ketbench.language.TextEdit;
import org.ketbench.language.openqasm.check.Checked;
import org.ketbench.language.openqasm.check.Checker;
import org.ketbench.language.openqasm.check.IncludeLoader;
import org.ketbench.language.openqasm.lower.Limits;
import org.ketbench.language.openqasm.lower.Lowered;
import org.ketbench.language.openqasm.lower.Lowering;
import org.ketbench.language.openqasm.syntax.SyntaxTree;

/** One version of an OpenQASM document and all that follows from it; immutable. */
public final class Program {
  private final Document document;
  private final Checked checked;
  private final IncludeLoader includes;
  private final Limits limits;
  private @Nullable Lowered lowered;
  private @Nullable List<Diagnostic> diagnostics;

  Program(Document document, Checked checked, IncludeLoader includes, Limits limits) {
    this.document = document;
    this.checked = checked;
    this.includes = includes;
    this.limits = limits;
  }

  public Document document() {
    return document;
  }

  public SyntaxTree tree() {
    return checked.tree();
  }

  public Checked checked() {
    return checked;
  }

  /** The program after these edits, for which as little as possible is read again. */
  public Program edited(List<TextEdit> edits) {
    SyntaxTree tree = tree().edited(edits);
    Document next = document.with(tree.text());
    return new Program(next, Checker.check(tree, next, includes), includes, limits);
  }

  /** All that is to be said about the program, in order of place. */
  public synchronized List<Diagnostic> diagnostics() {
    List<Diagnostic> known = diagnostics;
    if (known == null) {
      known = collect();
      diagnostics = known;
    }
    return known;
  }

  private List<Diagnostic> collect() {
    List<Diagnostic> late = checked.hasErrors() ? List.of() : lowered().diagnostics();
    if (late.isEmpty()) {
      return checked.diagnostics();
    }
    List<Diagnostic> all = new ArrayList<>(checked.diagnostics());
    for (Diagnostic diagnostic : late) {
      if (all.stream().noneMatch(known -> saysTheSame(known, diagnostic))) {
        all.add(diagnostic);
      }
    }
    all.sort(
        Comparator.<Diagnostic, Boolean>comparing(diagnostic -> diagnostic.file() != null)
            .thenComparing(Diagnostic::span));
    return List.copyOf(all);
  }

  private static boolean saysTheSame(Diagnostic a, Diagnostic b) {
    return a.code().equals(b.code())
        && a.span().equals(b.span())
        && Objects.equals(a.file(), b.file());
  }

  public boolean hasErrors() {
    return diagnostics().stream().anyMatch(Diagnostic::isError);
  }

  /** The annotations of a name in the document and in what it includes. */
  public List<Annotation> annotations(String name) {
    return Annotations.of(checked.unit(), name);
  }

  /** The circuit; null when there are errors. */
  public synchronized @Nullable Circuit circuit() {
    return checked.hasErrors() || lowered().hasErrors() ? null : lowered().circuit();
  }

  private synchronized Lowered lowered() {
    Lowered known = lowered;
    if (known == null) {
      known = Lowering.lower(checked, limits);
      lowered = known;
    }
    return known;
  }
}
