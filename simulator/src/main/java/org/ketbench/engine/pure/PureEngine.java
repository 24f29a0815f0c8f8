package org.ketbench.engine.pure;

import java.util.BitSet;
import org.ketbench.engine.Ability;
import org.ketbench.engine.Engine;
import org.ketbench.engine.EngineKind;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.Question;
import org.ketbench.engine.SimulationRefusedException;
import org.ketbench.engine.SimulationRequest;
import org.ketbench.engine.branches.BranchState;
import org.ketbench.engine.branches.Explorer;
import org.ketbench.engine.branches.Leaves;
import org.ketbench.engine.branches.OutcomeCounts;
import org.ketbench.engine.branches.OutcomeProbabilities;
import org.ketbench.engine.branches.StateSpace;
import org.ketbench.engine.program.Instruction;
import org.ketbench.engine.program.Liveness;
import org.ketbench.engine.program.Program;
import org.ketbench.engine.statevector.StateVector;
import org.ketbench.engine.statevector.StateVectorEngine;
import org.ketbench.engine.statevector.memory.Amplitudes;
import org.ketbench.engine.statevector.memory.MemoryBudget;
import org.ketbench.result.Counts;
import org.ketbench.result.Distribution;

/**
 * Pure states: a program that only measures at its end has one, which is planned as a whole; every
 * other has one for each branch.
 */
public final class PureEngine implements Engine {
  /** Up to this size a state in an array is faster than one that is planned for. */
  private static final int SMALL = 13;

  private static final int MOST_QUBITS = Long.SIZE - 2;

  @Override
  public EngineKind kind() {
    return EngineKind.STATEVECTOR;
  }

  @Override
  public Ability ability(SimulationRequest request, Question question) {
    Program program = Program.of(request.circuit(), request.parameters());
    int qubits = program.touched().cardinality();
    if (qubits > MOST_QUBITS) {
      return new Ability.Unable(
          SimulationRefusedException.Reason.MEMORY,
          qubits + " qubits have 2^" + qubits + " amplitudes, more than any memory holds.",
          null);
    }
    double bytes = Amplitudes.bytes(qubits, request.precision());
    double work = program.code().size() * Math.pow(2, qubits);
    return new Ability.Able(bytes, work, "the state has only 2^" + qubits + " amplitudes");
  }

  @Override
  public Counts counts(SimulationRequest request, Monitor monitor) {
    Program program = Program.of(request.circuit(), request.parameters());
    if (measuresLast(program)) {
      try (StateVectorEngine engine = engine(request);
          StateVector state =
              engine.run(engine.prepare(request.circuit(), request.parameters()), monitor)) {
        return state.sample(state.keys(request.circuit()), request.shots(), request.seed());
      }
    }
    return explore(program, false, request, monitor, new CountsWanted(request));
  }

  @Override
  public Distribution distribution(SimulationRequest request, int top, Monitor monitor) {
    Program program = Program.of(request.circuit(), request.parameters());
    if (measuresLast(program)) {
      try (StateVectorEngine engine = engine(request);
          StateVector state =
              engine.run(engine.prepare(request.circuit(), request.parameters()), monitor)) {
        return state.distribution(state.keys(request.circuit()), top);
      }
    }
    return explore(program, false, request, monitor, new DistributionWanted(top));
  }

  private static StateVectorEngine engine(SimulationRequest request) {
    return new StateVectorEngine(request.precision(), request.threads());
  }

  /** An exploration, whatever kind of state it is of. */
  private interface Wanted<T> {
    <S extends BranchState<S>> T of(Program program, Exploration<S> exploration);
  }

  private interface Exploration<S extends BranchState<S>> {
    Explorer<S> to(Leaves<S> leaves);
  }

  private record CountsWanted(SimulationRequest request) implements Wanted<Counts> {
    @Override
    public <S extends BranchState<S>> Counts of(Program program, Exploration<S> exploration) {
      OutcomeCounts<S> counts = new OutcomeCounts<>(program);
      exploration.to(counts).byShots(request.shots(), request.seed());
      return counts.counts();
    }
  }

  private record DistributionWanted(int top) implements Wanted<Distribution> {
    @Override
    public <S extends BranchState<S>> Distribution of(Program program, Exploration<S> exploration) {
      OutcomeProbabilities<S> probabilities = new OutcomeProbabilities<>(program);
      exploration.to(probabilities).byProbability();
      return probabilities.distribution(top);
    }
  }

  private static <T> T explore(
      Program program,
      boolean wholeState,
      SimulationRequest request,
      Monitor monitor,
      Wanted<T> wanted) {
    Places places = new Places(program.circuit().qubitCount(), program.touched());
    if (places.count() <= SMALL) {
      return explore(
          program, wholeState, new SmallSpace(places, request.threads()), monitor, wanted);
    }
    try (StateVectorEngine engine = engine(request)) {
      return explore(program, wholeState, new LargeSpace(places, engine, monitor), monitor, wanted);
    }
  }

  private static <S extends BranchState<S>, T> T explore(
      Program program, boolean wholeState, StateSpace<S> space, Monitor monitor, Wanted<T> wanted) {
    Liveness live = new Liveness(program, wholeState);
    double memory = MemoryBudget.ofMachine().available() / 2;
    Exploration<S> exploration =
        leaves -> new Explorer<>(program, live, space, leaves, memory, monitor);
    return wanted.of(program, exploration);
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
          for (int qubit : org.ketbench.circuit.Matrices.positions(gate.apply())) {
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
