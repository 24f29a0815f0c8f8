package org.ketbench.engine.mps;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.ketbench.engine.Ability;
import org.ketbench.engine.Bounded;
import org.ketbench.engine.Engine;
import org.ketbench.engine.EngineKind;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.Question;
import org.ketbench.engine.SimulationRefusedException.Reason;
import org.ketbench.engine.SimulationRequest;
import org.ketbench.engine.Task;
import org.ketbench.engine.branches.Conditional;
import org.ketbench.engine.branches.Exploration;
import org.ketbench.engine.branches.NoisyRuns;
import org.ketbench.engine.branches.Selected;
import org.ketbench.engine.branches.Selection;
import org.ketbench.engine.observable.Estimate;
import org.ketbench.engine.observable.Mixedness;
import org.ketbench.engine.observable.PauliSum;
import org.ketbench.engine.observable.Reading;
import org.ketbench.engine.program.Instruction;
import org.ketbench.engine.program.Program;
import org.ketbench.result.AmplitudeTable;
import org.ketbench.result.Counts;
import org.ketbench.result.Distribution;

/** Wide programs with little entanglement, as matrix product states. */
public final class MpsEngine implements Engine {
  private static final double NANOSECONDS_A_NUMBER = 60;
  private static final double NANOSECONDS_A_GATE = 2000;
  private static final double NANOSECONDS_TO_BEGIN = 5e6;

  private final Truncation truncation;

  public MpsEngine() {
    this(Truncation.USUAL);
  }

  /** An engine that leaves out what a truncation says. */
  public MpsEngine(Truncation truncation) {
    this.truncation = truncation;
  }

  @Override
  public EngineKind kind() {
    return EngineKind.MPS;
  }

  @Override
  public Ability ability(Task task, Question question) {
    return ability(task, question, task.request().engine() == EngineKind.MPS);
  }

  /**
   * @param byHand whether something may be left out, since the engine was asked for by its name
   */
  private Ability ability(Task task, Question question, boolean byHand) {
    SimulationRequest request = task.request();
    Program program = task.program();
    for (Instruction instruction : program.code()) {
      if (instruction instanceof Instruction.Gate gate && !GateMatrices.can(gate.apply())) {
        return new Ability.Unable(Reason.OPERATION, MpsState.tooWide(gate.apply()), gate.span());
      }
    }
    if (request.noise() != null && question != Question.SHOTS) {
      return new Ability.Unable(
          Reason.OPERATION,
          "The mps engine only draws shots of noisy programs; use density for exact answers, or"
              + " trajectories.",
          null);
    }
    double most = Math.log(truncation.mostBond()) / Math.log(2) + 1e-9;
    BondEstimate bond = new BondEstimate(program, byHand ? Double.MAX_VALUE : most);
    if (bond.widest() > most && !byHand) {
      return new Ability.Unable(
          Reason.OPERATION,
          "The mps engine might have to leave something out, since bonds could become wider than "
              + truncation.mostBond()
              + "; it says how much when it is asked for by --engine mps.",
          null);
    }
    int widest = (int) Math.min(truncation.mostBond(), Math.pow(2, Math.min(30, bond.widest())));
    double hardest = program.code().size() * Math.pow(truncation.mostBond(), 3);
    double work = Math.min(bond.work(), hardest) * NANOSECONDS_A_NUMBER;
    double times = program.isNoisy() ? NoisyRuns.of(program, request.shots()) : 1;
    double shots = (double) request.shots() * program.circuit().qubitCount() * widest * widest;
    return new Ability.Able(
        MpsSpace.bytes(program.circuit().qubitCount(), widest),
        NANOSECONDS_TO_BEGIN + times * (work + program.code().size() * NANOSECONDS_A_GATE) + shots,
        "no cut through the qubits carries more entanglement than a bond of " + widest + " can");
  }

  private MpsSpace required(Task task, Question question) {
    if (ability(task, question, true) instanceof Ability.Unable unable) {
      throw unable.refusal();
    }
    return new MpsSpace(
        task.program().circuit().qubitCount(), truncation, task.request().threads());
  }

  private static <T> Bounded<T> bounded(
      Task task, MpsSpace space, Monitor monitor, Function<Exploration<MpsState>, T> answer) {
    T value = answer.apply(new Exploration<>(task.program(), space, monitor));
    return new Bounded<>(value, space.worst().probability());
  }

  @Override
  public Bounded<Counts> counts(Task task, Monitor monitor) {
    return bounded(
        task,
        required(task, Question.SHOTS),
        monitor,
        exploration -> exploration.counts(task.request()));
  }

  @Override
  public Bounded<Distribution> distribution(Task task, int top, Monitor monitor) {
    return bounded(
        task,
        required(task, Question.DISTRIBUTION),
        monitor,
        exploration -> exploration.distribution(top));
  }

  @Override
  public List<Mixedness> mixedness(Task task, List<List<Integer>> sets, Monitor monitor) {
    Bounded<List<Mixedness>> found =
        bounded(
            task,
            required(task, Question.ENTROPIES),
            monitor,
            exploration -> exploration.mixedness(sets));
    return found.value().stream().map(each -> each.within(found.bound())).toList();
  }

  @Override
  public Bounded<AmplitudeTable> amplitudes(Task task, int top, Monitor monitor) {
    return bounded(
        task,
        required(task, Question.READINGS),
        monitor,
        exploration -> exploration.amplitudes(top));
  }

  @Override
  public Selected select(
      Task task, Selection selection, List<Reading> readings, int top, Monitor monitor) {
    return bounded(
            task,
            required(task, Question.READINGS),
            monitor,
            exploration -> exploration.select(selection, readings, top))
        .value();
  }

  @Override
  public Conditional conditional(Task task, Map<Integer, Boolean> bits, int top, Monitor monitor) {
    return bounded(
            task,
            required(task, Question.DISTRIBUTION),
            monitor,
            exploration -> exploration.conditional(bits, top))
        .value();
  }

  /** The bound of each estimate is what truncation can have done to it. */
  @Override
  public List<Estimate> read(Task task, List<Reading> readings, Monitor monitor) {
    MpsSpace space = required(task, Question.READINGS);
    List<Estimate> exact = new Exploration<>(task.program(), space, monitor).read(readings);
    List<Estimate> bounded = new ArrayList<>();
    for (int each = 0; each < exact.size(); each++) {
      Estimate estimate = exact.get(each);
      double bound =
          readings.get(each) instanceof Reading.Expectation(PauliSum sum)
              ? space.worst().mean(weight(sum))
              : space.worst().probability();
      bounded.add(new Estimate(estimate.values(), estimate.errors(), bound));
    }
    return bounded;
  }

  private static double weight(PauliSum sum) {
    return sum.terms().stream().mapToDouble(term -> Math.abs(term.coefficient())).sum();
  }
}
