package org.ketbench.engine.statevector;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Circuit;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.statevector.memory.Amplitudes;
import org.ketbench.engine.statevector.plan.CircuitElements;
import org.ketbench.engine.statevector.plan.Element;
import org.ketbench.engine.statevector.plan.Plan;
import org.ketbench.engine.statevector.plan.Schedule;
import org.ketbench.engine.statevector.sparse.SparseState;

/**
 * One circuit run for many values of its parameters; belongs to one thread.
 *
 * <p>The order of a plan does not depend on angles, so values are bound by working out new
 * coefficients for the order that is there. Only where a value makes a difference in kind, such as
 * an angle of 0, is another order made, and a few are kept. Which rotations are steeper than a
 * right angle is no such difference, but whether their qubits are exchanged at the end is; these
 * exchanges are therefore planned apart from the rest.
 */
public final class Sweep implements AutoCloseable {
  private static final int MOST_KEPT = 4;

  private final StateVectorEngine engine;
  private final Circuit circuit;
  private final List<Schedule> kept = new ArrayList<>();
  private @Nullable Amplitudes amplitudes;
  private int ordered;

  /**
   * @param engine used by nobody else while this sweep is at work; not closed with it
   */
  public Sweep(StateVectorEngine engine, Circuit circuit) {
    this.engine = engine;
    this.circuit = circuit;
  }

  /** How many values needed an order of their own so far. */
  int ordered() {
    return ordered;
  }

  /** Gives every parameter a value; what comes back can be run like any prepared circuit. */
  public PreparedCircuit bind(Map<String, Double> parameters) {
    CircuitElements elements = CircuitElements.complete(circuit, parameters);
    SparseState start = engine.begin(elements);
    if (start.applied() > 0 && start.applied() == elements.elements().size()) {
      start.sort();
      return new PreparedCircuit(elements, start, null);
    }
    int qubits = engine.qubitsInMemory(elements.elements(), elements.qubitCount());
    engine.requireMemory(qubits);
    List<Element> rest = start.rest(elements.elements());
    int end = rest.size();
    while (end > 0 && rest.get(end - 1) instanceof Element.Flip flip && flip.reads() == 0) {
      end--;
    }
    Plan plan = ordered(rest.subList(0, end), qubits);
    if (end < rest.size()) {
      plan = plan.then(engine.plan(rest.subList(end, rest.size()), qubits));
    }
    return new PreparedCircuit(elements, start, plan);
  }

  private Plan ordered(List<Element> elements, int qubits) {
    for (Schedule schedule : kept) {
      Plan plan = schedule.plan().qubits() == qubits ? schedule.with(elements) : null;
      if (plan != null) {
        kept.remove(schedule);
        kept.addFirst(schedule);
        return plan;
      }
    }
    Schedule schedule = engine.schedule(List.copyOf(elements), qubits);
    ordered++;
    kept.addFirst(schedule);
    if (kept.size() > MOST_KEPT) {
      kept.removeLast();
    }
    return schedule.plan();
  }

  /** Runs the circuit for some values and reads the state, which is good only for that long. */
  public <T> T read(
      Map<String, Double> parameters, Monitor monitor, Function<StateVector, T> reading) {
    PreparedCircuit prepared = bind(parameters);
    Plan plan = prepared.plan();
    if (plan == null) {
      try (StateVector state = engine.run(prepared, monitor)) {
        return reading.apply(state);
      }
    }
    StateVector state =
        engine.stateOf(prepared.elements(), prepared.start(), memory(plan.qubits()), monitor);
    state.clear();
    state.fill(prepared.start());
    engine.continueFrom(state.amplitudes(), plan, monitor);
    return reading.apply(state);
  }

  private Amplitudes memory(int qubits) {
    Amplitudes memory = amplitudes;
    if (memory == null || memory.qubits() != qubits) {
      close();
      memory = new Amplitudes(qubits, engine.precision());
      amplitudes = memory;
    }
    return memory;
  }

  /** Gives the memory back. */
  @Override
  public void close() {
    if (amplitudes != null) {
      amplitudes.close();
      amplitudes = null;
    }
  }
}
