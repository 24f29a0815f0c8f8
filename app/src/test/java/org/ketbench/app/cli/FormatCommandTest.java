package org.ketbench.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.ketbench.app.cli.CommandRun.ketbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FormatCommandTest {
  private static final String UNTIDY =
      """
      OPENQASM 3.0;
      include "stdgates.inc";
      qubit[2]q;
        h   q[ 0 ] ; // first
      cx q[0],q[1];
      """;

  @TempDir private Path folder;

  @Test
  void laysAFileOutInPlaceAndNamesIt() throws IOException {
    Path file = file(UNTIDY);

    CommandRun run = ketbench("format", file);

    assertEquals(new CommandRun(0, file + "\n", ""), run);
    String formatted = Files.readString(file);
    assertNotEquals(UNTIDY, formatted);
    assertTrue(formatted.contains("h q[0];"), formatted);
    assertTrue(formatted.contains("// first"), formatted);
  }

  @Test
  void leavesAWellLaidOutFileAlone() throws IOException {
    Path file = file(UNTIDY);
    ketbench("format", file);

    assertEquals(new CommandRun(0, "", ""), ketbench("format", file));
    assertEquals(new CommandRun(0, "", ""), ketbench("format", "--check", file));
  }

  @Test
  void checkChangesNothingAndFails() throws IOException {
    Path file = file(UNTIDY);

    CommandRun run = ketbench("format", "--check", file);

    assertEquals(new CommandRun(1, file + "\n", ""), run);
    assertEquals(UNTIDY, Files.readString(file));
  }

  @Test
  void tellsProgramsWhatChanged() throws IOException {
    Path file = file(UNTIDY);

    CommandRun run = ketbench("format", "--json", "--check", file);

    assertEquals(1, run.exitCode());
    assertEquals(file.toString(), run.json().path("changed").path(0).asText());
  }

  @Test
  void doesNotTouchAFileWithSyntaxErrors() throws IOException {
    Path file = file("qubit[2 q;\nh   q;\n");

    CommandRun run = ketbench("format", file);

    assertEquals(1, run.exitCode());
    assertEquals("", run.out());
    assertTrue(run.err().startsWith(file + ":1:"), run.err());
    assertEquals("qubit[2 q;\nh   q;\n", Files.readString(file));
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("a.qasm"), text);
  }
}
