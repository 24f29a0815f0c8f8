package org.ketbench.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.ketbench.azure.local.LocalSettings;
import org.ketbench.azure.local.LocalWorkspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "serve",
    description = "Serve the local workspace to programs on this computer until it is stopped.")
final class WorkspaceServeCommand implements Callable<Integer> {
  @ParentCommand private WorkspaceCommand parent;

  @Option(names = "--port", paramLabel = "P", description = "Any that is free unless told.")
  private int port;

  @Option(names = "--folder", paramLabel = "FOLDER", description = "Where it keeps its jobs.")
  private @Nullable Path folder;

  @Option(
      names = "--time-scale",
      paramLabel = "X",
      description = "How long jobs take: 1 as in reality, which it is unless told; 0 no time.")
  private double timeScale = 1;

  @Option(names = "--faults", description = "Let clients ask for faults, for tests.")
  private boolean faults;

  @Override
  public Integer call() {
    return ConnectorSession.run(
        () -> {
          try (LocalWorkspace workspace = LocalWorkspace.start(settings())) {
            tell(workspace);
            new CountDownLatch(1).await();
            return ExitCode.DONE;
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.DONE;
          }
        });
  }

  private LocalSettings settings() {
    try {
      LocalSettings settings =
          LocalSettings.in(folder == null ? ConnectorSession.localFolder() : folder)
              .onPort(port)
              .atScale(timeScale)
              .withVisitors();
      return faults ? settings.withFaults() : settings;
    } catch (IllegalArgumentException e) {
      throw ConnectorSession.failure(ExitCode.WRONG_USAGE, "usage", String.valueOf(e.getMessage()));
    }
  }

  /** The connection string holds the key; whoever starts the server is whom it is for. */
  private void tell(LocalWorkspace workspace) {
    Console console = parent.console();
    if (console.json()) {
      Json.print(
          console.out(),
          json -> {
            json.writeStringField("endpoint", workspace.endpoint());
            json.writeStringField("connectionString", workspace.connectionString());
          });
    } else {
      console.out().println(workspace.endpoint());
      console.out().println("AZURE_QUANTUM_CONNECTION_STRING=" + workspace.connectionString());
      console.out().println("Ctrl+C stops it; its jobs go on when it is started again.");
    }
    console.out().flush();
  }
}
