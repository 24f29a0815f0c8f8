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
    customSynopsis = {"Usage: ketbench [FILE...]", "   or: ketbench COMMAND [OPTIONS]"},
    synopsisHeading = "",
    versionProvider = VersionProvider.class,
    commandListHeading = "%nCommands:%n",
    footerHeading = "%nExit codes:%n",
    footer = {
      "  0  done",
      "  1  the input has errors, or a check failed",
      "  2  wrong usage",
      "  3  refused for lack of memory or of a capability",
      "  4  the service failed",
      "130  interrupted"
    })
@SuppressWarnings("UnusedVariable") // picocli itself looks at the options for help and version
final class KetbenchCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Option(
      names = "--json",
      scope = ScopeType.INHERIT,
      description = "Print one JSON document; diagnostics, as JSON too, go to standard error.")
  private boolean json;

  @Option(
      names = {"-h", "--help"},
      scope = ScopeType.INHERIT,
      usageHelp = true,
      description = "Explain the usage.")
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Print the version.")
  private boolean version;

  Console console() {
    CommandLine commandLine = spec.commandLine();
    return new Console(commandLine.getOut(), commandLine.getErr(), json);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command or a file.");
  }
}
