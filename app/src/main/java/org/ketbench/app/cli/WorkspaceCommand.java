package org.ketbench.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
    name = "workspace",
    description = "Workspaces: which there are, what they may cost, and one on this computer.",
    subcommands = {
      WorkspaceAddCommand.class,
      WorkspaceListCommand.class,
      WorkspaceRemoveCommand.class,
      WorkspaceSignInCommand.class,
      WorkspaceSignOutCommand.class,
      WorkspaceServeCommand.class,
      WorkspaceOffersCommand.class,
      WorkspaceBudgetCommand.class,
      WorkspaceAuditCommand.class,
      WorkspaceNewLedgerCommand.class
    })
final class WorkspaceCommand implements Runnable {
  @ParentCommand private KetbenchCommand ketbench;
  @Spec private CommandSpec spec;

  Console console() {
    return ketbench.console();
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name what to do, such as list or serve.");
  }
}
