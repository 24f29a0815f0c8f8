package org.ketbench.app.cli;

import java.util.List;

/** Ends a command with an exit code after telling what is wrong. */
final class CommandFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int exitCode;
  private final transient List<Problem> problems;

  CommandFailure(int exitCode, List<Problem> problems) {
    super(problems.getFirst().message());
    this.exitCode = exitCode;
    this.problems = List.copyOf(problems);
  }

  int exitCode() {
    return exitCode;
  }

  List<Problem> problems() {
    return problems;
  }
}
