package org.ketbench.app.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.ketbench.azure.workspace.Entry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "remove",
    description =
        "Forget a workspace, its key and its sign-in; its jobs stay in the ledger and in Azure.")
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
          Optional<Entry> found = named.book().find(name);
          if (found.isPresent() && isLast(named, found.get())) {
            named.credentials().signOut(found.get().signIn(), found.get().tenant());
          }
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

  /** Whether nothing else uses its sign-in, which is then of no use. */
  private static boolean isLast(NamedWorkspaces named, Entry entry) {
    return entry.signIn().asks()
        && named.book().entries().stream()
            .noneMatch(other -> other.signIn() == entry.signIn() && !other.equals(entry));
  }
}
