package org.ketbench.app.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.canvas.layout.Drawing;
import org.ketbench.app.editor.style.Problems;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Metrics;
import org.ketbench.language.Diagnostic;
import org.ketbench.language.Document;
import org.ketbench.language.LineIndex;
import org.ketbench.language.openqasm.Program;

/**
 * All that the window shows of one version of a text.
 *
 * @param drawing its circuit; null when the text has errors
 * @param metrics how large that is
 */
public record Analysis(
    Program program,
    @Nullable Drawing drawing,
    @Nullable Metrics metrics,
    LineIndex lines,
    Problems problems) {
  static Analysis of(Program program) {
    Circuit circuit = program.circuit();
    String text = program.document().text();
    LineIndex lines = new LineIndex(text);
    return new Analysis(
        program,
        circuit == null ? null : Drawing.of(circuit),
        circuit == null ? null : Metrics.of(circuit),
        lines,
        Problems.of(text, lines, program.diagnostics()));
  }

  public Document document() {
    return program.document();
  }

  public List<Diagnostic> diagnostics() {
    return program.diagnostics();
  }
}
