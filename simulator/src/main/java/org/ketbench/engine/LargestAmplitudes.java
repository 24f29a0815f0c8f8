package org.ketbench.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Operations;
import org.ketbench.engine.SimulationRefusedException.Reason;
import org.ketbench.engine.parts.PartAmplitudes;
import org.ketbench.engine.pure.PureEngine;
import org.ketbench.engine.statevector.StateVector;
import org.ketbench.engine.statevector.StateVectorEngine;
import org.ketbench.engine.statevector.plan.CircuitElements;
import org.ketbench.result.AmplitudeTable;

/**
 * Finds the largest amplitudes of a state: among all of them where these fit in memory, and
 * otherwise by the engines that never write them down.
 */
final class LargestAmplitudes {
  private final List<Engine> wide;
  private final SimulationRequest request;
  private final int end;

  /**
   * @param wide the engines for states that do not fit, the first the one to prefer
   * @param end where the text ends that counts
   */
  LargestAmplitudes(List<Engine> wide, SimulationRequest request, int end) {
    this.wide = List.copyOf(wide);
    this.request = request;
    this.end = end;
  }

  Simulator.Amplitudes find(int top, Monitor monitor) {
    FinalMeasurements.require(request.circuit(), end);
    EngineKind kind = request.engine();
    if (kind == EngineKind.AUTO || kind == EngineKind.STATEVECTOR) {
      try {
        AmplitudeTable table = PureEngine.orAlternatives(request, () -> ofAll(top, monitor));
        return new Simulator.Amplitudes(table, EngineKind.STATEVECTOR, 0);
      } catch (SimulationRefusedException refusal) {
        Engine other = kind == EngineKind.AUTO ? other(refusal) : null;
        if (other == null) {
          throw refusal;
        }
        return by(other, top, monitor);
      }
    }
    for (Engine engine : wide) {
      if (engine.kind() == kind) {
        return by(engine, top, monitor);
      }
    }
    throw new SimulationRefusedException(
        Reason.OPERATION,
        "The engine '"
            + kind.label()
            + "' cannot tell amplitudes. Use statevector, stabilizer or mps.",
        null);
  }

  private AmplitudeTable ofAll(int top, Monitor monitor) {
    Circuit circuit = request.circuit();
    List<AmplitudeTable> parts = new ArrayList<>();
    try (StateVectorEngine engine = new StateVectorEngine(request.precision(), request.threads())) {
      for (Circuit part : SplitSimulation.parts(request)) {
        try (StateVector state =
            engine.run(
                engine.prepare(CircuitElements.upTo(part, request.parameters(), end)), monitor)) {
          parts.add(state.top(circuit, top));
        }
      }
    }
    return PartAmplitudes.together(parts, top);
  }

  /** The first engine that can, for a state that does not fit; null where none can. */
  private @Nullable Engine other(SimulationRefusedException refusal) {
    if (refusal.reason() != Reason.MEMORY && refusal.reason() != Reason.SIZE) {
      return null;
    }
    Task task = task();
    for (Engine engine : wide) {
      if (engine.ability(task, Question.READINGS) instanceof Ability.Able) {
        return engine;
      }
    }
    return null;
  }

  private Simulator.Amplitudes by(Engine engine, int top, Monitor monitor) {
    Bounded<AmplitudeTable> found = engine.amplitudes(task(), top, monitor);
    return new Simulator.Amplitudes(found.value(), engine.kind(), found.bound());
  }

  private Task task() {
    Circuit circuit = request.circuit();
    List<Operation> operations =
        Operations.flattened(circuit.operations()).stream()
            .filter(each -> each.span().start() < end)
            .toList();
    return Task.of(request.with(circuit.with(operations))).unmeasured();
  }
}
