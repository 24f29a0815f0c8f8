package org.ketbench.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** A command about one workspace that has been given a name. */
abstract class NamedWorkspaceCommand implements Callable<Integer> {
  @ParentCommand private WorkspaceCommand parent;

  @Parameters(index = "0", paramLabel = "NAME", description = "How it is called.")
  private String name;

  @Override
  public final Integer call() {
    return ConnectorSession.run(
        () -> {
          Console console = parent.console();
          NamedWorkspaces named =
              NamedWorkspaces.ofUser(ConnectorSession.folder(), console.err()::println);
          act(console, named, name);
          return ExitCode.DONE;
        });
  }

  /** Does what is asked and says so. */
  abstract void act(Console console, NamedWorkspaces named, String name);
}
