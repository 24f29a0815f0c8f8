package org.ketbench.app.shell;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.canvas.view.Drawing;
import org.ketbench.circuit.Circuit;
import org.ketbench.language.Diagnostic;
import org.ketbench.language.Document;
import org.ketbench.language.openqasm.OpenQasm;
import org.ketbench.language.openqasm.Program;

/**
 * All that the window shows of one version of a text.
 *
 * @param drawing its circuit; null when the text has errors
 */
record Analysis(Document document, List<Diagnostic> diagnostics, @Nullable Drawing drawing) {
  Analysis {
    diagnostics = List.copyOf(diagnostics);
  }

  static Analysis of(Document document) {
    Program program = OpenQasm.analyze(document);
    Circuit circuit = program.circuit();
    return new Analysis(
        document, program.diagnostics(), circuit == null ? null : Drawing.of(circuit));
  }
}
