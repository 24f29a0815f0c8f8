package org.ketbench.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills two programs at the same moment while a third one runs, each in a process of its own; the
 * next one has what both had announced, and nothing of the third.
 */
@Timeout(value = 90, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class TwoCrashesTest {
  private static final long MOST_LOST_MILLIS = 2000;

  @TempDir private Path folder;

  private record Announced(String document, long millis, String mark) {
    static Announced of(String line) {
      String[] words = line.split(" ", -1);
      return new Announced(words[1], Long.parseLong(words[2]), words[3]);
    }
  }

  /** A program and what it has announced. */
  private record Running(Process process, BufferedReader output, List<String> lines)
      implements AutoCloseable {

    Running(Process process) {
      this(process, process.inputReader(), new ArrayList<>());
    }

    /** Until what it announced first may not be lost any more. */
    void goOn() throws IOException {
      long beginning = Long.MAX_VALUE - MOST_LOST_MILLIS;
      for (long now = 0; now <= beginning + MOST_LOST_MILLIS; ) {
        String line = output.readLine();
        assertTrue(line != null, () -> "it has ended: " + lines);
        lines.add(line);
        if (line.startsWith("STATE")) {
          now = Announced.of(line).millis();
          beginning = Math.min(beginning, now);
        }
      }
    }

    void kill() {
      process.toHandle().destroyForcibly();
    }

    void waitForEnd() throws IOException, InterruptedException {
      lines.addAll(output.readAllLines());
      assertTrue(process.waitFor(10, TimeUnit.SECONDS));
    }

    /** Of each document its versions. */
    Collection<List<Announced>> documents() {
      return lines.stream()
          .filter(line -> line.startsWith("STATE"))
          .map(Announced::of)
          .collect(Collectors.groupingBy(Announced::document))
          .values();
    }

    @Override
    public void close() throws IOException {
      process.destroyForcibly();
      output.close();
    }
  }

  private Running start(String name, int seed) throws IOException {
    Path file = Files.writeString(folder.resolve(name), CrashingProgram.BEGINNING);
    Files.writeString(CrashingProgram.second(file), CrashingProgram.BEGINNING);
    return new Running(
        CrashingProgram.builder(folder.resolve("home"), file, seed, List.of())
            .redirectError(folder.resolve(name + ".errors").toFile())
            .start());
  }

  @Test
  void twoProgramsThatAreKilledAtOnceComeBackInOne() throws Exception {
    try (Running running = start("running.qasm", 1);
        Running first = start("first.qasm", 2);
        Running second = start("second.qasm", 3)) {
      running.goOn();
      first.goOn();
      second.goOn();
      first.kill();
      second.kill();
      first.waitForEnd();
      second.waitForEnd();
      long killed = System.currentTimeMillis();

      try (KeptProgram next = KeptProgram.begin(folder.resolve("home"))) {
        List<String> marks = next.texts().stream().map(CrashingProgram::mark).toList();
        List<List<Announced>> announced = new ArrayList<>(first.documents());
        announced.addAll(second.documents());
        announced.forEach(versions -> assertIsThere(versions, marks, killed - MOST_LOST_MILLIS));
        assertTrue(marks.size() <= announced.size(), "some came back twice: " + next.names());
        assertTrue(next.names().stream().noneMatch(name -> name.contains("running")));
        assertEquals(List.of(), next.at.dialogs.warnings);
      }
      assertTrue(running.process().isAlive());
    }
  }

  /** Those since that time may be lost, and so may the document if it came about since then. */
  private static void assertIsThere(List<Announced> versions, List<String> marks, long since) {
    int first = versions.size() - 1;
    while (first >= 0 && versions.get(first).millis() > since) {
      first--;
    }
    List<String> possible =
        versions.subList(Math.max(0, first), versions.size()).stream()
            .map(Announced::mark)
            .toList();
    assertTrue(
        first < 0 || marks.stream().anyMatch(possible::contains),
        () -> "none of " + possible + " is in " + marks);
  }
}
