package org.ketbench.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "remove",
    description = "Forget a workspace and its key; its jobs stay in the ledger and in Azure.")
final class WorkspaceRemoveCommand implements Callable<Integer> {
  @ParentCommand private WorkspaceCommand parent;

  @Parameters(index = "0", paramLabel = "NAME", description = "How it is called.")
  private String name;

  @Override
  public Integer call() {
    return ConnectorSession.run(
        () -> {
          Console console = parent.console();
          NamedWorkspaces named =
              NamedWorkspaces.ofUser(ConnectorSession.folder(), console.err()::println);
          if (!named.book().remove(name)) {
            throw ConnectorSession.failure(
                ExitCode.WRONG_USAGE, "no-workspace", "There is no workspace '" + name + "'.");
          }
          if (console.json()) {
            Json.print(console.out(), json -> json.writeStringField("removed", name));
          } else {
            console.out().println("removed " + name);
          }
          return ExitCode.DONE;
        });
  }
}
