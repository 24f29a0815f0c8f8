package org.ketbench.app.shell;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketbench.app.document.LineEnds;
import org.ketbench.app.document.OpenDocument;
import org.ketbench.app.document.Selection;
import org.ketbench.app.document.journal.JournalFolder;
import org.ketbench.app.document.journal.SessionStore;
import org.ketbench.app.settings.TabLayout;
import org.ketbench.app.settings.ViewMode;
import org.ketbench.app.storage.UserFolders;
import org.ketbench.language.TextEdit;

final class SessionKeeperTest {
  @TempDir private Path folder;

  private boolean all = true;

  /** Where the program does what it does a moment later. */
  private Executor display = Runnable::run;

  private @Nullable SessionStore store;
  private @Nullable SessionKeeper keeper;

  private TestWindow begin() throws IOException {
    var folders = new UserFolders(folder.resolve("home"));
    var at = new TestWindow();
    SessionStore claimed = SessionStore.claim(folders.sessions());
    store = claimed;
    var kept =
        new SessionKeeper(
            at.window,
            folders.histories(),
            claimed,
            display,
            Runnable::run,
            at.dialogs::warn,
            Clock.systemUTC());
    keeper = kept;
    if (all) {
      kept.restore();
    } else {
      kept.restoreUnsaved();
    }
    kept.watch();
    return at;
  }

  @AfterEach
  void release() throws IOException {
    Objects.requireNonNull(store).close();
  }

  /** Ends the program and begins it again. */
  private TestWindow again() throws IOException {
    end();
    release();
    return begin();
  }

  /** Kills the program before it does anything a moment later, and begins it again. */
  private TestWindow afterKill() throws IOException {
    release();
    return begin();
  }

  /** Nothing is done a moment later by the programs that begin from now on. */
  private void killInTheFirstSecond() {
    display = _ -> {};
  }

  private void end() {
    Objects.requireNonNull(keeper).close();
  }

  @Test
  void tabsComeBackAsTheyWere() throws IOException {
    TestWindow at = begin();
    at.files.open(Files.writeString(folder.resolve("a.qasm"), "qubit q;"));
    at.document().type(TextEdit.insert(0, "x"));
    OpenDocument untitled = at.documents.create();
    untitled.type(TextEdit.insert(0, "first"));
    untitled.select(new Selection(1, 3));
    at.tab().layout().set(TabLayout.USUAL.mode(ViewMode.CODE).divider(0.3));
    at.files.open(Files.writeString(folder.resolve("b.qasm"), "bit b;"));
    at.documents.activate(untitled);

    TestWindow next = again();

    assertEquals(List.of("xqubit q;", "first", "bit b;"), texts(next));
    assertEquals("Untitled", next.document().name().get());
    assertEquals(new Selection(1, 3), next.document().selection().get());
    assertEquals(TabLayout.USUAL.mode(ViewMode.CODE).divider(0.3), next.tab().layout().get());
    assertTrue(next.documents.all().getFirst().modified().get());
    assertFalse(next.documents.all().getLast().modified().get());
  }

  @Test
  void ofAFileThatIsGoneAndWasNeverChangedItOnlySaysSo() throws IOException {
    TestWindow at = begin();
    Path file = Files.writeString(folder.resolve("a.qasm"), "qubit q;");
    at.files.open(file);
    end();
    release();
    Files.delete(file);

    assertEquals(
        List.of(file + " cannot be brought back: there is no such file."),
        begin().dialogs.warnings);
  }

