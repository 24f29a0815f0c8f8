package org.ketbench.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.ketbench.app.cli.CommandRun.ketbench;

import org.junit.jupiter.api.Test;

final class UsageTest {

  @Test
  void suggestsTheCommandThatWasMeant() {
    CommandRun run = ketbench("gate");

    assertEquals(2, run.exitCode());
    assertTrue(run.err().contains("Did you mean gates"), run.err());
  }

  @Test
  void answersWrongUsageAsJsonWhereJsonWasAskedFor() {
    CommandRun run = ketbench("gates", "--json", "--colour");

    assertEquals(2, run.exitCode());
    assertEquals("", run.out());
    assertEquals("usage", run.diagnostics().path(0).path("code").asText());
    assertEquals("error", run.diagnostics().path(0).path("severity").asText());
  }

  @Test
  void everyCommandExplainsItself() {
    for (String line : ketbench("--help").out().lines().toList()) {
      if (line.matches("  [a-z]+  .*")) {
        String command = line.strip().split(" ", 2)[0];
        CommandRun help = ketbench(command, "--help");
        assertEquals(0, help.exitCode(), command);
        assertTrue(help.out().startsWith("Usage: ketbench " + command), help.out());
        assertTrue(help.out().contains("--json"), help.out());
      }
    }
  }
}
