package org.ketbench.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.ketbench.azure.service.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(name = "list", description = "List the sessions of a workspace, newest first.")
final class SessionListCommand implements Callable<Integer> {
  @ParentCommand private SessionCommand parent;

  @Option(names = "--workspace", paramLabel = "NAME", description = "local unless told.")
  private String workspace = ConnectorSession.LOCAL;

  @Option(names = "--limit", paramLabel = "N", description = "At most so many; 100 unless told.")
  private int limit = 100;

  @Override
  public Integer call() {
    return ConnectorSession.run(
        () -> {
          try (ConnectorSession connector = ConnectorSession.open(workspace)) {
            List<Session> sessions = connector.actions().sessions(limit);
            SessionText.list(parent.console(), workspace, sessions);
            return ExitCode.DONE;
          }
        });
  }
}
