package org.ketbench.app.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ketbench.language.TextEdit;

final class OpenDocumentsTest {
  private final OpenDocuments documents =
      new OpenDocuments(
          () -> new Checking<>(new Analyst(List.of()), Runnable::run, Runnable::run),
          Clock.systemUTC());

  @TempDir private Path folder;

  @Test
  void aDocumentThatNobodyHasBegunBecomesWhatIsOpened() throws IOException {
    OpenDocument empty = documents.create();
    Path file = Files.writeString(folder.resolve("a.qasm"), "qubit q;\n");

    assertSame(empty, documents.open(file));
    assertEquals(List.of(empty), documents.all());
    assertEquals("a.qasm", empty.name().get());
    assertEquals("qubit q;\n", empty.text().get());
    assertEquals("", empty.undoName().get());
    assertEquals(false, empty.modified().get());
  }

  @Test
  void oneThatWasBegunStays() throws IOException {
    OpenDocument begun = documents.create();
    begun.edit("Insert", List.of(TextEdit.insert(0, "//")));
    Path file = Files.writeString(folder.resolve("a.qasm"), "qubit q;\n");

    OpenDocument opened = documents.open(file);
    assertEquals(List.of(begun, opened), documents.all());
    assertSame(opened, documents.active().get());
    assertSame(opened, documents.open(file));
  }

  @Test
  void aTextInNoFileTakesThePlaceOfAnEmptyDocumentToo() {
    OpenDocument empty = documents.create();

    assertSame(empty, documents.begin("bell.qasm", "qubit[2] q;\n"));
    assertEquals("bell.qasm", empty.name().get());
    assertEquals("qubit[2] q;\n", empty.text().get());
    OpenDocument second = documents.begin("ghz.qasm", "qubit[3] q;\n");
    assertEquals(List.of(empty, second), documents.all());
  }
}
