package org.ketbench.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.ketbench.azure.ledger.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "new-ledger",
    description = "Begin a new ledger; the old one is kept beside it under another name.")
final class WorkspaceNewLedgerCommand implements Callable<Integer> {
  @ParentCommand private WorkspaceCommand parent;

  @Option(names = "--yes", description = "Without this nothing is done.")
  private boolean yes;

  @Override
  public Integer call() {
    Path folder = ConnectorSession.folder();
    if (!Files.exists(folder.resolve(Ledger.FILE))) {
      throw ConnectorSession.failure(
          ExitCode.WRONG_USAGE, "no-ledger", "There is no ledger in %s.".formatted(folder));
    }
    if (!yes) {
      throw ConnectorSession.failure(
          ExitCode.REFUSED,
          "approval",
          "Jobs that are under way would not be followed any more. Nothing was done; say --yes if"
              + " that is meant.");
    }
    return ConnectorSession.run(
        () -> {
          Path aside = Ledger.setAside(folder, Instant.now());
          Ledger.open(folder).close();
          Console console = parent.console();
          if (console.json()) {
            Json.print(console.out(), json -> json.writeStringField("kept", aside.toString()));
          } else {
            console.out().println("The old ledger is now " + aside + ".");
          }
          return ExitCode.DONE;
        });
  }
}
