package org.ketbench.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ketbench.app.canvas.layout.Drawing;
import org.ketbench.circuit.Span;
import org.ketbench.language.Diagnostic;
import org.ketbench.language.TextEdit;

final class TabViewModelTest {
  private final TestWindow at = new TestWindow();

  @BeforeEach
  void begin() {
    at.documents.create();
  }

  @Test
  void saysWhyThereIsNoCircuitUntilTheTextIsMended() {
    write("OPENQASM 3.0;\nqubit q;\nU(0, 0, 0) q");
    assertEquals(1, diagnostics().size());
    assertTrue(diagnostics().getFirst().isError());
    String reason = at.canvas().staleReason().get();
    assertTrue(reason.contains("Line 3: " + diagnostics().getFirst().message()), reason);

    write("OPENQASM 3.0;\nqubit q;\nU(0, 0, 0) q;");
    assertEquals(List.of(), diagnostics());
    assertEquals("", at.canvas().staleReason().get());
  }

  private List<Diagnostic> diagnostics() {
    return Objects.requireNonNull(at.document().analysis().get()).diagnostics();
  }

  @Test
  void keepsTheLastCircuitWhileTheTextIsBrokenAndSaysWhy() {
    write("OPENQASM 3.0;\nqubit[2] q;\n");
    assertEquals("", at.canvas().staleReason().get());
    write("OPENQASM 3.0;\nqubit[2] q;\nhh q;");

    assertEquals(2, drawing().circuit().qubitCount());
    String reason = at.canvas().staleReason().get();
    assertTrue(reason.startsWith("Showing the circuit from before this error. Line 3: "), reason);

    write("OPENQASM 3.0;\nqubit[3] q;\n");
    assertEquals(3, drawing().circuit().qubitCount());
    assertEquals("", at.canvas().staleReason().get());
  }

  private void write(String text) {
    int length = at.document().text().get().length();
    at.document().type(new TextEdit(new Span(0, length), text));
  }

  private Drawing drawing() {
    return Objects.requireNonNull(at.canvas().drawing().get());
  }
}
