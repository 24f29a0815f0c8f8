package org.ketbench.app.estimates;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Circuit;
import org.ketbench.estimate.count.AngleMode;
import org.ketbench.estimate.count.CircuitCounter;
import org.ketbench.estimate.count.Cost;
import org.ketbench.estimate.count.Hints;
import org.ketbench.estimate.model.LogicalCounts;
import org.ketbench.estimate.model.Watch;
import org.ketbench.language.Diagnostic;
import org.ketbench.language.openqasm.OpenQasm;
import org.ketbench.language.openqasm.Program;
import org.ketbench.language.openqasm.check.IncludeLoader;
import org.ketbench.language.openqasm.lower.Limits;

/** What is estimated: a program, or counts that are given directly. */
sealed interface Source {
  /** By which it is called. */
  String name();

  /** The counts; null where the program has errors. */
  @Nullable LogicalCounts counts(AngleMode mode, Watch watch);

  /** Where the counts come from; null where that is not known. */
  @Nullable Cost cost(AngleMode mode, Watch watch);

  /** Counts from a file. */
  record Given(String name, LogicalCounts given) implements Source {
    @Override
    public LogicalCounts counts(AngleMode mode, Watch watch) {
      return given;
    }

    @Override
    public @Nullable Cost cost(AngleMode mode, Watch watch) {
      return null;
    }
  }

  /** A version of a document. */
  record Text(Program program) implements Source {
    private static final String TOO_LONG = "too-many-operations";

    @Override
    public String name() {
      return program.document().name();
    }

    @Override
    public @Nullable LogicalCounts counts(AngleMode mode, Watch watch) {
      Circuit circuit = circuit();
      return circuit == null ? null : CircuitCounter.count(circuit, Map.of(), mode, hints(), watch);
    }

    @Override
    public @Nullable Cost cost(AngleMode mode, Watch watch) {
      Circuit circuit = circuit();
      return circuit == null ? null : CircuitCounter.cost(circuit, Map.of(), mode, hints(), watch);
    }

    private Hints hints() {
      return Hints.of(program.annotations(Hints.ANNOTATION));
    }

    /** The circuit, with its loops folded where it is too long to be shown. */
    private @Nullable Circuit circuit() {
      Circuit circuit = program.circuit();
      List<Diagnostic> errors = program.diagnostics().stream().filter(Diagnostic::isError).toList();
      if (circuit != null
          || errors.isEmpty()
          || !errors.stream().allMatch(error -> error.code().equals(TOO_LONG))) {
        return circuit;
      }
      return OpenQasm.analyze(
              program.document(),
              IncludeLoader.beside(program.document()),
              Limits.standard().withFolding())
          .circuit();
    }
  }
}
