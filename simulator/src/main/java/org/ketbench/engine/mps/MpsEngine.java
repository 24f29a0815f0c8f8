package org.ketbench.engine.mps;

import java.util.ArrayList;
import java.util.List;
import org.ketbench.engine.Ability;
import org.ketbench.engine.Engine;
import org.ketbench.engine.EngineKind;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.Question;
import org.ketbench.engine.SimulationRefusedException.Reason;
import org.ketbench.engine.SimulationRequest;
import org.ketbench.engine.branches.Exploration;
import org.ketbench.engine.observable.Estimate;
import org.ketbench.engine.observable.PauliSum;
import org.ketbench.engine.observable.Reading;
import org.ketbench.engine.program.Instruction;
import org.ketbench.engine.program.Program;
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
  public Ability ability(SimulationRequest request, Question question) {
    return ability(request, request.program(), question);
  }

  private Ability ability(SimulationRequest request, Program program, Question question) {
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
    BondEstimate bond = new BondEstimate(program);
    boolean certain = bond.widest() <= Math.log(truncation.mostBond()) / Math.log(2) + 1e-9;
    if (!certain && request.engine() != EngineKind.MPS) {
      return new Ability.Unable(
          Reason.OPERATION,
          "The mps engine might have to leave something out, since bonds could become wider than "
              + truncation.mostBond()
              + "; it says how much when it is asked for by --engine mps.",
          null);
    }
    int widest = (int) Math.min(truncation.mostBond(), Math.pow(2, Math.min(30, bond.widest())));
    double most = program.code().size() * Math.pow(truncation.mostBond(), 3);
    double work = Math.min(bond.work(), most) * NANOSECONDS_A_NUMBER;
    double shots = (double) request.shots() * program.circuit().qubitCount() * widest * widest;
    return new Ability.Able(
        MpsSpace.bytes(program.circuit().qubitCount(), widest),
        NANOSECONDS_TO_BEGIN + work + shots + program.code().size() * NANOSECONDS_A_GATE,
        "no cut through the qubits carries more entanglement than a bond of " + widest + " can");
  }

  private Program required(SimulationRequest request, Question question) {
    Program program = request.program();
    if (ability(request.with(EngineKind.MPS), program, question) instanceof Ability.Unable unable) {
      throw unable.refusal();
    }
    return program;
  }

  @Override
  public Counts counts(SimulationRequest request, Monitor monitor) {
    Program program = required(request, Question.SHOTS);
    return new Exploration<>(program, space(program, request), monitor).counts(request);
  }

  @Override
  public Distribution distribution(SimulationRequest request, int top, Monitor monitor) {
    Program program = required(request, Question.DISTRIBUTION);
    return new Exploration<>(program, space(program, request), monitor).distribution(top);
  }

  /** The bound of each estimate is what truncation can have done to it. */
  @Override
  public List<Estimate> read(SimulationRequest request, List<Reading> readings, Monitor monitor) {
    Program program = required(request, Question.READINGS);
    MpsSpace space = space(program, request);
    List<Estimate> exact = new Exploration<>(program, space, monitor).read(readings);
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

  private MpsSpace space(Program program, SimulationRequest request) {
    return new MpsSpace(program.circuit().qubitCount(), truncation, request.threads());
  }
}
