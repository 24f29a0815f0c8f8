package org.ketbench.engine.pure;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ketbench.circuit.Matrices;
import org.ketbench.engine.Ability;
import org.ketbench.engine.Bounded;
import org.ketbench.engine.Engine;
import org.ketbench.engine.EngineKind;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.Question;
import org.ketbench.engine.SimulationRefusedException;
import org.ketbench.engine.SimulationRefusedException.Reason;
import org.ketbench.engine.SimulationRequest;
import org.ketbench.engine.Task;
import org.ketbench.engine.branches.Conditional;
import org.ketbench.engine.branches.Selected;
import org.ketbench.engine.branches.Selection;
import org.ketbench.engine.observable.Estimate;
import org.ketbench.engine.observable.Mixedness;
import org.ketbench.engine.observable.Reading;
import org.ketbench.engine.program.Instruction;
import org.ketbench.engine.program.Program;
import org.ketbench.engine.statevector.StateVector;
import org.ketbench.engine.statevector.StateVectorEngine;
import org.ketbench.result.Counts;
import org.ketbench.result.Distribution;

/**
 * Pure states: a program that only measures at its end has one, which is planned as a whole; every
 * other has one for each branch.
 */
public final class PureEngine implements Engine {
  /** A guess at how many branches a program has that depends on what it measures. */
  private static final double BRANCHES = 16;

  @Override
  public EngineKind kind() {
    return EngineKind.STATEVECTOR;
  }

  @Override
  public Ability ability(Task task, Question question) {
    SimulationRequest request = task.request();
    if (request.noise() != null) {
      return new Ability.Unable(
          Reason.OPERATION,
          "The engine 'statevector' knows no noise. Use density for up to 13 qubits, or"
              + " trajectories.",
          null);
    }
    Program program = task.program();
    boolean last = measuresLast(program);
    return PureStates.ability(
        request,
        program,
        last
            ? "the program measures at its end only, so all shots are drawn from one state"
            : "the program depends on what it measures, and its branches are states of few qubits",
        last ? 1 : BRANCHES);
  }

  @Override
  public Bounded<Counts> counts(Task task, Monitor monitor) {
    SimulationRequest request = task.request();
    Program program = required(task, Question.SHOTS);
    return Bounded.exact(
        isDrawnAsWhole(program, request)
            ? whole(
                request,
                monitor,
                state ->
                    state.sample(state.keys(request.circuit()), request.shots(), request.seed()))
            : PureStates.explore(
                program, request, monitor, exploration -> exploration.counts(request)));
  }

  @Override
  public Bounded<Distribution> distribution(Task task, int top, Monitor monitor) {
    SimulationRequest request = task.request();
    Program program = required(task, Question.DISTRIBUTION);
    return Bounded.exact(
        measuresLast(program)
            ? whole(
                request, monitor, state -> state.distribution(state.keys(request.circuit()), top))
            : PureStates.explore(
                program, request, monitor, exploration -> exploration.distribution(top)));
  }

  @Override
  public List<Mixedness> mixedness(Task task, List<List<Integer>> sets, Monitor monitor) {
    return PureStates.explore(
        required(task, Question.ENTROPIES),
        task.request(),
        monitor,
        exploration -> exploration.mixedness(sets));
  }

  @Override
  public List<Estimate> read(Task task, List<Reading> readings, Monitor monitor) {
    return PureStates.explore(
        required(task, Question.READINGS),
        task.request(),
        monitor,
        exploration -> exploration.read(readings));
  }

  /**
   * What some of the ways through a program leave. A single shot may be noisy; to follow all ways
   * with noise takes density matrices.
   */
  @Override
  public Selected select(
      Task task, Selection selection, List<Reading> readings, int top, Monitor monitor) {
    return PureStates.explore(
        task.program(),
        task.request(),
        monitor,
        exploration -> exploration.select(selection, readings, top));
  }

  /** The distribution of the outcomes in which bits have these values. */
  @Override
  public Conditional conditional(Task task, Map<Integer, Boolean> bits, int top, Monitor monitor) {
    return PureStates.explore(
        required(task, Question.DISTRIBUTION),
        task.request(),
        monitor,
        exploration -> exploration.conditional(bits, top));
  }

  /** A single shot has its outcomes one by one, in the order in which they are measured. */
  private static boolean isDrawnAsWhole(Program program, SimulationRequest request) {
    return measuresLast(program) && (request.shots() != 1 || !program.measures());
  }

  private Program required(Task task, Question question) {
    if (ability(task, question) instanceof Ability.Unable unable) {
      throw unable.refusal();
    }
    return task.program();
  }

  private static <T> T whole(
      SimulationRequest request, Monitor monitor, Function<StateVector, T> answer) {
    return orAlternatives(request, () -> run(request, monitor, answer));
  }

  /** Does work on state vectors; a refusal for lack of memory says what else can be done. */
  public static <T> T orAlternatives(SimulationRequest request, Supplier<T> work) {
    try {
      return work.get();
    } catch (SimulationRefusedException refusal) {
      throw PureStates.withAlternatives(refusal, request);
    }
  }

  private static <T> T run(
      SimulationRequest request, Monitor monitor, Function<StateVector, T> answer) {
    try (StateVectorEngine engine = new StateVectorEngine(request.precision(), request.threads());
        StateVector state =
            engine.run(engine.prepare(request.circuit(), request.parameters()), monitor)) {
      return answer.apply(state);
    }
  }

  /** Whether there is one state for everything: gates, and behind them measurements. */
  private static boolean measuresLast(Program program) {
    BitSet measured = new BitSet();
    BitSet used = new BitSet();
    for (Instruction instruction : program.code()) {
      switch (instruction) {
        case Instruction.Gate gate -> {
          if (!gate.fixed()) {
            return false;
          }
          for (int qubit : Matrices.positions(gate.apply())) {
            if (measured.get(qubit)) {
              return false;
            }
            used.set(qubit);
          }
        }
        case Instruction.Measure measure -> measured.set(measure.qubit());
        case Instruction.Wait _ -> {}
        case Instruction.Reset reset -> {
          if (used.get(reset.qubit()) || measured.get(reset.qubit())) {
            return false;
          }
        }
        case Instruction.Noise _,
            Instruction.Assign _,
            Instruction.Branch _,
            Instruction.Goto _ -> {
          return false;
        }
      }
    }
    return true;
  }
}
