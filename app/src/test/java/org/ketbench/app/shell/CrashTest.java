package org.ketbench.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ketbench.app.document.OpenDocument;
import org.ketbench.app.document.journal.SessionStore;
import org.ketbench.app.storage.UserFolders;

/**
 * Kills a program at random moments while it types, drags and saves, and while a large file is
 * being written, which random moments seldom hit. What it announced says what must be left: of each
 * file the version last saved or the one being saved, and of each document a version from which no
 * change is missing that was older than two seconds.
 */
final class CrashTest {
  private static final long MOST_LOST_MILLIS = 2000;
  private static final int KILLS_PER_HOME = 20;

  /** A program that has not been killed by then hangs. */
  private static final int MOST_SECONDS = 90;

  private static final int SEED = Integer.getInteger("ketbench.seed", 7);

  @TempDir private Path folder;

  private final List<Long> losses = new ArrayList<>();
  private int documents;
  private int during;
  private int writing;
  private int inPart;
  private int dragging;
  private int foundNew;

  /** What is in a file as far as was told, and what may be in it in place of that. */
  private static final class Saving {
    private final Path path;
    private final FileBeside beside;
    private final long size;
    private String saved;
    private String saving;

    Saving(Path path) throws IOException {
      this.path = path;
      beside = new FileBeside(path);
      size = Files.size(path);
      saved = CrashingProgram.mark(Files.readString(path));
      saving = saved;
    }
  }

  /** A version of a document and when it was about to come about. */
  private record Announced(long millis, String mark) {}

  @Test
  void nothingOlderThanTwoSecondsIsLostAndFilesAreWhole() throws Exception {
    kill(2, List.of());
  }

  @Test
  void aLargeFileIsWholeWhenTheKillComesWhileItIsSaved() throws Exception {
    kill(1, List.of(CrashingProgram.SAVING));
  }

  @Test
  @Tag("campaign")
  void nothingIsLostFromAWindowEither() throws Exception {
    kill(times(200), List.of(CrashingProgram.WINDOW));
  }

  @Test
  @Tag("campaign")
  void aLargeFileIsWholeWhenTheKillComesWhileAWindowSavesIt() throws Exception {
    kill(times(60), List.of(CrashingProgram.WINDOW, CrashingProgram.SAVING));
    assertTrue(writing > 0, "no kill came while the file was written");
  }

  @Test
  void aWindowThatCannotBeOpenedIsToldWithWhatTheProgramSaid() {
    List<String> how = List.of(CrashingProgram.WINDOW, CrashingProgram.BROKEN);
    AssertionError told = assertThrows(AssertionError.class, () -> kill(1, how));

    String said = String.valueOf(told.getMessage());
    assertTrue(said.contains("IllegalStateException: " + CrashingProgram.BROKEN), said);
  }

  private static int times(int usual) {
    double cases = Double.parseDouble(System.getProperty("ketbench.cases", "1"));
    return Math.max(1, (int) (usual * cases));
  }

  private void kill(int times, List<String> how) throws Exception {
    var random = new Random(SEED);
    for (int i = 0; i < times; i++) {
      Path home = folder.resolve("home" + i / KILLS_PER_HOME);
      Path file = folder.resolve("home" + i / KILLS_PER_HOME + ".qasm");
      if (!Files.exists(file)) {
        Files.writeString(file, CrashingProgram.beginning(how));
        Files.writeString(CrashingProgram.second(file), CrashingProgram.BEGINNING);
      }
      killOnce(home, file, SEED * times + i, how, random);
    }
    Collections.sort(losses);
    System.out.printf(
        "%d kills of %s, %d while saving (%d with a new file beside, %d of them written in part;"
            + " %d new contents in place), %d while dragging, %d documents: lost at most %d ms,"
            + " median %d ms%n",
        times,
        how,
        during,
        writing,
        inPart,
        foundNew,
        dragging,
        documents,
        losses.getLast(),
        losses.get(losses.size() / 2));
  }

  private void killOnce(Path home, Path file, int seed, List<String> how, Random random)
      throws Exception {
    List<Saving> before = new ArrayList<>();
    for (Path each : List.of(file, CrashingProgram.second(file))) {
      before.add(new Saving(each));
    }
    Process process =
        CrashingProgram.builder(home, file, seed, how)
            .redirectError(folder.resolve("errors").toFile())
            .start();
    var tooLong = new AtomicBoolean();
    CompletableFuture.delayedExecutor(MOST_SECONDS, TimeUnit.SECONDS)
        .execute(() -> tooLong.set(process.toHandle().destroyForcibly()));
    List<String> lines = new ArrayList<>();
    try (BufferedReader reader = process.inputReader()) {
      String line = reader.readLine();
      while (line != null && !line.equals("READY")) {
        lines.add(line);
        line = reader.readLine();
      }
      assertEquals("READY", line, () -> said(lines));
      if (how.contains(CrashingProgram.SAVING)) {
        lines.addAll(untilKilledWhileWriting(process, reader, before.getFirst().beside, random));
      } else {
        killAfter(process, TimeUnit.MILLISECONDS.toNanos(random.nextInt(1500)));
        lines.addAll(reader.readAllLines());
      }
    }
    assertTrue(process.waitFor(10, TimeUnit.SECONDS), () -> said(lines));
    assertFalse(tooLong.get(), () -> said(lines));
    check(home, before, lines, System.currentTimeMillis());
  }