  @Test
  void aTextWhoseFileWasDeletedComesBackThoughNobodyChangedIt() throws IOException {
    TestWindow at = begin();
    Path file = Files.writeString(folder.resolve("a.qasm"), "qubit q;\r\nh q;\r\n");
    at.files.open(file);
    Files.delete(file);
    at.document().loseFile();

    TestWindow next = again();
    assertEquals(List.of("qubit q;\nh q;\n"), texts(next));
    assertTrue(next.document().modified().get());
    assertEquals(List.of(), next.dialogs.warnings);
    assertTrue(next.files.save(next.document()));
    assertEquals("qubit q;\r\nh q;\r\n", Files.readString(file));
    assertFalse(next.document().modified().get());

    assertEquals(List.of("qubit q;\nh q;\n"), texts(afterKill()));
  }

  @Test
  void whatWasNotSavedComesBackAlsoWhereTheListOfTabsIsDamaged() throws IOException {
    TestWindow at = begin();
    at.documents.create().type(TextEdit.insert(0, "not saved"));
    at.files.open(Files.writeString(folder.resolve("same.qasm"), "qubit q;"));
    end();
    release();
    Path list = folder.resolve("home").resolve("sessions").resolve("1").resolve("session.json");
    assertTrue(Files.exists(list));
    Files.writeString(list, "{\"tabs\": [{");

    TestWindow after = begin();
    assertEquals(
        List.of("not saved"),
        after.documents.all().stream().map(each -> each.text().get()).toList());
    assertTrue(after.dialogs.warnings.getFirst().contains("session.json.damaged"));
    assertTrue(after.dialogs.warnings.getFirst().contains("cannot be read"));
  }

  @Test
  void whatWasNotSavedComesBackAlsoWhereTheListOfTabsWasNeverWritten() throws IOException {
    TestWindow at = begin();
    at.documents.create().type(TextEdit.insert(0, "not saved"));
    end();
    release();
    Files.delete(folder.resolve("home").resolve("sessions").resolve("1").resolve("session.json"));

    TestWindow after = begin();
    assertEquals(List.of("not saved"), texts(after));
    assertEquals(List.of(), after.dialogs.warnings);
  }

  @Test
  void tabsComeBackInTheirOrderAlsoAfterAKillInTheFirstSecond() throws IOException {
    killInTheFirstSecond();
    TestWindow at = begin();
    at.files.open(Files.writeString(folder.resolve("a.qasm"), "qubit q;"));
    at.files.open(Files.writeString(folder.resolve("b.qasm"), "bit b;"));
    at.documents.create().begin("third");
    List<OpenDocument> tabs = at.documents.all();
    tabs.get(1).type(TextEdit.insert(0, "2"));
    tabs.get(0).type(TextEdit.insert(0, "1"));
    tabs.get(2).type(TextEdit.insert(0, "3"));

    assertEquals(List.of("1qubit q;", "2bit b;", "3third"), texts(afterKill()));
  }

  @Test
  void whatWasTypedInTheFirstSecondOfALaterProgramIsNotLost() throws IOException {
    TestWindow at = begin();
    at.files.open(Files.writeString(folder.resolve("a.qasm"), "qubit q;"));
    killInTheFirstSecond();
    TestWindow next = again();
    next.documents.create().type(TextEdit.insert(0, "just typed"));

    assertEquals(List.of("qubit q;", "just typed"), texts(afterKill()));
  }

  @Test
  void whatWasTypedRightAfterADocumentGotAFileIsNotLost() throws IOException {
    TestWindow at = begin();
    at.documents.create().type(TextEdit.insert(0, "saved"));
    killInTheFirstSecond();
    TestWindow next = again();
    next.documents.save(next.document(), folder.resolve("new.qasm"));
    next.document().type(TextEdit.insert(0, "not "));

    TestWindow after = afterKill();
    assertEquals(List.of("not saved"), texts(after));
    assertEquals(folder.resolve("new.qasm"), after.document().file().get());
  }

