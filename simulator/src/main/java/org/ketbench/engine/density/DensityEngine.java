package org.ketbench.engine.density;

import java.util.List;
import java.util.function.Function;
import org.ketbench.engine.Ability;
import org.ketbench.engine.Engine;
import org.ketbench.engine.EngineKind;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.Precision;
import org.ketbench.engine.Question;
import org.ketbench.engine.SimulationRefusedException.Reason;
import org.ketbench.engine.SimulationRequest;
import org.ketbench.engine.branches.Exploration;
import org.ketbench.engine.observable.Estimate;
import org.ketbench.engine.observable.Reading;
import org.ketbench.engine.program.Program;
import org.ketbench.engine.pure.Places;
import org.ketbench.engine.statevector.StateVectorEngine;
import org.ketbench.result.Counts;
import org.ketbench.result.Distribution;

/** Density matrices: exact with any noise, for up to 13 qubits. */
public final class DensityEngine implements Engine {
  /** The most qubits; a matrix of so many takes 1 GiB. */
  public static final int MOST_QUBITS = 13;

  private static final int SMALL = 6;
  private static final double NANOSECONDS_AN_ENTRY = 3;

  @Override
  public EngineKind kind() {
    return EngineKind.DENSITY;
  }

  @Override
  public Ability ability(SimulationRequest request, Question question) {
    Program program = request.program();
    int qubits = program.touched().cardinality();
    if (qubits > MOST_QUBITS) {
      return new Ability.Unable(
          Reason.MEMORY,
          "A density matrix of "
              + qubits
              + " qubits has 4^"
              + qubits
              + " entries; at most "
              + MOST_QUBITS
              + " qubits are supported. Use --engine trajectories, which draws shots with noise.",
          null);
    }
    double entries = Math.pow(4, qubits);
    return new Ability.Able(
        16 * entries,
        2e5 + NANOSECONDS_AN_ENTRY * entries * Math.max(1, program.code().size()),
        request.noise() == null
            ? "a density matrix of " + qubits + " qubits is small"
            : "a density matrix of " + qubits + " qubits takes in all noise exactly");
  }

  @Override
  public Counts counts(SimulationRequest request, Monitor monitor) {
    return explore(request, monitor, exploration -> exploration.counts(request));
  }

  @Override
  public Distribution distribution(SimulationRequest request, int top, Monitor monitor) {
    return explore(request, monitor, exploration -> exploration.distribution(top));
  }

  @Override
  public List<Estimate> read(SimulationRequest request, List<Reading> readings, Monitor monitor) {
    return explore(request, monitor, exploration -> exploration.read(readings));
  }

  private <T> T explore(
      SimulationRequest request, Monitor monitor, Function<Exploration<DensityState>, T> answer) {
    if (ability(request, Question.SHOTS) instanceof Ability.Unable unable) {
      throw unable.refusal();
    }
    Program program = request.program();
    Places places = new Places(program.circuit().qubitCount(), program.touched());
    if (places.count() <= SMALL) {
      return answer.apply(
          new Exploration<>(
              program, new DensitySpace(places, request.threads(), null, monitor), monitor));
    }
    try (StateVectorEngine engine = new StateVectorEngine(Precision.DOUBLE, request.threads())) {
      return answer.apply(
          new Exploration<>(
              program, new DensitySpace(places, request.threads(), engine, monitor), monitor));
    }
  }
}
