package org.ketbench.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ketbench.app.document.OpenDocument;
import org.ketbench.language.TextEdit;

final class ExternalChangesTest {
  private final TestWindow at = new TestWindow();
  private final ExternalChanges external =
      new ExternalChanges(
          at.documents, at.dialogs, Runnable::run, Runnable::run, () -> compared = at.document());

  @TempDir private Path folder;

  private @Nullable OpenDocument compared;

  @BeforeEach
  void open() throws IOException {
    at.files.open(Files.writeString(file(), "qubit q;\nh q;\n"));
    external.look();
  }

  private Path file() {
    return folder.resolve("a.qasm");
  }

  @Test
  void aDocumentWithoutChangesFollowsItsFileAndCanGoBack() throws IOException {
    Files.writeString(file(), "qubit q;\nx q;\ny q;\n");
    external.look();

    assertEquals("qubit q;\nx q;\ny q;\n", at.document().text().get());
    assertFalse(at.document().modified().get());
    at.document().undo();
    assertEquals("qubit q;\nh q;\n", at.document().text().get());
    assertTrue(at.document().modified().get());
  }

  @Test
  void oneWithChangesAsksOnce() throws IOException {
    at.document().type(TextEdit.insert(0, "x"));
    Files.writeString(file(), "bit b;\n");
    external.look();
    external.look();

    assertEquals(
        List.of("a.qasm has changed on disk, and has changes here that are not saved."),
        at.dialogs.warnings);
    assertEquals("xqubit q;\nh q;\n", at.document().text().get());
    at.dialogs.answers.getFirst().action().run();
    assertEquals("bit b;\n", at.document().text().get());
    assertFalse(at.document().modified().get());
  }

  @Test
  void whatWasSavedOverCanStillBeTakenAndIsNotInTheFileThen() throws IOException {
    at.document().type(TextEdit.insert(0, "x"));
    Files.writeString(file(), "bit b;\n");
    external.look();
    assertTrue(at.files.save(at.document()));

    at.dialogs.answers.getFirst().action().run();
    assertEquals("bit b;\n", at.document().text().get());
    assertEquals("xqubit q;\nh q;\n", Files.readString(file()));
    assertTrue(at.document().modified().get());
  }

  @Test
  void oneWithChangesCanBeComparedWithItsFile() throws IOException {
    at.document().type(TextEdit.insert(0, "x"));
    OpenDocument changed = at.document();
    Files.writeString(file(), "bit b;\n");
    external.look();
    at.documents.create();

    at.dialogs.answers.get(1).action().run();

    assertEquals(changed, compared);
    assertEquals("bit b;\n", changed.savedText());
  }

  @Test
  void whatIsSavedHereIsNoChangeFromOutside() {
    at.document().type(TextEdit.insert(0, "x"));
    at.files.save(at.document());
    external.look();

    assertEquals(List.of(), at.dialogs.warnings);
    assertEquals("Typing", at.document().undoName().get());
  }

  @Test
  void savingWritesOverNoChangeThatNobodyHasSeen() throws IOException {
    at.document().type(TextEdit.insert(0, "x"));
    Files.writeString(file(), "bit b;\n");

    assertFalse(at.files.save(at.document()));
    assertEquals("bit b;\n", Files.readString(file()));
    assertEquals(
        List.of(
            "a.qasm was changed on disk by another program and is not saved over that. Save again"
                + " to write over it, or reload it, which can be undone."),
        at.dialogs.warnings);
    external.look();
    assertEquals(1, at.dialogs.warnings.size());

    at.dialogs.answers.getLast().action().run();
    assertEquals("xqubit q;\nh q;\n", Files.readString(file()));
    assertFalse(at.document().modified().get());
  }

  @Test
  void savingWhatHasNoChangesReadsThoseOfAnotherProgram() throws IOException {
    Files.writeString(file(), "bit b;\n");

    assertTrue(at.files.save(at.document()));
    assertEquals("bit b;\n", Files.readString(file()));
    assertEquals("bit b;\n", at.document().text().get());
    assertEquals(List.of(), at.dialogs.warnings);
  }

  @Test
  void whatWasReadBeforeItWasSavedIsNoChangeFromOutside() throws IOException {
    List<Runnable> shown = new ArrayList<>();
    var slow = new ExternalChanges(at.documents, at.dialogs, Runnable::run, shown::add, () -> {});
    slow.look();
    at.document().type(TextEdit.insert(0, "x"));
    at.files.save(at.document());
    shown.forEach(Runnable::run);

    assertEquals("xqubit q;\nh q;\n", at.document().text().get());
    assertEquals("Typing", at.document().undoName().get());
  }

  @Test
  void aFileThatIsGoneLeavesItsDocumentUnsaved() throws IOException {
    Files.delete(file());
    external.look();

    assertTrue(at.document().modified().get());
    assertTrue(at.dialogs.warnings.getFirst().contains("was moved or deleted"));
  }

  @Test
  void aFolderInPlaceOfAFileLeavesItsDocumentUnsaved() throws IOException {
    Files.delete(file());
    Files.createDirectory(file());
    external.look();

    assertTrue(at.document().modified().get());
    assertTrue(at.dialogs.warnings.getFirst().contains("was moved or deleted"));
  }
}
