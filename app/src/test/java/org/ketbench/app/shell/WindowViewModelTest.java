package org.ketbench.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ketbench.circuit.Span;
import org.ketbench.language.Diagnostic;
import org.ketbench.language.Document;

final class WindowViewModelTest {
  private final WindowViewModel window =
      new WindowViewModel(
          new Checking(WindowViewModelTest::findSemicolonMissing, Runnable::run, Runnable::run));

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

    assertEquals("qubit[2] q;\n", window.textProperty().get());
    assertEquals("bell.qasm – Ketbench", window.title().get());
    assertFalse(window.isModified());
  }

  @Test
  void marksAChangedTextUntilItIsSaved() throws IOException {
    Path file = folder.resolve("new.qasm");

    window.textProperty().set("qubit q;");
    assertEquals("*Untitled – Ketbench", window.title().get());
    window.saveTo(file);

    assertEquals("new.qasm – Ketbench", window.title().get());
    assertEquals("qubit q;", Files.readString(file));
  }

  @Test
  void keepsItsTextWhenAFileCannotBeRead() {
    window.textProperty().set("qubit q;");

    assertThrows(IOException.class, () -> window.open(folder.resolve("missing.qasm")));

    assertEquals("qubit q;", window.textProperty().get());
    assertEquals(Optional.empty(), window.file());
    assertTrue(window.isModified());
  }

  @Test
  void listsTheProblemsOfTheText() {
    window.textProperty().set("qubit q;\nh q");
    assertEquals(List.of(new ListedProblem(12, "2:4  error: Write ';' here.")), window.problems());

    window.textProperty().set("qubit q;\nh q;");
    assertEquals(List.of(), window.problems());
  }

  private static List<Diagnostic> findSemicolonMissing(Document document) {
    return document.text().isEmpty() || document.text().endsWith(";")
        ? List.of()
        : List.of(
            Diagnostic.error(
                Span.at(document.text().length()), "missing-semicolon", "Write ';' here."));
  }
}
