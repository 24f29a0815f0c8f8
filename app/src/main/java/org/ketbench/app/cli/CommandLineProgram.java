package org.ketbench.app.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.azure.secret.Redaction;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Runs the commands of the command line. */
public final class CommandLineProgram {
  private final PrintWriter out;
  private final PrintWriter err;

  public CommandLineProgram(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  /** Runs one command and returns the exit code. */
  public int run(List<String> arguments) {
    int code = knowing(commands(arguments)).execute(arguments.toArray(String[]::new));
    out.flush();
    err.flush();
    return code;
  }

  public boolean isCommand(String name) {
    return Commands.NAMES.contains(name);
  }

  /** The command that is named; all of them where none is, since help and advice list them. */
  private static List<String> commands(List<String> arguments) {
    for (String argument : arguments) {
      if (!argument.startsWith("-")) {
        return Commands.NAMES.contains(argument) ? List.of(argument) : Commands.NAMES;
      }
    }
    return Commands.NAMES;
  }

  private CommandLine knowing(List<String> names) {
    CommandLine commandLine = new CommandLine(new KetbenchCommand());
    for (String name : names) {
      commandLine.addSubcommand(name, Commands.named(name));
    }
    return commandLine
        .setOut(out)
        .setErr(err)
        .setParameterExceptionHandler(CommandLineProgram::explainUsage)
        .setExecutionExceptionHandler(CommandLineProgram::explainFailure);
  }

  private static int explainUsage(ParameterException exception, String[] arguments) {
    CommandLine command = exception.getCommandLine();
    String message =
        "%s%s See \"%s --help\"."
            .formatted(
                Redaction.clean(sentence(exception.getMessage())),
                suggestion(exception),
                command.getCommandSpec().qualifiedName());
    if (Arrays.asList(arguments).contains("--json")) {
      var problem = Problem.of("", "usage", message);
      Json.print(command.getErr(), json -> Json.writeProblems(json, List.of(problem)));
    } else {
      command.getErr().println("ketbench: " + message);
    }
    return ExitCode.WRONG_USAGE;
  }

  private static String sentence(@Nullable String message) {
    String line = message == null ? "" : message.lines().findFirst().orElse("");
    return line.endsWith(".") ? line : line + ".";
  }

  private static String suggestion(ParameterException exception) {
    return exception instanceof UnmatchedArgumentException unmatched
            && !unmatched.getSuggestions().isEmpty()
        ? " Did you mean %s?".formatted(String.join(" or ", unmatched.getSuggestions()))
        : "";
  }

  private static int explainFailure(Exception exception, CommandLine command, ParseResult parsed)
      throws Exception {
    if (exception instanceof CommandFailure failure) {
      ((KetbenchCommand) command.getCommandSpec().root().userObject())
          .console()
          .report(failure.problems());
      return failure.exitCode();
    }
    return explainFault(exception, command);
  }

  /** A fault of ours: all that helps to mend it, without secrets that its messages may hold. */
  private static int explainFault(Exception exception, CommandLine command) {
    var trace = new StringWriter();
    exception.printStackTrace(new PrintWriter(trace));
    Console console = ((KetbenchCommand) command.getCommandSpec().root().userObject()).console();
    String what = Redaction.clean(exception.toString());
    console.report(
        List.of(
            Problem.of("", "fault", what + ". This is a fault of Ketbench; please report it.")));
    if (!console.json()) {
      console.err().println(Redaction.clean(trace.toString()));
    }
    return ExitCode.FAILED;
  }
}
