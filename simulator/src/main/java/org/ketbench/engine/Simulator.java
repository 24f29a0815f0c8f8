package org.ketbench.engine;

import org.ketbench.circuit.Circuit;
import org.ketbench.engine.SimulationRefusedException.Reason;
import org.ketbench.engine.statevector.PreparedCircuit;
import org.ketbench.engine.statevector.StateVector;
import org.ketbench.engine.statevector.StateVectorEngine;
import org.ketbench.engine.statevector.plan.CircuitElements;
import org.ketbench.result.AmplitudeTable;
import org.ketbench.result.Counts;
import org.ketbench.result.Distribution;

/** Answers requests, picking an engine for each. */
public final class Simulator {
  private static final double NANOSECONDS = 1e-9;

  /** Draws shots. */
  public SimulationResult run(SimulationRequest request, Monitor monitor) {
    long start = System.nanoTime();
    try (StateVectorEngine engine = engine(request);
        StateVector state = engine.run(prepared(engine, request), monitor)) {
      Counts counts = state.sample(state.keys(request.circuit()), request.shots(), request.seed());
      return new SimulationResult(
          request.circuit().qubitCount(),
          counts,
          request.seed(),
          EngineKind.STATEVECTOR,
          (System.nanoTime() - start) * NANOSECONDS);
    }
  }

  /** The exact distribution of what shots would give: the most probable outcomes. */
  public Distribution probabilities(SimulationRequest request, int top, Monitor monitor) {
    try (StateVectorEngine engine = engine(request);
        StateVector state = engine.run(prepared(engine, request), monitor)) {
      return state.distribution(state.keys(request.circuit()), top);
    }
  }

  /** The largest amplitudes after everything that stands in the text before {@code end}. */
  public AmplitudeTable amplitudes(SimulationRequest request, int end, int top, Monitor monitor) {
    Circuit circuit = request.circuit();
    FinalMeasurements.require(circuit, end);
    try (StateVectorEngine engine = engine(request);
        StateVector state =
            engine.run(
                engine.prepare(CircuitElements.upTo(circuit, request.parameters(), end)),
                monitor)) {
      return state.top(circuit, top);
    }
  }

  /** Times the simulation alone, after a warm-up. */
  public Timing time(SimulationRequest request, int repeat, Monitor monitor) {
    try (StateVectorEngine engine = engine(request)) {
      return engine.time(
          CircuitElements.of(request.circuit(), request.parameters()), repeat, monitor);
    }
  }

  private static PreparedCircuit prepared(StateVectorEngine engine, SimulationRequest request) {
    return engine.prepare(request.circuit(), request.parameters());
  }

  private static StateVectorEngine engine(SimulationRequest request) {
    if (request.engine() != EngineKind.AUTO && request.engine() != EngineKind.STATEVECTOR) {
      throw new SimulationRefusedException(
          Reason.OPERATION,
          "The engine '" + request.engine().label() + "' is not available; use statevector.",
          null);
    }
    return new StateVectorEngine(request.precision(), request.threads());
  }
}
