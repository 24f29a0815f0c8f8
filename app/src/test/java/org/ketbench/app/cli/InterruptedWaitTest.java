package org.ketbench.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.ketbench.app.Main;
import org.ketbench.app.storage.UserFolders;
import org.ketbench.azure.ledger.JobFilter;
import org.ketbench.azure.ledger.Ledger;
import org.ketbench.azure.local.LocalSettings;
import org.ketbench.azure.local.LocalWorkspace;

/** A command of a program of its own, ended as Ctrl+C ends it. */
@DisabledOnOs(OS.WINDOWS)
final class InterruptedWaitTest {
  @TempDir private Path folder;

  @Test
  void keepsTheJobAndSaysHowToGoOn() throws IOException, InterruptedException {
    Path file =
        Files.writeString(
            folder.resolve("x.qasm"),
            "OPENQASM 3.0; include \"stdgates.inc\"; qubit q; bit c; x q; c = measure q;");
    Path azure = folder.resolve("config/azure");
    LocalSettings settings =
        LocalSettings.in(azure.resolve("workspace")).atScale(1000).withVisitors();
    try (LocalWorkspace served = LocalWorkspace.start(settings)) {
      Process waiting = waiting(file);
      while (served.states().isEmpty() && waiting.isAlive()) {
        Thread.sleep(20);
      }
      assertTrue(waiting.isAlive(), () -> errors());
      new ProcessBuilder("kill", "-INT", Long.toString(waiting.pid())).start().waitFor();
      assertTrue(waiting.waitFor(20, TimeUnit.SECONDS), "it goes on");

      String id = served.states().keySet().iterator().next();
      assertEquals(130, waiting.exitValue(), () -> errors());
      assertTrue(errors().contains("ketbench results " + id + " --wait"), () -> errors());
      try (Ledger ledger = Ledger.open(azure)) {
        assertFalse(ledger.jobs().list(JobFilter.ALL).getFirst().state().isFinal());
        assertEquals(id, ledger.jobs().list(JobFilter.ALL).getFirst().id());
      }
    }
  }

  private Process waiting(Path file) throws IOException {
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-modules",
                "jdk.incubator.vector",
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-D" + UserFolders.PROPERTY + "=" + folder.resolve("config"),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "submit",
                file.toString(),
                "--target",
                "ionq.simulator",
                "--wait"))
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(folder.resolve("errors").toFile())
        .start();
  }

  private String errors() {
    try {
      return Files.readString(folder.resolve("errors"));
    } catch (IOException e) {
      return e.toString();
    }
  }
}
