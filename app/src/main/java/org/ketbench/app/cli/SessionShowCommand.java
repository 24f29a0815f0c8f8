package org.ketbench.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.ketbench.azure.ledger.JobEntry;
import org.ketbench.azure.ledger.JobFilter;
import org.ketbench.azure.service.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(name = "show", description = "Show a session and its jobs.")
final class SessionShowCommand implements Callable<Integer> {
  @ParentCommand private SessionCommand parent;

  @Parameters(paramLabel = "ID", description = "The session's id.")
  private String id;

  @Option(names = "--workspace", paramLabel = "NAME", description = "local unless told.")
  private String workspace = ConnectorSession.LOCAL;

  @Override
  public Integer call() {
    return ConnectorSession.run(
        () -> {
          try (ConnectorSession connector = ConnectorSession.open(workspace)) {
            Session session = connector.actions().session(id);
            List<JobEntry> jobs =
                connector.book().jobs().list(JobFilter.ALL.in(workspace).within(session.id()));
            SessionText.show(parent.console(), session, jobs);
            return ExitCode.DONE;
          }
        });
  }
}
