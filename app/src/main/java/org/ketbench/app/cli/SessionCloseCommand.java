package org.ketbench.app.cli;

import java.util.concurrent.Callable;
import org.ketbench.azure.service.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(name = "close", description = "Close a session: it takes no more jobs.")
final class SessionCloseCommand implements Callable<Integer> {
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
            Session session = connector.actions().closeSession(id);
            SessionText.show(parent.console(), session, null);
            return ExitCode.DONE;
          }
        });
  }
}
