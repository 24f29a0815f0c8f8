package org.ketbench.app.shell;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ketbench.app.document.OpenDocument;
import org.ketbench.app.document.Selection;
import org.ketbench.circuit.Span;
import org.ketbench.language.TextEdit;

final class FileViewModelTest {
  private final TestWindow at = new TestWindow();

  @TempDir private Path folder;

  @Test
  void aFileTakesThePlaceOfADocumentThatNobodyBegan() throws IOException {
    at.documents.create();

    at.files.open(file("a.qasm", "qubit q;"));

    assertEquals(List.of("a.qasm"), names());
    assertEquals("a.qasm – Ketbench", at.window.title().getValue());
    assertFalse(at.document().modified().get());
  }

  @Test
  void theSameFileIsOpenOnceByWhateverName() throws IOException {
    Path file = file("a.qasm", "qubit q;");
    Path link = Files.createSymbolicLink(folder.resolve("link.qasm"), file);
    at.files.open(file);
    at.files.open(file("b.qasm", ""));

    at.files.open(link);
    at.files.open(folder.resolve("./a.qasm"));

    assertEquals(List.of("a.qasm", "b.qasm"), names());
    assertEquals("a.qasm", at.document().name().get());
  }

  @Test
  void aFileIsOpenedAtAPlaceHoweverItsLinesEnd() throws IOException {
    String raw = "gate one a {\r\n  h a;\r\n}\r\ngate two a { x a; }\r\n";
    Path file = file("gates.inc", "\uFEFF" + raw);
    int two = 1 + raw.indexOf("two");

    for (int time = 0; time < 2; time++) {
      at.files.open(file("other.qasm", "qubit q;"));
      at.files.openAt(file, new Span(two, two + 3));

      assertEquals("gates.inc", at.document().name().get());
      Selection selected = at.document().selection().get();
      assertEquals("two", at.document().text().get().substring(selected.start(), selected.end()));
      at.document().select(Selection.START);
    }
  }

  @Test
  void aProgramInAnotherLanguageBecomesANewDocumentThatSaysWhereItCameFrom() throws IOException {
    at.files.open(file("bell.quil", "DECLARE ro BIT[1]\nH 0\nCNOT 0 1\nMEASURE 1 ro[0]\n"));

    String text = at.document().text().get();
    assertEquals("bell.qasm", at.document().name().get());
    assertNull(at.document().file().get());
    assertTrue(text.startsWith("// From bell.quil (Quil).\nOPENQASM 3.0;"), text);
    assertTrue(text.contains("cx q[0], q[1];"), text);
    assertEquals(2, Objects.requireNonNull(at.canvas().drawing().get()).circuit().qubitCount());
    assertEquals(List.of(), at.dialogs.warnings);
  }

  @Test
  void saysWhereAProgramInAnotherLanguageIsWrong() throws IOException {
    at.files.open(file("bad.quil", "H 0\nNOSUCHGATE 1\n"));

    assertEquals(List.of(), names());
    assertTrue(
        at.dialogs.warnings.getFirst().startsWith("bad.quil:2:"), at.dialogs.warnings.toString());
  }

  @Test
  void saysWhenAFileCannotBeReadAndForgetsIt() throws IOException {
    Path file = file("a.qasm", "");
    at.files.open(file);
    Files.delete(file);
    at.documents.close(at.document());

    at.files.open(file);

    assertEquals(List.of("Cannot read " + file + ": there is no such file."), at.dialogs.warnings);
    assertEquals(List.of(), at.settings.get().recent());
  }

