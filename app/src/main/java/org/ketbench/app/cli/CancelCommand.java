package org.ketbench.app.cli;

import java.util.concurrent.Callable;
import org.ketbench.azure.ledger.JobEntry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(name = "cancel", description = "Ask to cancel a job.")
final class CancelCommand implements Callable<Integer> {
  @ParentCommand private KetbenchCommand ketbench;

  @Parameters(paramLabel = "ID", description = "The job's id, or the beginning of it.")
  private String id;

  @Option(names = "--workspace", paramLabel = "NAME", description = "local unless told.")
  private String workspace = ConnectorSession.LOCAL;

  @Override
  public Integer call() {
    return ConnectorSession.run(
        () -> {
          try (ConnectorSession session = ConnectorSession.open(workspace)) {
            JobEntry job = session.actions().cancel(session.job(id).id());
            Console console = ketbench.console();
            if (console.json()) {
              Json.print(console.out(), json -> JobJson.write(json, job, session.book()));
            } else {
              JobText.one(console.out(), job, session.book());
            }
            return ExitCode.DONE;
          }
        });
  }
}
