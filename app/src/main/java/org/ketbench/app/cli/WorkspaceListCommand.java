package org.ketbench.app.cli;

import java.util.concurrent.Callable;
import org.ketbench.azure.ledger.JobFilter;
import org.ketbench.azure.ledger.Ledger;
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
            int jobs = ledger.jobs().count(JobFilter.ALL.in(ConnectorSession.LOCAL));
            Console console = parent.console();
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
                    json.writeEndArray();
                  });
            } else {
              console
                  .out()
                  .printf(
                      "%s  on this computer, %d jobs, in %s%n",
                      ConnectorSession.LOCAL, jobs, ConnectorSession.localFolder());
            }
            return ExitCode.DONE;
          }
        });
  }
}
