package org.ketbench.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ketbench.app.canvas.layout.Drawing;
import org.ketbench.app.document.Analysis;
import org.ketbench.app.document.Checking;
import org.ketbench.circuit.Span;
import org.ketbench.language.TextEdit;

final class WindowViewModelTest {
  private final WindowViewModel window =
      new WindowViewModel(new Checking<>(Analysis::of, Runnable::run, Runnable::run));

  @TempDir private Path folder;

  @Test
  void startsEmptyAndUntitled() {
    assertEquals("Untitled – Ketbench", window.title().get());
    assertFalse(window.isModified());
  }

  @Test
  void showsTheFileItOpened() throws IOException {
    Path file = Files.writeString(folder.resolve("bell.qasm"), "qubit[2] q;\n");

    window.open(file);

    assertEquals("qubit[2] q;\n", window.document().text().get());
    assertEquals("bell.qasm – Ketbench", window.title().get());
    assertFalse(window.isModified());
  }

  @Test
  void marksAChangedTextUntilItIsSaved() throws IOException {
    Path file = folder.resolve("new.qasm");

    write("qubit q;");
    assertEquals("*Untitled – Ketbench", window.title().get());
    window.saveTo(file);

    assertEquals("new.qasm – Ketbench", window.title().get());
    assertEquals("qubit q;", Files.readString(file));
  }

  @Test
  void keepsItsTextWhenAFileCannotBeRead() {
    write("qubit q;");

    assertThrows(IOException.class, () -> window.open(folder.resolve("missing.qasm")));

    assertEquals("qubit q;", window.document().text().get());
    assertEquals(Optional.empty(), window.file());
    assertTrue(window.isModified());
  }

  @Test
  void listsTheProblemsOfTheText() {
    write("OPENQASM 3.0;\nqubit q;\nU(0, 0, 0) q");
    assertEquals(1, window.problems().size());
    assertTrue(window.problems().getFirst().isError());
    assertTrue(window.problems().getFirst().text().startsWith("3:13  error: "));

    write("OPENQASM 3.0;\nqubit q;\nU(0, 0, 0) q;");
    assertEquals(List.of(), window.problems());
  }

  @Test
  void showsTheCircuitOfTheText() {
    write("OPENQASM 3.0;\nqubit[2] q;\n");

    assertEquals(2, drawing().circuit().qubitCount());
    assertEquals("", window.canvas().staleReason().get());
  }

  @Test
  void keepsTheLastCircuitWhileTheTextIsBrokenAndSaysWhy() {
    write("OPENQASM 3.0;\nqubit[2] q;\n");
    write("OPENQASM 3.0;\nqubit[2] q;\nhh q;");

    assertEquals(2, drawing().circuit().qubitCount());
    String reason = window.canvas().staleReason().get();
    assertTrue(reason.startsWith("The circuit from before this: 3:1  error: "), reason);

    write("OPENQASM 3.0;\nqubit[3] q;\n");
    assertEquals(3, drawing().circuit().qubitCount());
    assertEquals("", window.canvas().staleReason().get());
  }

  @Test
  void anotherFileBeginsWithoutTheOldCircuit() throws IOException {
    write("OPENQASM 3.0;\nqubit[2] q;\n");

    window.open(Files.writeString(folder.resolve("broken.qasm"), "OPENQASM 3.0;\nhh q;\n"));

    assertEquals(null, window.canvas().drawing().get());
    String reason = window.canvas().staleReason().get();
    assertTrue(reason.startsWith("Nothing to show yet. 2:"), reason);
  }

  private void write(String text) {
    int length = window.document().text().get().length();
    window.document().type(new TextEdit(new Span(0, length), text));
  }

  private Drawing drawing() {
    return Objects.requireNonNull(window.canvas().drawing().get());
  }
}
