package org.ketbench.engine.pure;

import java.util.List;
import org.ketbench.engine.Ability;
import org.ketbench.engine.Bounded;
import org.ketbench.engine.Engine;
import org.ketbench.engine.EngineKind;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.Question;
import org.ketbench.engine.SimulationRefusedException.Reason;
import org.ketbench.engine.SimulationRequest;
import org.ketbench.engine.Task;
import org.ketbench.engine.branches.NoisyRuns;
import org.ketbench.engine.observable.Estimate;
import org.ketbench.engine.observable.Reading;
import org.ketbench.engine.program.Program;
import org.ketbench.result.Counts;

/** Noise by sampling: every shot is a pure state that takes one of what could happen. */
public final class TrajectoriesEngine implements Engine {
  private static final int FIRST_SHOTS = 1000;

  /** So long an exact value is worth waiting for, rather than a mean over shots. */
  private static final double PATIENCE = 3e8;

  /** Without noise it follows the same branches as the state-vector engine, which is preferred. */
  private static final double MANY_BRANCHES = 17;

  @Override
  public EngineKind kind() {
    return EngineKind.TRAJECTORIES;
  }

  @Override
  public Ability ability(Task task, Question question) {
    if (question == Question.ENTROPIES) {
      return new Ability.Unable(
          Reason.OPERATION,
          "The engine 'trajectories' draws shots, of whose states no entropy can be told. Use"
              + " density for up to 13 qubits.",
          null);
    }
    if (question == Question.DISTRIBUTION) {
      return new Ability.Unable(
          Reason.OPERATION,
          "The engine 'trajectories' draws shots and has no exact distribution. Use ketbench run,"
              + " or density for up to 13 qubits.",
          null);
    }
    SimulationRequest request = task.request();
    Program program = task.program();
    int shots = Math.max(1, request.shots());
    Ability ability =
        PureStates.ability(
            request,
            program,
            "shots of pure states take less memory and time than a density matrix of "
                + program.touched().cardinality()
                + " qubits",
            program.isNoisy() ? NoisyRuns.of(program, shots) : MANY_BRANCHES);
    return question == Question.READINGS && ability instanceof Ability.Able able
        ? new Ability.Able(able.bytes(), able.nanoseconds() + PATIENCE, able.why())
        : ability;
  }

  private Program required(Task task, Question question) {
    if (ability(task, question) instanceof Ability.Unable unable) {
      throw unable.refusal();
    }
    return task.program();
  }

  @Override
  public Bounded<Counts> counts(Task task, Monitor monitor) {
    return PureStates.explore(
        required(task, Question.SHOTS),
        task.request(),
        monitor,
        exploration -> Bounded.exact(exploration.counts(task.request())));
  }

  /** Means over the shots of the request, a thousand when it names none. */
  @Override
  public List<Estimate> read(Task task, List<Reading> readings, Monitor monitor) {
    SimulationRequest request = task.request();
    int shots = request.shots() == 0 ? FIRST_SHOTS : request.shots();
    return PureStates.explore(
        required(task, Question.READINGS),
        request,
        monitor,
        exploration -> exploration.sample(readings, shots, request.seed()));
  }
}
