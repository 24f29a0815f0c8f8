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
          "check",
          "convert",
          "draw",
          "entanglement",
          "estimate",
          "expectation",
          "format",
          "gates",
          "metrics",
          "probabilities",
          "run",
          "state");

  private Commands() {}

  /** A command that has not run yet. */
  static Object named(String name) {
    return switch (name) {
      case "bench" -> new BenchCommand();
      case "check" -> new CheckCommand();
      case "convert" -> new ConvertCommand();
      case "draw" -> new DrawCommand();
      case "entanglement" -> new EntanglementCommand();
      case "estimate" -> new EstimateCommand();
      case "expectation" -> new ExpectationCommand();
      case "format" -> new FormatCommand();
      case "gates" -> new GatesCommand();
      case "metrics" -> new MetricsCommand();
      case "probabilities" -> new ProbabilitiesCommand();
      case "run" -> new RunCommand();
      case "state" -> new StateCommand();
      default -> throw new IllegalArgumentException(name);
    };
  }
}
