package org.ketbench.app.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Parameter;
import org.ketbench.circuit.Span;
import org.ketbench.engine.EngineKind;
import org.ketbench.engine.Precision;
import org.ketbench.engine.SimulationRefusedException;
import org.ketbench.engine.SimulationRefusedException.Reason;
import org.ketbench.engine.SimulationRequest;
import org.ketbench.language.Diagnostic;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What all commands that simulate a program have in common. */
final class SimulationOptions {
  private static final long SHORT_SEEDS = 1L << 32;

  @Parameters(paramLabel = "FILE", description = "A program.")
  private @Nullable Path file;

  @Option(
      names = "--engine",
      paramLabel = "NAME",
      defaultValue = "auto",
      description = "auto, statevector, stabilizer, density, trajectories or mps.")
  private String engine = "auto";

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      converter = {ParameterValues.Name.class, ParameterValues.Value.class},
      description =
          "The value of a parameter of the program, in radians for angles, as 0.3 or pi/4.")
  private Map<String, Double> parameters = new LinkedHashMap<>();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many threads work; results do not depend on it.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--precision",
      paramLabel = "NAME",
      defaultValue = "double",
      description = "double or float, which needs half the memory.")
  private String precision = "double";

  Path file() {
    if (file == null) {
      throw new IllegalStateException("no file");
    }
    return file;
  }

  int threads() {
    return threads;
  }

  SimulationRequest request(Circuit circuit, int shots, @Nullable Long seed) {
    requireAtLeast("--threads", threads, 1);
    requireKnown(circuit);
    long used = seed == null ? RandomGenerator.getDefault().nextLong(SHORT_SEEDS) : seed;
    return new SimulationRequest(
        circuit, parameters, shots, used, engineKind(), numbers(), threads);
  }

  /** A number of shots as one that can be drawn; more are refused, with what to do instead. */
  int shots(long wanted, int least, String instead) {
    requireAtLeast("--shots", wanted, least);
    if (wanted > Integer.MAX_VALUE) {
      throw new SimulationRefusedException(
          Reason.SIZE,
          "%d shots are too many; at most %d are drawn. %s"
              .formatted(wanted, Integer.MAX_VALUE, instead),
          null);
    }
    return (int) wanted;
  }

  /** A number below what makes sense is wrong usage. */
  void requireAtLeast(String option, long value, int least) {
    if (value < least) {
      throw usage("%s is %d; it must be at least %d.".formatted(option, value, least));
    }
  }

  /** What does not hold is wrong usage. */
  void requireThat(boolean holds, String otherwise) {
    if (!holds) {
      throw usage(otherwise);
    }
  }

  private void requireKnown(Circuit circuit) {
    List<String> known = circuit.parameters().stream().map(Parameter::name).toList();
    for (String name : parameters.keySet()) {
      if (!known.contains(name)) {
        throw usage(
            "The program has no parameter '%s'; it has %s."
                .formatted(name, known.isEmpty() ? "none" : String.join(", ", known)));
      }
    }
  }

  private EngineKind engineKind() {
    for (EngineKind kind : EngineKind.values()) {
      if (kind.label().equals(engine)) {
        return kind;
      }
    }
    throw usage("There is no engine '%s'.".formatted(engine));
  }

  private Precision numbers() {
    for (Precision each : Precision.values()) {
      if (each.name().toLowerCase(Locale.ROOT).equals(precision)) {
        return each;
      }
    }
    throw usage("There is no precision '%s'; use double or float.".formatted(precision));
  }

  private CommandFailure usage(String message) {
    return new CommandFailure(
        ExitCode.WRONG_USAGE, List.of(Problem.of(file().toString(), "usage", message)));
  }

  /** A refusal as a failure of the command, at its place in the program. */
  static CommandFailure failure(SimulationRefusedException refusal, SourceProgram program) {
    int exitCode =
        refusal.reason() == SimulationRefusedException.Reason.PARAMETER
            ? ExitCode.WRONG_USAGE
            : ExitCode.REFUSED;
    Span span = refusal.span();
    Diagnostic diagnostic =
        Diagnostic.error(
            span == null ? Span.at(0) : span,
            refusal.reason().code(),
            String.valueOf(refusal.getMessage()));
    return new CommandFailure(exitCode, program.located(List.of(diagnostic)));
  }
}
