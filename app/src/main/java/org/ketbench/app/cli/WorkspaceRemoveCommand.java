package org.ketbench.app.cli;

import java.util.Optional;
import org.ketbench.azure.workspace.Entry;
import picocli.CommandLine.Command;

@Command(
    name = "remove",
    description =
        "Forget a workspace, its key and its sign-in; its jobs stay in the ledger and in Azure.")
final class WorkspaceRemoveCommand extends NamedWorkspaceCommand {
  @Override
  void act(Console console, NamedWorkspaces named, String name) {
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
  }

  /** Whether nothing else uses its sign-in, which is then of no use. */
  private static boolean isLast(NamedWorkspaces named, Entry entry) {
    return entry.signIn().asks()
        && named.book().entries().stream()
            .noneMatch(other -> other.signIn() == entry.signIn() && !other.equals(entry));
  }
}
