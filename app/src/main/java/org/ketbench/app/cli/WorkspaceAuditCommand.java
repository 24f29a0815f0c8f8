package org.ketbench.app.cli;

import java.util.concurrent.Callable;
import org.ketbench.azure.ledger.Audit;
import org.ketbench.azure.ledger.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

@Command(name = "audit", description = "Check that nobody has changed the record of what was done.")
final class WorkspaceAuditCommand implements Callable<Integer> {
  @ParentCommand private WorkspaceCommand parent;

  @Override
  public Integer call() {
    return ConnectorSession.run(
        () -> {
          try (Ledger ledger = ConnectorSession.ledger()) {
            Audit.Verdict verdict = ledger.audit().verify();
            Console console = parent.console();
            if (console.json()) {
              Json.print(
                  console.out(),
                  json -> {
                    json.writeNumberField("entries", verdict.entries());
                    json.writeBooleanField("intact", verdict.isIntact());
                    json.writeNumberField("broken", verdict.broken());
                    json.writeStringField("reason", verdict.reason());
                  });
            } else {
              console
                  .out()
                  .println(
                      verdict.isIntact()
                          ? verdict.entries() + " entries, all as they were written."
                          : "The record is broken: " + verdict.reason() + ".");
            }
            return verdict.isIntact() ? ExitCode.DONE : ExitCode.FAILED;
          }
        });
  }
}
