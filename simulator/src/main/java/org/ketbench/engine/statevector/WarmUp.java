package org.ketbench.engine.statevector;

import java.util.List;
import java.util.Map;
import org.ketbench.circuit.Circuit;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.Precision;
import org.ketbench.engine.statevector.kernel.Kernels;
import org.ketbench.engine.statevector.kernel.Program;
import org.ketbench.engine.statevector.memory.Amplitudes;
import org.ketbench.engine.statevector.memory.MemoryBudget;
import org.ketbench.engine.statevector.plan.CircuitElements;
import org.ketbench.engine.statevector.plan.Costs;
import org.ketbench.engine.statevector.plan.Element;
import org.ketbench.engine.statevector.plan.MachineCosts;
import org.ketbench.engine.statevector.plan.Plan;
import org.ketbench.engine.statevector.plan.Shape;
import org.ketbench.engine.statevector.sparse.SparseState;
import org.ketbench.engine.statevector.work.Bulk;
import org.ketbench.result.OutcomeKeys;

/**
 * Makes the virtual machine ready: loads what a simulation needs and has planner and kernels
 * compiled. The compiler works in the background and decides by itself when, so the same circuits
 * are run until that has not made them faster for some time.
 */
final class WarmUp {
  /** More than the bits of a row, so that phases between rows are met as well. */
  private static final int SMALL = 9;

  private static final int SHOTS = 100;
  private static final int ROUNDS_ALIKE = 20;
  private static final int MOST_ROUNDS = 400;
  private static final double FASTER = 0.9;

  /** A round that took so much longer had to wait, and says nothing of what is compiled. */
  private static final double HELD_UP = 3;

  private static final int FEWER = 4;
  private static final int THREADS = 2;
  private static final double MEMORY_IS_FAST = 0;
  private static final double MEMORY_IS_SLOW = 1;

  private final Precision precision;

  WarmUp(Precision precision) {
    this.precision = precision;
  }

  /** Goes all the way from small circuits to their counts, so that nothing of it is new later. */
  void rehearse(Monitor monitor) {
    Kernels.compilePlainSoon(precision == Precision.FLOAT);
    for (Circuit circuit : WarmUpCircuits.of(SMALL)) {
      try (StateVectorEngine engine = new StateVectorEngine(precision, 1)) {
        runAndRead(engine, circuit, monitor);
      }
    }
  }

  private void runAndRead(StateVectorEngine engine, Circuit circuit, Monitor monitor) {
    try (StateVector state = engine.run(engine.prepare(circuit, Map.of()), monitor)) {
      OutcomeKeys keys = state.keys(circuit);
      state.top(circuit, SMALL);
      state.distribution(keys, SMALL);
      state.probabilitiesOfOne(circuit);
      state.sample(keys, SHOTS, 1).byKey();
      copy(engine, state.amplitudes(), monitor);
      state.clear();
    }
  }

  /** As live simulation keeps a state. */
  private void copy(StateVectorEngine engine, Amplitudes state, Monitor monitor) {
    try (Amplitudes kept = new Amplitudes(state.qubits(), precision)) {
      Bulk.copy(state, kept, engine.crew(), monitor);
    }
  }

  /**
   * Plans and runs circuits until they get no faster: small ones all the way to what is read from
   * them, such as fill a block, and such as need two, once as one block that threads share and once
   * block by block.
   */
  void compile(Monitor monitor) {
    Shape shape = Kernels.shape(precision == Precision.FLOAT);
    int block = shape.block();
    try (StateVectorEngine whole = engine(MEMORY_IS_FAST);
        StateVectorEngine blocks = engine(MEMORY_IS_SLOW);
        Amplitudes one = new Amplitudes(block, precision);
        Amplitudes two = new Amplitudes(block + 1, precision);
        Amplitudes fromSystem = new Amplitudes(block + 2, precision)) {
      MachineCosts.findOut();
      MemoryBudget.ofMachine();
      fromSystem.set(0, 1, 0);
      List<Circuit> small = WarmUpCircuits.of(block - FEWER);
      Circuit listed = WarmUpCircuits.ofFewAmplitudes(block);
      List<Circuit> medium = WarmUpCircuits.of(one.qubits());
      List<Circuit> large = WarmUpCircuits.of(two.qubits());
      long best = Long.MAX_VALUE;
      int alike = 0;
      for (int round = 0;
          round < MOST_ROUNDS && alike < ROUNDS_ALIKE && !monitor.cancelled();
          round++) {
        long start = System.nanoTime();
        for (Circuit circuit : small) {
          runAndRead(whole, circuit, monitor);
        }
        runAndRead(whole, listed, monitor);
        run(whole, medium, one, monitor);
        run(whole, large, two, monitor);
        run(blocks, large, two, monitor);
        long time = System.nanoTime() - start;
        if (time < FASTER * best) {
          alike = 0;
        } else if (time < HELD_UP * best) {
          alike++;
        }
        best = Math.min(best, time);
      }
    }
  }

  private StateVectorEngine engine(double nanosecondsForByte) {
    Costs costs = new Costs(nanosecondsForByte, precision.bytes());
    return new StateVectorEngine(precision, THREADS, Warmth.asIfWarm(precision), () -> costs);
  }

  private void run(
      StateVectorEngine engine, List<Circuit> circuits, Amplitudes state, Monitor monitor) {
    for (Circuit circuit : circuits) {
      Bulk.clear(state, engine.crew(), monitor);
      CircuitElements elements = CircuitElements.of(circuit, Map.of());
      SparseState start = engine.begin(elements);
      start.writeTo(state);
      List<Element> rest = start.rest(elements.elements());
      Plan plan = engine.plan(rest, state.qubits());
      Program program = Kernels.VECTOR.ready(plan, precision == Precision.FLOAT);
      engine.crew().run(program, state, monitor);
    }
  }
}