  /**
   * Aims at some moment at which the new content stands beside the file: in the first half of the
   * time for which it stood there in the save before, since a kill comes later than it is asked
   * for.
   */
  private static List<String> untilKilledWhileWriting(
      Process process, BufferedReader reader, FileBeside beside, Random random) throws IOException {
    List<String> lines = new ArrayList<>();
    int saves = 1 + random.nextInt(4);
    long stood = 1;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      lines.add(line);
      if (!line.startsWith("SAVE ")) {
        continue;
      }
      while (!beside.isThere() && !reader.ready() && process.isAlive()) {
        Thread.onSpinWait();
      }
      long came = System.nanoTime();
      if (saves <= 0 && beside.isThere()) {
        LockSupport.parkNanos(random.nextLong(stood) / 2);
        process.toHandle().destroyForcibly();
        continue;
      }
      while (beside.isThere() && process.isAlive()) {
        Thread.onSpinWait();
      }
      stood = Math.max(1, System.nanoTime() - came);
      saves--;
    }
    return lines;
  }

  private static void killAfter(Process process, long nanos) {
    Thread.ofPlatform()
        .start(
            () -> {
              LockSupport.parkNanos(nanos);
              process.toHandle().destroyForcibly();
            });
  }

  private void check(Path home, List<Saving> files, List<String> lines, long killed)
      throws IOException {
    Map<Integer, List<Announced>> announced = new HashMap<>();
    for (String line : lines) {
      List<String> words = List.of(line.split(" ", -1));
      switch (words.getFirst()) {
        case "STATE" ->
            announced
                .computeIfAbsent(Integer.valueOf(words.get(1)), _ -> new ArrayList<>())
                .add(new Announced(Long.parseLong(words.get(2)), words.get(3)));
        case "SAVE" -> files.get(Integer.parseInt(words.get(1))).saving = words.get(2);
        case "SAVED" -> files.get(Integer.parseInt(words.get(1))).saved = words.get(2);
        default -> {}
      }
    }
    dragging += lines.lastIndexOf("HOLD") > lines.lastIndexOf("FREE") ? 1 : 0;
    for (Saving file : files) {
      check(file);
    }
    List<String> restored = restored(home);
    int count = 0;
    for (Map.Entry<Integer, List<Announced>> each : announced.entrySet()) {
      List<Announced> versions = each.getValue();
      if (each.getKey() >= restored.size()) {
        lost(killed - versions.getFirst().millis());
        continue;
      }
      String mark = restored.get(each.getKey());
      int last = versions.size() - 1;
      while (last >= 0 && !versions.get(last).mark().equals(mark)) {
        last--;
      }
      assertTrue(last >= 0, "a document comes back as it never was");
      lost(last + 1 < versions.size() ? killed - versions.get(last + 1).millis() : 0);
      count++;
    }
    documents += count;
  }

  private void check(Saving file) throws IOException {
    String found = CrashingProgram.mark(Files.readString(file.path));
    assertTrue(
        List.of(file.saved, file.saving).contains(found), "a file that was never saved like this");
    if (!file.saving.equals(file.saved)) {
      during++;
      foundNew += found.equals(file.saving) ? 1 : 0;
      List<Path> beside = file.beside.fresh();
      writing += beside.isEmpty() ? 0 : 1;
      for (Path each : beside) {
        inPart += Files.size(each) < file.size ? 1 : 0;
      }
    }
  }

  private void lost(long millis) {
    assertTrue(millis <= MOST_LOST_MILLIS, "a change of " + millis + " ms ago is lost");
    losses.add(millis);
  }

  private static List<String> restored(Path home) throws IOException {
    var folders = new UserFolders(home);
    var at = new TestWindow();
    try (SessionStore store = SessionStore.claim(folders.sessions())) {
      var keeper =
          new SessionKeeper(
              at.window,
              folders.histories(),
              store,
              Runnable::run,
              Runnable::run,
              at.dialogs::warn,
              Clock.systemUTC());
      keeper.restore();
    }
    assertEquals(List.of(), at.dialogs.warnings);
    return at.documents.all().stream()
        .map(OpenDocument::text)
        .map(text -> CrashingProgram.mark(text.get()))
        .toList();
  }

  /** What the program said before it ended by itself or had to be ended. */
  private String said(List<String> lines) {
    try {
      return String.join("\n", lines) + "\n" + Files.readString(folder.resolve("errors"));
    } catch (IOException e) {
      return String.valueOf(e.getMessage());
    }
  }
}
