package org.ketbench.app.cli;

import org.ketbench.azure.workspace.Entry;
import org.ketbench.azure.workspace.SignIn;
import picocli.CommandLine.Command;

@Command(name = "sign-in", description = "Sign in to a workspace again, as it was added.")
final class WorkspaceSignInCommand extends NamedWorkspaceCommand {
  @Override
  void act(Console console, NamedWorkspaces named, String name) {
    Entry entry = named.require(name);
    if (entry.signIn() == SignIn.KEY) {
      throw ConnectorSession.failure(
          ExitCode.WRONG_USAGE,
          "usage",
          "'%s' takes an access key; add it again to give another.".formatted(name));
    }
    named.credentials().signIn(entry.signIn(), entry.tenant(), console.err()::println);
    String who = named.credentials().signedIn(entry.signIn(), entry.tenant()).orElse("");
    if (console.json()) {
      Json.print(
          console.out(),
          json -> {
            json.writeStringField("name", entry.name());
            json.writeStringField("signIn", entry.signIn().title());
            json.writeStringField("signedInAs", who.isEmpty() ? null : who);
          });
    } else {
      console
          .out()
          .println(
              who.isEmpty()
                  ? "The sign-in by " + entry.signIn().title() + " works."
                  : "Signed in as " + who + ".");
    }
  }
}
