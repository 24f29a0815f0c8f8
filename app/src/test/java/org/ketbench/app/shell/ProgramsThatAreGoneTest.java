package org.ketbench.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketbench.app.document.OpenDocument;
import org.ketbench.language.TextEdit;

/** What several programs had open comes back in the next one. */
final class ProgramsThatAreGoneTest {
  /** More than a program writes here before it has taken over all that was left. */
  private static final int MOST_STEPS = 40;

  @TempDir private Path folder;

  /** Another one each time a test begins from nothing. */
  private int homes;

  private Path home() {
    return folder.resolve("home" + homes);
  }

  private Path list(int number) {
    return home().resolve("sessions").resolve(Integer.toString(number)).resolve("session.json");
  }

  private KeptProgram begin() throws IOException {
    return KeptProgram.begin(home());
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private static OpenDocument begin(KeptProgram program, String text) {
    OpenDocument document = program.at.documents.create();
    document.type(TextEdit.insert(0, text));
    return document;
  }

  private static void change(KeptProgram program, Path file, String typed) throws IOException {
    program.at.documents.open(file).type(TextEdit.insert(0, typed));
  }

  /** Two programs, killed at the same moment. */
  private void killTwo() throws IOException {
    try (KeptProgram first = begin();
        KeptProgram second = begin()) {
      first.at.files.open(file("a.qasm", "qubit a;"));
      change(first, file("b.qasm", "qubit b;"), "1");
      begin(first, "first");
      change(second, file("c.qasm", "qubit c;"), "2");
      begin(second, "second");
      second.at.files.open(file("d.qasm", "qubit d;"));
      first.keepNow();
      second.keepNow();
    }
  }

  private static final List<String> OF_BOTH =
      List.of("qubit a;", "1qubit b;", "first", "2qubit c;", "second", "qubit d;");

  @Test
  void twoProgramsThatWereKilledComeBackInOne() throws IOException {
    killTwo();

    try (KeptProgram next = begin()) {
      assertEquals(OF_BOTH, next.texts());
      assertEquals(
          List.of("a.qasm", "b.qasm", "Untitled", "c.qasm", "Untitled 2", "d.qasm"), next.names());
      assertEquals(List.of(), next.at.dialogs.warnings);
      assertTrue(next.document("c.qasm").modified().get());
      assertFalse(next.document("d.qasm").modified().get());
      assertEquals(folder.resolve("c.qasm"), next.document("c.qasm").file().get());
    }
  }

  @Test
  void theyComeBackOnceAndNotInASecondProgramAsWell() throws IOException {
    killTwo();

    try (KeptProgram next = begin();
        KeptProgram beside = begin()) {
      assertEquals(OF_BOTH, next.texts());
      assertEquals(List.of(), beside.texts());
    }
    try (KeptProgram again = begin()) {
      assertEquals(OF_BOTH, again.texts());
    }
  }

  @Test
  void ofAWindowThatIsClosedBesideAnotherOnlyWhatIsNotSavedComesBack() throws IOException {
    try (KeptProgram first = begin()) {
      first.at.files.open(file("a.qasm", "qubit a;"));
      try (KeptProgram second = begin()) {
        second.at.files.open(file("b.qasm", "qubit b;"));
        change(second, file("c.qasm", "qubit c;"), "2");
        begin(second, "second");
        second.end();
      }
      first.end();
    }

    try (KeptProgram next = begin()) {
      assertEquals(List.of("qubit a;", "2qubit c;", "second"), next.texts());
      assertEquals(List.of(), next.at.dialogs.warnings);
    }
  }

  @Test
  void theWindowThatIsClosedLastComesBackWhole() throws IOException {
    try (KeptProgram first = begin();
        KeptProgram second = begin()) {
      second.at.files.open(file("b.qasm", "qubit b;"));
      first.end();
      second.end();
    }

    try (KeptProgram next = begin()) {
      assertEquals(List.of("qubit b;"), next.texts());
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void nothingIsLostHoweverFarTheNextProgramCameBeforeItIsKilledToo(boolean twice)
      throws IOException {
    for (int steps = 0; steps <= MOST_STEPS; steps++) {
      homes++;
      killTwo();
      KeptProgram.begin(home(), steps).close();
      if (twice) {
        KeptProgram.begin(home(), steps / 2).close();
      }

      try (KeptProgram last = begin()) {
        assertEquals(Set.copyOf(OF_BOTH), Set.copyOf(last.texts()), "after " + steps);
        assertEquals(OF_BOTH.size(), last.texts().size(), "after " + steps);
        assertEquals(List.of(), last.at.dialogs.warnings, "after " + steps);
      }
    }
  }

  @Test
  void foldersThatWereTakenOverAreUsedAgain() throws IOException {
    for (int time = 0; time < 3; time++) {
      killTwo();
      begin().end();
    }
    try (KeptProgram first = begin();
        KeptProgram second = begin()) {
      assertEquals(List.of("s1", "s2"), List.of(first.name(), second.name()));
    }
  }

  @Test
  void filesWithoutChangesAreNotLostEither() throws IOException {
    Path file = file("saved.qasm", "qubit q;");
    for (int steps = 0; steps <= MOST_STEPS; steps++) {
      homes++;
      try (KeptProgram first = begin();
          KeptProgram second = begin()) {
        begin(first, "first");
        second.at.files.open(file);
        second.keepNow();
      }
      KeptProgram.begin(home(), steps).close();

      try (KeptProgram last = begin()) {
        assertEquals(List.of("first", "qubit q;"), last.texts(), "after " + steps);
      }
    }
  }

  @Test
  void whatAProgramHasOpenThatRunsIsLeftToIt() throws IOException {
    KeptProgram first = begin();
    KeptProgram second = begin();
    try (KeptProgram running = begin()) {
      begin(first, "first");
      begin(second, "second");
      begin(running, "running");
      first.close();
      second.close();

      try (KeptProgram next = begin()) {
        assertEquals(List.of("first", "second"), next.texts());
        begin(running, "and on");
        running.keepNow();
      }
    }
    try (KeptProgram last = begin()) {
      assertEquals(Set.of("first", "second", "running", "and on"), Set.copyOf(last.texts()));
    }
  }

  @Test
  void aFileThatWasChangedInBothComesBackWithBothTexts() throws IOException {
    Path file = file("bell.qasm", "qubit q;");
    try (KeptProgram first = begin();
        KeptProgram second = begin()) {
      change(first, file, "1");
      change(second, file, "2");
    }

    for (int time = 0; time < 2; time++) {
      try (KeptProgram next = begin()) {
        assertEquals(List.of("1qubit q;", "2qubit q;"), next.texts());
        assertEquals(List.of("bell.qasm", "bell 2.qasm"), next.names());
        assertEquals(file, next.document("bell.qasm").file().get());
        assertEquals(null, next.document("bell 2.qasm").file().get());
        assertEquals(time == 0 ? 1 : 0, next.at.dialogs.warnings.size());
      }
    }
  }

  @Test
  void aFileThatWasChangedInBothToTheSameComesBackOnce() throws IOException {
    Path file = file("bell.qasm", "qubit q;");
    try (KeptProgram first = begin();
        KeptProgram second = begin()) {
      change(first, file, "1");
      change(second, file, "1");
    }

    try (KeptProgram next = begin()) {
      assertEquals(List.of("1qubit q;"), next.texts());
      assertEquals(List.of(), next.at.dialogs.warnings);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aFileThatWasChangedInOneOfBothComesBackWithTheChange(boolean inFirst) throws IOException {
    Path file = file("bell.qasm", "qubit q;");
    try (KeptProgram first = begin();
        KeptProgram second = begin()) {
      first.at.files.open(file);
      second.at.files.open(file);
      change(inFirst ? first : second, file, "x");
      first.keepNow();
      second.keepNow();
    }

    try (KeptProgram next = begin()) {
      assertEquals(List.of("xqubit q;"), next.texts());
      assertEquals(List.of("bell.qasm"), next.names());
    }
  }

  @Test
  void oneFileUnderTwoNamesComesBackOnce() throws IOException {
    Path file = file("bell.qasm", "qubit q;");
    Path link = Files.createSymbolicLink(folder.resolve("link.qasm"), file);
    try (KeptProgram first = begin();
        KeptProgram second = begin()) {
      first.at.files.open(file);
      second.at.files.open(link);
      first.keepNow();
      second.keepNow();
    }

    try (KeptProgram next = begin()) {
      assertEquals(List.of("bell.qasm"), next.names());
    }
  }

  @Test
  void whatWasNotSavedComesBackWhereTheListOfAProgramIsDamaged() throws IOException {
    killTwo();
    Files.writeString(list(2), "{\"tabs\": [{");

    try (KeptProgram next = begin()) {
      assertEquals(
          Set.of("qubit a;", "1qubit b;", "first", "2qubit c;", "second"),
          Set.copyOf(next.texts()));
      assertEquals(5, next.texts().size());
      assertTrue(next.at.dialogs.warnings.getFirst().contains("session.json.damaged"));
    }
    try (KeptProgram again = begin()) {
      assertEquals(5, again.texts().size());
      assertEquals(List.of(), again.at.dialogs.warnings);
    }
  }

  @Test
  void whatWasNotSavedComesBackWhereTheListOfAProgramWasNeverWritten() throws IOException {
    killTwo();
    Files.delete(list(2));

    try (KeptProgram next = begin()) {
      assertEquals(
          Set.of("qubit a;", "1qubit b;", "first", "2qubit c;", "second"),
          Set.copyOf(next.texts()));
      assertEquals(List.of(), next.at.dialogs.warnings);
    }
  }

  @Test
  void thoseWhoBeginAfreshFindOnlyWhatWasNotSaved() throws IOException {
    killTwo();

    try (KeptProgram next = KeptProgram.beginAfresh(home())) {
      assertEquals(List.of("1qubit b;", "first", "2qubit c;", "second"), next.texts());
    }
  }

  @Test
  void whatWasTakenOverAndSavedDoesNotComeBackAsItWas() throws IOException {
    Path file = file("bell.qasm", "qubit q;");
    try (KeptProgram first = begin();
        KeptProgram second = begin()) {
      begin(first, "first");
      change(second, file, "x");
    }
    try (KeptProgram next = begin()) {
      assertTrue(next.at.files.save(next.document("bell.qasm")));
      next.end();
    }
    Files.writeString(file, "bit c;");
    try (KeptProgram first = begin();
        KeptProgram second = begin()) {
      assertEquals(List.of("first", "bit c;"), first.texts());
      // In the folder of the program that changed it once, and without a change.
      second.at.files.open(file);
      second.keepNow();
    }
    Files.writeString(file, "bit d;");

    try (KeptProgram last = begin()) {
      assertEquals(List.of("first", "bit d;"), last.texts());
    }
  }

  @Test
  void whatASecondWindowLeftWhenItWasClosedComesBackInTheNextOne() throws IOException {
    try (KeptProgram first = begin();
        KeptProgram second = begin()) {
      begin(first, "first");
      begin(second, "second");
      second.end();
      first.end();
    }

    try (KeptProgram next = begin()) {
      assertEquals(List.of("first", "second"), next.texts());
    }
  }

  @Test
  void anEmptyTabOfAnotherWindowIsNotWorthATab() throws IOException {
    try (KeptProgram first = begin();
        KeptProgram second = begin()) {
      begin(first, "first");
      second.at.documents.create();
      second.keepNow();
    }

    try (KeptProgram next = begin()) {
      assertEquals(List.of("first"), next.texts());
    }
  }

  @Test
  void aFolderThatMayNotBeLookedIntoKeepsNobodyFromTheOthers() throws IOException {
    killTwo();
    Path lock = list(2).resolveSibling("lock");
    Files.delete(lock);
    Files.createDirectory(lock);

    try (KeptProgram next = begin()) {
      assertEquals(List.of("qubit a;", "1qubit b;", "first"), next.texts());
    }
    Files.delete(lock);
    try (KeptProgram later = begin()) {
      assertEquals(OF_BOTH, later.texts());
    }
  }

  @Test
  void aProgramThatCannotWriteItsListLeavesThoseOfTheOthers() throws IOException {
    killTwo();
    Files.delete(list(1));
    Files.createDirectories(list(1).resolve("in the way"));
    try (KeptProgram next = begin()) {
      assertTrue(next.texts().containsAll(List.of("first", "2qubit c;", "second", "qubit d;")));
      assertTrue(next.at.dialogs.warnings.getLast().startsWith("Changes are not kept"));
    }
    Files.delete(list(1).resolve("in the way"));
    Files.delete(list(1));

    try (KeptProgram last = begin()) {
      assertEquals(
          Set.of("1qubit b;", "first", "2qubit c;", "second", "qubit d;"),
          Set.copyOf(last.texts()));
      assertEquals(5, last.texts().size());
    }
  }
}
