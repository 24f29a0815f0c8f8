package org.ketbench.engine.statevector;

import java.util.List;
import java.util.Map;
import org.ketbench.circuit.Circuit;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.Precision;
import org.ketbench.engine.statevector.kernel.Kernels;
import org.ketbench.engine.statevector.kernel.Program;
import org.ketbench.engine.statevector.memory.Amplitudes;
import org.ketbench.engine.statevector.plan.CircuitElements;
import org.ketbench.engine.statevector.plan.Plan;

/**
 * Makes the virtual machine ready: loads what a simulation needs and has planner and kernels
 * compiled. The compiler works in the background and decides by itself when, so the same circuits
 * are run until that has not made them faster for some time.
 */
final class WarmUp {
  private static final int SMALL = 5;
  private static final int ROUNDS_ALIKE = 20;
  private static final int MOST_ROUNDS = 400;
  private static final double FASTER = 0.9;

  private final Precision precision;

  WarmUp(Precision precision) {
    this.precision = precision;
  }

  /** Goes all the way from small circuits to their counts, so that nothing of it is new later. */
  void rehearse(Monitor monitor) {
    for (Circuit circuit : WarmUpCircuits.of(SMALL)) {
      try (StateVectorEngine engine = new StateVectorEngine(precision, 1);
          StateVector state = engine.run(engine.prepare(circuit, Map.of()), monitor)) {
        state.top(circuit, SMALL);
        state.sample(state.keys(circuit), SMALL, 1).byKey();
      }
    }
  }

  /** Plans and runs circuits that are one qubit larger than a block until they get no faster. */
  void compile(Monitor monitor) {
    int qubits = Kernels.shape(precision == Precision.FLOAT).block() + 1;
    List<Circuit> circuits = WarmUpCircuits.of(qubits);
    try (StateVectorEngine engine = new StateVectorEngine(precision, 1);
        Amplitudes state = new Amplitudes(qubits, precision)) {
      state.set(0, 1, 0);
      long best = Long.MAX_VALUE;
      int alike = 0;
      for (int round = 0;
          round < MOST_ROUNDS && alike < ROUNDS_ALIKE && !monitor.cancelled();
          round++) {
        long start = System.nanoTime();
        for (Circuit circuit : circuits) {
          run(engine, circuit, state, monitor);
        }
        long time = System.nanoTime() - start;
        alike = time < FASTER * best ? 0 : alike + 1;
        best = Math.min(best, time);
      }
    }
  }

  private void run(StateVectorEngine engine, Circuit circuit, Amplitudes state, Monitor monitor) {
    CircuitElements elements = CircuitElements.of(circuit, Map.of());
    Plan plan = engine.plan(elements.elements(), state.qubits());
    Program program = Kernels.VECTOR.ready(plan, precision == Precision.FLOAT);
    engine.crew().run(program, state, monitor);
  }
}
