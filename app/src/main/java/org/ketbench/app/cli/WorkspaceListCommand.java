package org.ketbench.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ketbench.azure.ledger.JobFilter;
import org.ketbench.azure.ledger.Ledger;
import org.ketbench.azure.workspace.Entry;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

@Command(name = "list", description = "List the workspaces that there are.")
final class WorkspaceListCommand implements Callable<Integer> {
  @ParentCommand private WorkspaceCommand parent;

  @Override
  public Integer call() {
    return ConnectorSession.run(
        () -> {
          try (Ledger ledger = ConnectorSession.ledger()) {
            int jobs = jobs(ledger, ConnectorSession.LOCAL);
            Console console = parent.console();
            NamedWorkspaces workspaces =
                NamedWorkspaces.ofUser(ConnectorSession.folder(), console.err()::println);
            List<Entry> named = workspaces.book().entries();
            if (console.json()) {
              Json.print(
                  console.out(),
                  json -> {
                    json.writeArrayFieldStart("workspaces");
                    json.writeStartObject();
                    json.writeStringField("name", ConnectorSession.LOCAL);
                    json.writeStringField("kind", "local");
                    json.writeStringField("folder", ConnectorSession.localFolder().toString());
                    json.writeNumberField("jobs", jobs);
                    json.writeEndObject();
                    for (Entry entry : named) {
                      json.writeStartObject();
                      json.writeStringField("name", entry.name());
                      json.writeStringField("kind", "azure");
                      json.writeStringField("path", entry.workspace().path());
                      json.writeStringField("endpoint", String.valueOf(entry.endpoint()));
                      json.writeStringField("signIn", entry.signIn().title());
                      json.writeStringField("signedInAs", who(workspaces, entry));
                      json.writeNumberField("jobs", jobs(ledger, entry.name()));
                      json.writeEndObject();
                    }
                    json.writeEndArray();
                  });
            } else {
              console
                  .out()
                  .printf(
                      "%s  on this computer, %d jobs, in %s%n",
                      ConnectorSession.LOCAL, jobs, ConnectorSession.localFolder());
              for (Entry entry : named) {
                console
                    .out()
                    .printf(
                        "%s  at %s, %d jobs, sign-in by %s%n",
                        entry.name(),
                        entry.endpoint(),
                        jobs(ledger, entry.name()),
                        entry.signIn().title());
              }
            }
            return ExitCode.DONE;
          }
        });
  }

  private static @Nullable String who(NamedWorkspaces workspaces, Entry entry) {
    return workspaces.credentials().signedIn(entry.signIn(), entry.tenant()).orElse(null);
  }

  private static int jobs(Ledger ledger, String workspace) {
    return ledger.jobs().count(JobFilter.ALL.in(workspace));
  }
}