  @Test
  void whatWasSavedOrThrownAwayDoesNotComeBack() throws IOException {
    TestWindow at = begin();
    Path file = Files.writeString(folder.resolve("a.qasm"), "qubit q;");
    at.files.open(file);
    at.document().type(TextEdit.insert(0, "x"));
    at.dialogs.closing = Dialogs.Closing.DISCARD;
    at.files.close(at.document());
    at.files.open(file);
    OpenDocument saved = at.documents.create();
    saved.type(TextEdit.insert(0, "y"));
    at.documents.save(saved, folder.resolve("b.qasm"));

    TestWindow next = again();
    assertEquals(List.of("qubit q;", "y"), texts(next));
    Files.writeString(folder.resolve("b.qasm"), "z");

    assertEquals(List.of("qubit q;", "z"), texts(again()));
  }

  @Test
  void aChangeThatWasWrittenInPartIsLeftOut() throws IOException {
    TestWindow at = begin();
    at.documents.create().type(TextEdit.insert(0, "a"));
    at.document().type(TextEdit.insert(1, "b"));
    end();
    Files.writeString(journal(), "{\"time\":1,\"edits\":[[0,", StandardOpenOption.APPEND);

    assertEquals(List.of("ab"), texts(again()));
  }

  @Test
  void aChangeThatWasCutWithinALetterIsLeftOut() throws IOException {
    TestWindow at = begin();
    at.documents.create().type(TextEdit.insert(0, "a"));
    end();
    Files.write(journal(), new byte[] {'{', '"', (byte) 0xe5}, StandardOpenOption.APPEND);

    TestWindow next = again();
    assertEquals(List.of("a"), texts(next));
    assertEquals(List.of(), next.dialogs.warnings);
  }

  @Test
  void whatAnotherProgramWroteInTheMeantimeIsNotSavedOver() throws IOException {
    TestWindow at = begin();
    Path file = Files.writeString(folder.resolve("a.qasm"), "qubit q;");
    at.files.open(file);
    at.document().type(TextEdit.insert(0, "x"));
    assertTrue(at.files.save(at.document()));
    at.document().type(TextEdit.insert(0, "y"));
    end();
    Files.writeString(file, "bit b;");

    TestWindow next = again();
    assertEquals(List.of("yxqubit q;"), texts(next));
    assertFalse(next.files.save(next.document()));
    assertEquals("bit b;", Files.readString(file));
    assertTrue(next.dialogs.warnings.getFirst().startsWith("a.qasm was changed on disk"));
    next.document().type(TextEdit.insert(0, "z"));

    TestWindow last = again();
    assertEquals(List.of("zyxqubit q;"), texts(last));
    last.external.look();
    assertEquals(List.of(), last.dialogs.warnings);
    assertTrue(last.files.save(last.document()));
    assertEquals("zyxqubit q;", Files.readString(file));
  }

  @Test
  void whatIsInTheFileAsItWasLeftIsSavedWithoutAQuestion() throws IOException {
    TestWindow at = begin();
    Path file = Files.writeString(folder.resolve("a.qasm"), "qubit q;");
    at.files.open(file);
    at.document().type(TextEdit.insert(0, "x"));

    TestWindow next = again();
    next.external.look();
    assertEquals(List.of(), next.dialogs.warnings);
    assertTrue(next.files.save(next.document()));
    assertEquals("xqubit q;", Files.readString(file));
  }

  @Test
  void whatAProgramLeftThatWasKilledComesBackToThoseWhoBeginAfreshToo() throws IOException {
    TestWindow at = begin();
    at.files.open(Files.writeString(folder.resolve("a.qasm"), "qubit q;"));
    at.documents.create().type(TextEdit.insert(0, "not saved"));
    end();
    release();
    all = false;

    assertEquals(List.of("not saved"), texts(begin()));
  }

  @Test
  void encodingsAndLineEndsComeBack() throws IOException {
    byte[] content = "a\r\nb\nc\r\n\u00e9".getBytes(StandardCharsets.ISO_8859_1);
    Path file = Files.write(folder.resolve("a.qasm"), content);
    TestWindow at = begin();
    at.files.open(file);
    at.document().type(TextEdit.insert(0, "x\n"));
    at.document().type(TextEdit.insert(0, "y"));
    byte[] edited = at.document().bytes();

    TestWindow next = again();

    assertArrayEquals(edited, next.document().bytes());
  }

