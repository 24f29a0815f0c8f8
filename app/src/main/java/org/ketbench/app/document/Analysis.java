package org.ketbench.app.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.canvas.layout.Drawing;
import org.ketbench.app.editor.style.Styles;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Metrics;
import org.ketbench.language.Diagnostic;
import org.ketbench.language.Document;
import org.ketbench.language.SemanticToken;
import org.ketbench.language.openqasm.OpenQasm;
import org.ketbench.language.openqasm.Program;
import org.ketbench.language.openqasm.service.OpenQasmService;

/**
 * All that the window shows of one version of a text.
 *
 * @param drawing its circuit; null when the text has errors
 * @param metrics how large that is
 */
public record Analysis(
    Program program, @Nullable Drawing drawing, @Nullable Metrics metrics, Styles styles) {
  /** Longer texts are shown without colours, because the editor holds a node for each piece. */
  public static final int LONGEST_COLOURED = 600_000;

  public static Analysis of(Document document) {
    Program program = OpenQasm.analyze(document);
    Circuit circuit = program.circuit();
    List<SemanticToken> tokens =
        document.text().length() > LONGEST_COLOURED
            ? List.of()
            : new OpenQasmService(program).semanticTokens();
    return new Analysis(
        program,
        circuit == null ? null : Drawing.of(circuit),
        circuit == null ? null : Metrics.of(circuit),
        Styles.of(document.text(), tokens, program.diagnostics()));
  }

  public Document document() {
    return program.document();
  }

  public List<Diagnostic> diagnostics() {
    return program.diagnostics();
  }
}
