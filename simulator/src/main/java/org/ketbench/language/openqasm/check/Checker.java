package org.ketbench.language.openqasm.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Span;
import org.ketbench.language.Diagnostic;
import org.ketbench.language.Document;
import org.ketbench.language.openqasm.syntax.SyntaxTree;

/** Checks the meaning of OpenQASM programs. */
public final class Checker {
  private static final Comparator<Diagnostic> BY_PLACE =
      Comparator.comparing((Diagnostic it) -> it.file() == null ? "" : it.file())
          .thenComparing(Diagnostic::span)
          .thenComparing(Diagnostic::severity);

  private Checker() {}

  /** Checks a program whose text has been read as {@code tree}. */
  public static Checked check(SyntaxTree tree, Document document, IncludeLoader loader) {
    LanguageVersion version = Versions.of(tree);
    Check check = new Check(tree, version, null);
    Unit unit = run(check, tree, loader, document.path());
    List<Diagnostic> diagnostics = new ArrayList<>(tree.errors());
    diagnostics.addAll(check.reporter.diagnostics());
    diagnostics.sort(BY_PLACE);
    return new Checked(
        document,
        unit,
        version,
        OtherLanguages.instead(diagnostics, version, document),
        globals(check),
        () -> index(tree, version, loader, document.path()));
  }

  private static Unit run(Check check, SyntaxTree tree, IncludeLoader loader, @Nullable Path path) {
    Versions.check(check.reporter, tree, check.version);
    Unit unit = new Includes(check, loader, path).unit(null, tree);
    check.qubitUse.finish();
    check.definitions.finish();
    return unit;
  }

  private static Map<String, Symbol> globals(Check check) {
    Map<String, Symbol> globals = new LinkedHashMap<>();
    for (Binding binding : check.scopes.globals()) {
      globals.put(binding.symbol.name(), binding.symbol);
    }
    return globals;
  }

  private static NameIndex index(
      SyntaxTree tree, LanguageVersion version, IncludeLoader loader, @Nullable Path path) {
    Recorder recorder = new Recorder(new Span(0, tree.text().length()));
    Check check = new Check(tree, version, recorder);
    run(check, tree, loader, path);
    List<Symbol> builtIn = new ArrayList<>();
    for (Binding binding : check.scopes.visible()) {
      if (binding.symbol.isBuiltIn()) {
        builtIn.add(binding.symbol);
      }
    }
    return recorder.index(builtIn);
  }
}
