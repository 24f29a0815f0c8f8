package org.ketbench.app.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The root of all commands, and what they have in common. */
@Command(
    name = "ketbench",
    description = "A workbench for quantum circuits. Without a command it opens the window.",
    synopsisHeading = "Usage: ketbench [FILE...]%n  or:  ",
    synopsisSubcommandLabel = "COMMAND",
    versionProvider = VersionProvider.class,
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    footer = {
      "",
      "Exit codes: 0 done, 1 the input has errors or a check failed, 2 wrong usage,",
      "3 refused for lack of memory or capability, 130 interrupted."
    })
final class KetbenchCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Option(
      names = "--json",
      scope = ScopeType.INHERIT,
      description = "Print one JSON document; diagnostics, as JSON too, go to standard error.")
  private boolean json;

  Console console() {
    CommandLine commandLine = spec.commandLine();
    return new Console(commandLine.getOut(), commandLine.getErr(), json);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command.");
  }
}
