package org.ketbench.app.cli;

import java.util.List;

/**
 * All commands by their names. A start makes only the one that it is given: to learn the options of
 * a command takes longer than to read a short program.
 */
final class Commands {
  static final List<String> NAMES =
      List.of(
          "bench",
          "cancel",
          "check",
          "convert",
          "draw",
          "entanglement",
          "estimate",
          "expectation",
          "format",
          "gates",
          "job",
          "jobs",
          "metrics",
          "probabilities",
          "results",
          "run",
          "session",
          "state",
          "submit",
          "targets",
          "workspace");

  private Commands() {}

  /** A command that has not run yet. */
  static Object named(String name) {
    return switch (name) {
      case "bench" -> new BenchCommand();
      case "cancel" -> new CancelCommand();
      case "check" -> new CheckCommand();
      case "convert" -> new ConvertCommand();
      case "draw" -> new DrawCommand();
      case "entanglement" -> new EntanglementCommand();
      case "estimate" -> new EstimateCommand();
      case "expectation" -> new ExpectationCommand();
      case "format" -> new FormatCommand();
      case "gates" -> new GatesCommand();
      case "job" -> new JobCommand();
      case "jobs" -> new JobsCommand();
      case "metrics" -> new MetricsCommand();
      case "probabilities" -> new ProbabilitiesCommand();
      case "results" -> new ResultsCommand();
      case "run" -> new RunCommand();
      case "session" -> new SessionCommand();
      case "state" -> new StateCommand();
      case "submit" -> new SubmitCommand();
      case "targets" -> new TargetsCommand();
      case "workspace" -> new WorkspaceCommand();
      default -> throw new IllegalArgumentException(name);
    };
  }
}
