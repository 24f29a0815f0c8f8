package org.ketbench.app.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Metrics;
import org.ketbench.language.Diagnostic;
import org.ketbench.language.Document;
import org.ketbench.language.LineIndex;
import org.ketbench.language.openqasm.Program;

/**
 * All that the window shows of one version of a text.
 *
 * @param metrics how large its circuit is; null when the text has errors
 * @param findings what the parts of the window had worked out, by its kind
 */
public record Analysis(
    Program program, @Nullable Metrics metrics, LineIndex lines, Map<Class<?>, Object> findings) {
  public Analysis {
    findings = Map.copyOf(findings);
  }

  /**
   * Has a version of a text looked at by those who show it.
   *
   * @param last what they found last, each of its kind
   */
  static Analysis of(Program program, List<Finder<?>> finders, Map<Class<?>, Object> last) {
    Circuit circuit = program.circuit();
    var read =
        new Analysis(
            program,
            circuit == null ? null : Metrics.of(circuit),
            new LineIndex(program.document().text()),
            Map.of());
    for (Finder<?> finder : finders) {
      Object found = finder.find(read, last);
      read = found == null ? read : read.with(finder.kind(), found);
    }
    return read;
  }

  private Analysis with(Class<?> kind, Object finding) {
    Map<Class<?>, Object> more = new HashMap<>(findings);
    more.put(kind, finding);
    return new Analysis(program, metrics, lines, more);
  }

  /** What was worked out of this kind; null if there is no such thing in this text. */
  public <T> @Nullable T get(Class<T> kind) {
    return kind.cast(findings.get(kind));
  }

  /** Null when the text has errors. */
  public @Nullable Circuit circuit() {
    return program.circuit();
  }

  public Document document() {
    return program.document();
  }

  /** What the language has to say, and then what findings remark. */
  public List<Diagnostic> diagnostics() {
    List<Diagnostic> all = new ArrayList<>(program.diagnostics());
    for (Object finding : findings.values()) {
      if (finding instanceof Remarks more) {
        all.addAll(more.remarks());
      }
    }
    return List.copyOf(all);
  }
}
