package org.ketbench.engine.stabilizer;

import org.ketbench.circuit.Matrices;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.classical.Evaluator;
import org.ketbench.engine.SimulationRefusedException;
import org.ketbench.engine.SimulationRefusedException.Reason;
import org.ketbench.engine.branches.GateRun;
import org.ketbench.engine.branches.StateSpace;
import org.ketbench.engine.branches.Step;
import org.ketbench.engine.program.Channel;
import org.ketbench.engine.program.Program;
import org.ketbench.engine.stabilizer.clifford.CliffordGates;
import org.ketbench.engine.stabilizer.clifford.Moves;
import org.ketbench.engine.stabilizer.tableau.InverseTableau;

/** Where the stabilizer states of a program come from. */
final class StabilizerSpace implements StateSpace<StabilizerState> {
  private final Places places;
  private final int qubits;
  private final int steps;
  private final int threads;
  private final CliffordGates gates;

  StabilizerSpace(Program program, Places places, CliffordGates gates, int threads) {
    this.places = places;
    this.qubits = program.circuit().qubitCount();
    this.steps = program.code().size();
    this.threads = threads;
    this.gates = gates;
  }

  Places places() {
    return places;
  }

  int qubits() {
    return qubits;
  }

  @Override
  public StabilizerState zero() {
    return new StabilizerState(
        this, new InverseTableau(places.count(), InverseTableau.rowsFor(places.count(), steps)));
  }

  @Override
  public double bytes() {
    return InverseTableau.bytes(places.count()) + 64;
  }

  @Override
  public int threads() {
    return threads;
  }

  @Override
  public boolean takesChannels() {
    return false;
  }

  @Override
  public void close() {}

  /** The moves of steps in a row, on places. */
  Moves moves(GateRun run) {
    if (run.prepared() instanceof Moves known) {
      return known;
    }
    Moves all = new Moves();
    synchronized (gates) {
      for (Step step : run.steps()) {
        switch (step) {
          case Step.Gate(Operation.Apply apply) -> {
            Moves moves = gates.movesOf(apply, Evaluator.Environment.EMPTY);
            if (moves == null) {
              throw refusal(apply);
            }
            all.addAll(moves, places.of(Matrices.positions(apply)));
          }
          case Step.Operator operator -> {
            Moves moves = CliffordGates.movesOf(operator.matrix());
            if (moves == null) {
              throw new IllegalArgumentException("noise that is no Pauli operator");
            }
            all.addAll(moves, places.of(operator.qubits().toArray()));
          }
          case Step.Noise noise ->
              throw new IllegalArgumentException(noise.channel() + " as a whole");
        }
      }
    }
    run.prepared(all);
    return all;
  }

  static SimulationRefusedException refusal(Operation.Apply apply) {
    return new SimulationRefusedException(Reason.OPERATION, notClifford(apply), apply.span());
  }

  static String notPauli(Channel channel) {
    return "The stabilizer engine knows noise of Pauli operators only, and '"
        + channel.name()
        + "' is other; use density or trajectories.";
  }

  static String notClifford(Operation.Apply apply) {
    return "The stabilizer engine runs Clifford gates only, and '"
        + apply.modifiedName()
        + "' is none here; use statevector, or mps for many qubits with little entanglement.";
  }
}