  @Test
  void ofSeveralFilesThoseThatAreProgramsAreOpenedAndTheOthersNamed() throws IOException {
    Path inner = Files.createDirectory(folder.resolve("inner"));
    Path picture =
        Files.write(folder.resolve("a.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 13});
    Path known = file("known.qasm", "qubit q;");
    at.files.open(known);
    at.document().edit("Type", List.of(TextEdit.insert(8, " h q;")));

    at.files.openAll(List.of(inner, file("b.qasm", "bit c;"), picture, known));

    assertEquals(List.of("known.qasm", "b.qasm"), names());
    assertEquals("qubit q; h q;", at.document().text().get());
    assertEquals(
        List.of(
            "Cannot read " + inner + ": Is a directory.",
            "Cannot read " + picture + ": it holds other data than text."),
        at.dialogs.warnings);
    assertEquals(List.of(known.toString(), folder.resolve("b.qasm").toString()), recent());
  }

  private List<String> recent() {
    return at.settings.get().recent();
  }

  @Test
  void aLargeFileIsReadElsewhereAndShownByTheWindow() throws IOException {
    List<Runnable> read = new ArrayList<>();
    List<Runnable> shown = new ArrayList<>();
    var files =
        new FileViewModel(
            at.documents, at.settings, at.dialogs, at.dialogs, at.external, read::add, shown::add);
    Path large = file("large.qasm", "qubit q;\n" + "h q;\n".repeat(300_000));
    Path small = file("small.qasm", "qubit q;");

    files.openAll(List.of(large, small));
    assertEquals(List.of(), names());
    read.forEach(Runnable::run);
    assertEquals(List.of(), names());
    shown.forEach(Runnable::run);

    assertEquals(List.of("large.qasm", "small.qasm"), names());
    assertEquals("small.qasm", at.document().name().get());
    assertEquals(List.of(small.toString(), large.toString()), at.settings.get().recent());
  }

  @Test
  void aFolderThatIsGoneIsNamedAndAnotherPlaceIsOffered() throws IOException {
    Path gone = Files.createDirectory(folder.resolve("gone"));
    Path file = Files.writeString(gone.resolve("a.qasm"), "h q;");
    at.files.open(file);
    at.document().type(TextEdit.insert(0, "x"));
    Files.delete(file);
    Files.delete(gone);

    assertFalse(at.files.save(at.document()));
    String said = at.dialogs.warnings.getFirst();
    assertTrue(said.startsWith("Cannot save a.qasm: the folder " + gone + " is not there."), said);
    at.dialogs.toSave = Optional.of(folder.resolve("b.qasm"));
    at.dialogs.answers.getFirst().action().run();

    assertEquals("xh q;", Files.readString(folder.resolve("b.qasm")));
    assertFalse(at.document().modified().get());
  }

  @Test
  void aFileWithErrorsShowsNoCircuitFromBeforeWhereThereWasNone() throws IOException {
    at.documents.create();
    at.files.open(file("zeros.qasm", "OPENQASM 3.0;\nqubit[0] q;\n"));

    String reason = at.canvas().staleReason().get();
    assertTrue(reason.startsWith("Nothing to show yet. "), reason);
  }

  @Test
  void aNewDocumentAsksWhereToBeSaved() throws IOException {
    OpenDocument document = at.documents.create();
    document.type(TextEdit.insert(0, "h q;\n"));
    assertEquals("● Untitled – Ketbench", at.window.title().getValue());
    at.dialogs.toSave = Optional.of(folder.resolve("new.qasm"));

    assertTrue(at.files.save(document));

    assertEquals(List.of("save Untitled.qasm"), at.dialogs.asked);
    assertEquals("h q;\n", Files.readString(folder.resolve("new.qasm")));
    assertEquals("new.qasm – Ketbench", at.window.title().getValue());
    assertEquals(folder.resolve("new.qasm").toString(), at.settings.get().recent().getFirst());
  }

  @Test
  void closingAsksAboutChanges() throws IOException {
    Path file = file("a.qasm", "h q;");
    at.files.open(file);
    OpenDocument document = at.document();
    document.type(TextEdit.insert(0, "x"));

    assertFalse(at.files.close(document));
    at.dialogs.closing = Dialogs.Closing.SAVE;
    assertTrue(at.files.close(document));

    assertEquals("xh q;", Files.readString(file));
    assertEquals(List.of(), names());
  }

  @Test
  void charactersThatAnEncodingHasNotAreSavedAsUtf8WhenAskedTo() throws IOException {
    Path file = folder.resolve("old.qasm");
    Files.write(file, "// caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
    at.files.open(file);
    at.document().type(TextEdit.insert(3, "π"));

    assertFalse(at.files.save(at.document()));
    assertEquals(
        List.of("old.qasm has characters that ISO-8859-1 cannot write."), at.dialogs.warnings);
    at.dialogs.answers.getFirst().action().run();

    assertArrayEquals("// πcaf\u00e9".getBytes(StandardCharsets.UTF_8), Files.readAllBytes(file));
  }

  @Test
  void anotherTabsFileIsNotOverwritten() throws IOException {
    Path file = file("a.qasm", "h q;");
    at.files.open(file);
    OpenDocument other = at.documents.create();
    at.dialogs.toSave = Optional.of(file);

    assertFalse(at.files.save(other));

    assertEquals("h q;", Files.readString(file));
    assertTrue(at.dialogs.warnings.getFirst().contains("is open in another tab"));
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private List<String> names() {
    return at.documents.all().stream().map(document -> document.name().get()).toList();
  }

  @Test
  void choosingAFileBeginsBesideTheOneThatIsWorkedOn() throws IOException {
    var working = new WorkingFolder(at.documents, at.settings);
    assertEquals(Optional.empty(), working.find());
    Path first = Files.createDirectory(folder.resolve("first"));
    Path second = Files.createDirectory(folder.resolve("second"));
    at.files.open(Files.writeString(first.resolve("a.qasm"), "qubit q;"));
    at.files.open(Files.writeString(second.resolve("b.qasm"), "qubit q;"));
    assertEquals(Optional.of(second), working.find());

    at.documents.activate(Objects.requireNonNull(at.documents.all().getFirst()));
    assertEquals(Optional.of(first), working.find());
    at.documents.create();
    assertEquals(Optional.of(second), working.find(), "beside the last one that was opened");
    Files.delete(second.resolve("b.qasm"));
    Files.delete(second);
    assertEquals(Optional.empty(), working.find(), "it is gone");
  }
}
