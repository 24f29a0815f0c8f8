package org.ketbench.language.openqasm.check;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ketbench.language.Diagnostic;
import org.ketbench.language.Document;
import org.ketbench.language.openqasm.syntax.SyntaxTree;

/** A program and what the checker found out about it. */
public final class Checked {
  private final Document document;
  private final Unit unit;
  private final LanguageVersion version;
  private final List<Diagnostic> diagnostics;
  private final boolean errors;
  private final Map<String, Symbol> globals;
  private final Supplier<NameIndex> indexing;
  private @Nullable NameIndex index;

  Checked(
      Document document,
      Unit unit,
      LanguageVersion version,
      List<Diagnostic> diagnostics,
      Map<String, Symbol> globals,
      Supplier<NameIndex> indexing) {
    this.document = document;
    this.unit = unit;
    this.version = version;
    this.diagnostics = List.copyOf(diagnostics);
    this.errors = this.diagnostics.stream().anyMatch(Diagnostic::isError);
    this.globals = globals;
    this.indexing = indexing;
  }

  public Document document() {
    return document;
  }

  /** The document's tree and, by its include statements, those of all included files. */
  public Unit unit() {
    return unit;
  }

  public SyntaxTree tree() {
    return unit.tree();
  }

  public LanguageVersion version() {
    return version;
  }

  /** All that was found, in the tree as well as in its meaning, in order of place. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  public boolean hasErrors() {
    return errors;
  }

  /** The global symbols of the program and of its includes by name, in order of declaration. */
  public Map<String, Symbol> globals() {
    return globals;
  }

  /** Where names are used; made when first asked for, as a plain check does without. */
  public synchronized NameIndex names() {
    NameIndex known = index;
    if (known == null) {
      known = indexing.get();
      index = known;
    }
    return known;
  }
}
