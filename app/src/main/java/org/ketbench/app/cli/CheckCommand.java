package org.ketbench.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(name = "check", description = "Say what is wrong in programs, and what is likely wrong.")
final class CheckCommand implements Callable<Integer> {
  @ParentCommand private KetbenchCommand ketbench;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Programs.")
  private List<Path> files = new ArrayList<>();

  @Override
  public Integer call() {
    List<Problem> problems = new ArrayList<>();
    int exitCode = ExitCode.DONE;
    for (Path file : files) {
      try {
        List<Problem> found = SourceProgram.read(file).problems();
        problems.addAll(found);
        if (found.stream().anyMatch(Problem::isError)) {
          exitCode = Math.max(exitCode, ExitCode.FAILED);
        }
      } catch (CommandFailure failure) {
        problems.addAll(failure.problems());
        exitCode = Math.max(exitCode, failure.exitCode());
      }
    }
    Console console = ketbench.console();
    console.report(problems);
    if (console.json()) {
      Json.print(console.out(), json -> Json.writeProblems(json, problems));
    }
    return exitCode;
  }
}
