package org.ketbench.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ketbench.azure.job.Planner;
import org.ketbench.azure.service.Session;
import org.ketbench.azure.service.SessionCreation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(name = "open", description = "Open a session on a target.")
final class SessionOpenCommand implements Callable<Integer> {
  @ParentCommand private SessionCommand parent;

  @Option(names = "--target", required = true, paramLabel = "ID", description = "Where it is.")
  private String target;

  @Option(names = "--workspace", paramLabel = "NAME", description = "local unless told.")
  private String workspace = ConnectorSession.LOCAL;

  @Option(names = "--name", paramLabel = "NAME", description = "Of the session.")
  private String name = "session";

  @Option(
      names = "--on-failure",
      paramLabel = "POLICY",
      description = "abort: a job that fails ends the session; continue: it goes on.")
  private String onFailure = "abort";

  @Option(names = "--priority", paramLabel = "NAME", description = "Standard or High.")
  private @Nullable String priority;

  @Option(names = "--tag", paramLabel = "TAG", description = "Given as often as wanted.")
  private List<String> tags = new ArrayList<>();

  @Override
  public Integer call() {
    String policy = policy();
    return ConnectorSession.run(
        () -> {
          try (ConnectorSession connector = ConnectorSession.open(workspace)) {
            Planner planner = new Planner(connector.desk());
            Planner.Offered offered =
                planner
                    .offered(target)
                    .orElseThrow(
                        () ->
                            ConnectorSession.failure(
                                ExitCode.WRONG_USAGE,
                                "unavailable",
                                planner.missing(target).sentence()));
            SessionCreation creation =
                new SessionCreation(
                    name,
                    offered.target().provider(),
                    offered.target().id(),
                    policy,
                    Priority.named(priority),
                    tags);
            Session session =
                connector.actions().openSession(UUID.randomUUID().toString(), creation);
            SessionText.show(parent.console(), session, null);
            return ExitCode.DONE;
          }
        });
  }

  private String policy() {
    return switch (onFailure.toLowerCase(Locale.ROOT)) {
      case "abort" -> "Abort";
      case "continue" -> "Continue";
      default ->
          throw ConnectorSession.failure(
              ExitCode.WRONG_USAGE,
              "usage",
              "--on-failure is '" + onFailure + "'; use abort or continue.");
    };
  }
}
