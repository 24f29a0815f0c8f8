package org.ketbench.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ketbench.app.cli.TargetFormat;
import org.ketbench.app.command.CommandRegistry;
import org.ketbench.app.command.Scope;

final class ConvertCommandsTest {
  private final TestWindow at = new TestWindow();
  private final CommandRegistry registry =
      CommandRegistry.of(
          List.of(
              new ConvertCommands(
                  at.window, at.dialogs, at.dialogs, Runnable::run, Runnable::run)));

  @TempDir private Path folder;

  @Test
  void writesEveryFormatThatTheCommandLineWrites() throws IOException {
    at.documents
        .create()
        .begin(
            "OPENQASM 3.0;\n"
                + "include \"stdgates.inc\";\n"
                + "qubit[2] q;\n"
                + "bit[2] c;\n"
                + "h q[0];\n"
                + "cx q[0], q[1];\n"
                + "c = measure q;\n");
    for (TargetFormat format : TargetFormat.values()) {
      if (format != TargetFormat.TEXT) {
        Path target =
            folder.resolve("bell-" + format.label() + "." + ConvertCommands.ending(format));
        at.dialogs.toSave = Optional.of(target);

        run(format);

        assertTrue(Files.size(target) > 0, format.label());
      }
    }
    assertEquals(List.of(), at.dialogs.warnings);
  }

  @Test
  void saysWhyAFormatCannotHoldTheProgram() {
    at.documents
        .create("steps")
        .begin(
            "OPENQASM 3.0;\ninclude \"stdgates.inc\";\nqubit q;\nbit c;\nc = measure q;\n"
                + "if (c) x q;\nc = measure q;\n");
    Path target = folder.resolve("a.ll");
    at.dialogs.toSave = Optional.of(target);

    run(TargetFormat.QIR_BASE);

    assertFalse(Files.exists(target));
    assertTrue(
        at.dialogs.warnings.getFirst().startsWith("steps cannot be written as QIR, Base Profile."),
        at.dialogs.warnings.toString());
  }

  private void run(TargetFormat format) {
    registry.find("file.convert." + format.label(), Scope.WINDOW).orElseThrow().run();
  }
}
