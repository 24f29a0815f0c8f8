package org.ketbench.engine.density;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.ketbench.engine.Ability;
import org.ketbench.engine.Bounded;
import org.ketbench.engine.Engine;
import org.ketbench.engine.EngineKind;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.Precision;
import org.ketbench.engine.Question;
import org.ketbench.engine.SimulationRefusedException.Reason;
import org.ketbench.engine.SimulationRequest;
import org.ketbench.engine.Task;
import org.ketbench.engine.branches.Conditional;
import org.ketbench.engine.branches.Exploration;
import org.ketbench.engine.branches.Selected;
import org.ketbench.engine.branches.Selection;
import org.ketbench.engine.density.hermitian.HermitianSpace;
import org.ketbench.engine.observable.Estimate;
import org.ketbench.engine.observable.Mixedness;
import org.ketbench.engine.observable.Reading;
import org.ketbench.engine.program.Program;
import org.ketbench.engine.pure.Places;
import org.ketbench.engine.statevector.StateVectorEngine;
import org.ketbench.result.Counts;
import org.ketbench.result.Distribution;

/** Density matrices: exact with any noise, for up to 13 qubits. */
public final class DensityEngine implements Engine {
  /** The most qubits; a matrix of so many takes 1 GiB, half of that where all gates are narrow. */
  public static final int MOST_QUBITS = 13;

  private static final int SMALL = 6;
  private static final double NANOSECONDS_AN_ENTRY = 3;

  /** More than of a pure state, which is what one expects where either would do. */
  private static final double NANOSECONDS_A_STEP = 1000;

  @Override
  public EngineKind kind() {
    return EngineKind.DENSITY;
  }

  @Override
  public Ability ability(Task task, Question question) {
    SimulationRequest request = task.request();
    Program program = task.program();
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
              + " qubits are supported. "
              + instead(request, question),
          request.largestRegister());
    }
    double entries = Math.pow(4, qubits);
    double steps = Math.max(1, program.code().size());
    return new Ability.Able(
        16 * entries,
        2e5 + steps * (NANOSECONDS_A_STEP + NANOSECONDS_AN_ENTRY * entries),
        request.noise() == null
            ? "a density matrix of " + count(qubits) + " is small"
            : "a density matrix of " + count(qubits) + " takes in all noise exactly");
  }

  private static String instead(SimulationRequest request, Question question) {
    if (request.noise() == null) {
      return "Use statevector for up to about 30 qubits, or mps for states of little entanglement.";
    }
    return switch (question) {
      case SHOTS -> "Use --engine trajectories for up to about 30 qubits.";
      case DISTRIBUTION -> "Draw shots instead, as in ketbench run with --noise.";
      case READINGS -> "Use --engine trajectories, which gives a mean over shots.";
      case ENTROPIES -> "Ask without --noise, or of a program on fewer qubits.";
    };
  }

  @Override
  public Bounded<Counts> counts(Task task, Monitor monitor) {
    return Bounded.exact(explore(task, monitor, exploration -> exploration.counts(task.request())));
  }

  @Override
  public Bounded<Distribution> distribution(Task task, int top, Monitor monitor) {
    return Bounded.exact(explore(task, monitor, exploration -> exploration.distribution(top)));
  }

  @Override
  public List<Estimate> read(Task task, List<Reading> readings, Monitor monitor) {
    return explore(task, monitor, exploration -> exploration.read(readings));
  }

  @Override
  public List<Mixedness> mixedness(Task task, List<List<Integer>> sets, Monitor monitor) {
    return explore(task, monitor, exploration -> exploration.mixedness(sets));
  }

  /** What some of the ways through a program leave. */
  @Override
  public Selected select(
      Task task, Selection selection, List<Reading> readings, int top, Monitor monitor) {
    return explore(task, monitor, exploration -> exploration.select(selection, readings, top));
  }

  /** The distribution of the outcomes in which bits have these values. */
  @Override
  public Conditional conditional(Task task, Map<Integer, Boolean> bits, int top, Monitor monitor) {
    return explore(task, monitor, exploration -> exploration.conditional(bits, top));
  }

  private static String count(int qubits) {
    return qubits == 1 ? "1 qubit" : qubits + " qubits";
  }

  private <T> T explore(Task task, Monitor monitor, Function<Exploration<?>, T> answer) {
    if (ability(task, Question.SHOTS) instanceof Ability.Unable unable) {
      throw unable.refusal();
    }
    SimulationRequest request = task.request();
    Program program = task.program();
    Places places = new Places(program.circuit().qubitCount(), program.touched());
    if (places.count() <= SMALL) {
      return answer.apply(
          new Exploration<>(
              program, new DensitySpace(places, request.threads(), null, monitor), monitor));
    }
    if (places.count() >= HermitianSpace.FEWEST_QUBITS && HermitianSpace.suits(program)) {
      try (HermitianSpace space = new HermitianSpace(places, request.threads(), monitor)) {
        return answer.apply(new Exploration<>(program, space, monitor));
      }
    }
    try (StateVectorEngine engine = new StateVectorEngine(Precision.DOUBLE, request.threads())) {
      return answer.apply(
          new Exploration<>(
              program, new DensitySpace(places, request.threads(), engine, monitor), monitor));
    }
  }
}
