package org.ketbench.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
    name = "session",
    description = "Sessions: jobs that belong together, which a machine may run in one go.",
    subcommands = {
      SessionOpenCommand.class,
      SessionListCommand.class,
      SessionShowCommand.class,
      SessionCloseCommand.class
    })
final class SessionCommand implements Runnable {
  @ParentCommand private KetbenchCommand ketbench;
  @Spec private CommandSpec spec;

  Console console() {
    return ketbench.console();
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Name what to do: open, list, show ID or close ID.");
  }
}
