package org.ketbench.app.cli;

import org.ketbench.azure.workspace.Entry;
import picocli.CommandLine.Command;

@Command(
    name = "sign-out",
    description = "Erase what somebody signed in to a workspace with from the key store.")
final class WorkspaceSignOutCommand extends NamedWorkspaceCommand {
  @Override
  void act(Console console, NamedWorkspaces named, String name) {
    Entry entry = named.require(name);
    if (!entry.signIn().asks()) {
      throw ConnectorSession.failure(
          ExitCode.WRONG_USAGE,
          "usage",
          switch (entry.signIn()) {
            case KEY -> "'%s' takes an access key; remove it to erase that.".formatted(name);
            case CLI -> "Sign out where you signed in: az logout.";
            default -> "A sign-in by %s is not kept here.".formatted(entry.signIn().title());
          });
    }
    named.credentials().signOut(entry.signIn(), entry.tenant());
    if (console.json()) {
      Json.print(console.out(), json -> json.writeStringField("signedOut", entry.name()));
    } else {
      console.out().println("signed out of " + entry.name());
    }
  }
}
