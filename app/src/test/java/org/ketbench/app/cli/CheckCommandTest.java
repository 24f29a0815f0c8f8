package org.ketbench.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.ketbench.app.cli.CommandRun.ketbench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CheckCommandTest {
  private static final String BELL =
      """
      OPENQASM 3.0;
      include "stdgates.inc";
      qubit[2] q;
      bit[2] c;
      h q[0];
      cx q[0], q[1];
      c = measure q;
      """;

  private static final String THREE_MISTAKES =
      """
      OPENQASM 3.0;
      include "stdgates.inc";
      qubit[2] q;
      hh q[0];
      cx q[0], q[2];
      rx q[1];
      """;

  @TempDir private Path folder;

  @Test
  void saysNothingAboutAGoodProgram() throws IOException {
    assertEquals(new CommandRun(0, "", ""), ketbench("check", file("bell.qasm", BELL)));
  }

  @Test
  void printsALineForEachMistake() throws IOException {
    Path file = file("wrong.qasm", THREE_MISTAKES);

    CommandRun run = ketbench("check", file);

    assertEquals(1, run.exitCode());
    assertEquals("", run.out());
    List<String> lines = run.err().lines().filter(line -> line.contains(": error: ")).toList();
    assertEquals(3, lines.size(), run.err());
    assertTrue(lines.get(0).startsWith(file + ":4:1: error: "), lines.get(0));
    assertTrue(lines.get(1).startsWith(file + ":5:"), lines.get(1));
    assertTrue(lines.get(2).startsWith(file + ":6:"), lines.get(2));
    assertTrue(lines.stream().allMatch(line -> line.matches(".* \\[[a-z0-9-]+]")), run.err());
  }

  @Test
  void listsTheSameForPrograms() throws IOException {
    Path file = file("wrong.qasm", THREE_MISTAKES);

    CommandRun run = ketbench("check", "--json", file);

    assertEquals(1, run.exitCode());
    assertEquals(run.json().path("diagnostics"), run.diagnostics());
    JsonNode first = run.diagnostics().path(0);
    assertEquals(file.toString(), first.path("file").asText());
    assertEquals("error", first.path("severity").asText());
    assertEquals(4, first.path("line").asInt());
    assertEquals(1, first.path("column").asInt());
    assertEquals(4, first.path("endLine").asInt());
    assertEquals(3, first.path("endColumn").asInt());
    assertTrue(first.path("message").asText().contains("hh"), run.err());
  }

  @Test
  void aGoodProgramIsAnEmptyListForPrograms() throws IOException {
    CommandRun run = ketbench("check", "--json", file("bell.qasm", BELL));

    assertEquals(0, run.exitCode());
    assertEquals("", run.err());
    assertEquals(0, run.json().path("diagnostics").size());
  }

  @Test
  void checksEveryFileItIsGiven() throws IOException {
    Path good = file("bell.qasm", BELL);
    Path wrong = file("wrong.qasm", THREE_MISTAKES);

    CommandRun run = ketbench("check", good, wrong);

    assertEquals(1, run.exitCode());
    assertTrue(run.err().lines().allMatch(line -> line.startsWith(wrong.toString())), run.err());
  }

  @Test
  void placesAProblemOfAnIncludedFileThere() throws IOException {
    Path included = file("gates.inc", "\ngate broken a { hh a; }\n");
    Path file = file("main.qasm", "OPENQASM 3.0;\ninclude \"gates.inc\";\nqubit q;\nbroken q;\n");

    CommandRun run = ketbench("check", file);

    assertEquals(1, run.exitCode());
    assertTrue(run.err().startsWith(included + ":2:17: error: "), run.err());
  }

  @Test
  void saysThatAFileIsMissing() {
    Path file = folder.resolve("missing.qasm");

    assertEquals(
        new CommandRun(2, "", file + ":1:1: error: There is no such file. [cannot-read]\n"),
        ketbench("check", file));
  }

  @Test
  void refusesWhatIsNoText() throws IOException {
    Path file = folder.resolve("picture.qasm");
    Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0});

    assertEquals(
        new CommandRun(
            1, "", file + ":1:1: error: This is no UTF-8 text. Save it as UTF-8. [not-text]\n"),
        ketbench("check", file));
  }

  @Test
  void needsAFile() {
    CommandRun run = ketbench("check");

    assertEquals(2, run.exitCode());
    assertTrue(run.err().startsWith("ketbench: Missing required parameter"), run.err());
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
