package org.ketbench.app.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;

/** Runs commands on some programs and drops what they print; the JVM records what they load. */
public final class CommandRehearsal {
  private static final List<String> COMMANDS =
      List.of("check", "run", "probabilities", "state", "--help");

  private CommandRehearsal() {}

  /** Takes the programs. */
  public static void main(String[] files) {
    for (String file : files) {
      for (String command : COMMANDS) {
        dropped().run(List.of(command, file, "--json"));
        dropped().run(List.of(command, file));
      }
    }
  }

  private static CommandLineProgram dropped() {
    return new CommandLineProgram(
        new PrintWriter(Writer.nullWriter()), new PrintWriter(Writer.nullWriter()));
  }
}
