package org.ketbench.language.export;

import java.util.List;
import org.ketbench.language.Diagnostic;

/**
 * A circuit as a text of another format, and what that format could not say. Where there are errors
 * the text stands for less than the circuit.
 *
 * @param bits how what the text's program returns becomes the circuit's registers again
 */
public record Exported(String text, List<Diagnostic> diagnostics, BitMap bits) {
  public Exported {
    diagnostics = List.copyOf(diagnostics);
  }

  public boolean isFaithful() {
    return diagnostics.stream().noneMatch(Diagnostic::isError);
  }
}