  @Test
  void aJournalThatGrowsIsFollowedByANewOneAndStaysAHistory() throws IOException {
    TestWindow at = begin();
    OpenDocument document = at.documents.create();
    String line = "// " + "x".repeat(50_000) + "\n";
    for (int i = 0; i < 30; i++) {
      document.edit("Insert", List.of(TextEdit.insert(0, line)));
    }

    assertEquals(document.text().get(), texts(again()).getFirst());
    List<JournalFolder.Version> versions = history();
    assertTrue(versions.size() > 2, versions.size() + " versions");
    assertTrue(versions.getFirst().text().length() > versions.getLast().text().length());
  }

  @ParameterizedTest
  @ValueSource(strings = {"bit a;\nbit b;\n", "bit a;\r\nbit b;\r\n", "bit a;\r\nbit b;\nc\r"})
  void whatWasInTheFileWhenItWasOpenedIsAVersion(String content) throws IOException {
    TestWindow at = begin();
    Path file = Files.writeString(folder.resolve("a.qasm"), content);
    String opened = LineEnds.normalized(content);
    at.files.open(file);
    at.document().type(TextEdit.insert(0, "x\n"));
    byte[] edited = at.document().bytes();
    assertEquals(List.of("x\n" + opened, opened), versions());
    assertTrue(history().getLast().isInFile());
    assertFalse(history().getFirst().isInFile());

    TestWindow next = again();
    assertArrayEquals(edited, next.document().bytes());
    next.document().type(TextEdit.insert(0, "z"));
    assertEquals(List.of("zx\n" + opened, "x\n" + opened, opened), versions());
  }

  @Test
  void whatIsAsItWasWhenItWasOpenedIsOneVersionHoweverOftenItIsOpened() throws IOException {
    TestWindow at = begin();
    Path file = Files.writeString(folder.resolve("a.qasm"), "qubit q;");
    for (int each = 0; each < 3; each++) {
      at.files.open(file);
      at.document().type(TextEdit.insert(0, "x"));
      at.document().undo();
      at.files.close(at.document());
    }
    assertEquals(List.of("qubit q;"), versions());
  }

  @Test
  void whatIsThrownAwayStaysAVersionButNotOneThatWasInTheFile() throws IOException {
    TestWindow at = begin();
    at.files.open(Files.writeString(folder.resolve("a.qasm"), "qubit q;"));
    at.document().type(TextEdit.insert(0, "x"));
    at.dialogs.closing = Dialogs.Closing.DISCARD;
    at.files.close(at.document());

    assertEquals(List.of("xqubit q;", "qubit q;"), versions());
    assertEquals(
        List.of(false, true), history().stream().map(JournalFolder.Version::isInFile).toList());
    assertEquals(List.of(), texts(again()));
  }

  private List<JournalFolder.Version> history() throws IOException {
    return new JournalFolder(Objects.requireNonNull(journal().getParent())).versions();
  }

  private List<String> versions() throws IOException {
    return history().stream().map(JournalFolder.Version::text).toList();
  }

  @Test
  void twoProgramsAtOnceKeepApart() throws IOException {
    TestWindow at = begin();
    at.documents.create().type(TextEdit.insert(0, "one"));
    end();

    try (SessionStore other = SessionStore.claim(folder.resolve("home/sessions"))) {
      assertEquals("s2", other.name());
      assertEquals(List.of(), other.read().tabs());
    }
  }

  private Path journal() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("home/history"))) {
      return files.filter(path -> path.toString().endsWith(".journal")).findFirst().orElseThrow();
    }
  }

  private static List<String> texts(TestWindow at) {
    return at.documents.all().stream().map(document -> document.text().get()).toList();
  }
}
