package org.ketbench.language.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Circuit;
import org.ketbench.language.Diagnostic;

/** What a reader made of a text: a circuit, which is null where there are errors. */
public record Imported(@Nullable Circuit circuit, List<Diagnostic> diagnostics) {
  public Imported {
    diagnostics = List.copyOf(diagnostics);
  }

  static Imported of(Circuit circuit, List<Diagnostic> diagnostics) {
    boolean failed = diagnostics.stream().anyMatch(Diagnostic::isError);
    return new Imported(failed ? null : circuit, diagnostics);
  }

  static Imported failed(List<Diagnostic> diagnostics) {
    return new Imported(null, diagnostics);
  }
}
