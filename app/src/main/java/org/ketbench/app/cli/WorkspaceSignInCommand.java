package org.ketbench.app.cli;

import java.util.concurrent.Callable;
import org.ketbench.azure.workspace.Entry;
import org.ketbench.azure.workspace.SignIn;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(name = "sign-in", description = "Sign in to a workspace again, as it was added.")
final class WorkspaceSignInCommand implements Callable<Integer> {
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
          return ExitCode.DONE;
        });
  }
}
