package org.ketbench.engine.statevector;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.ketbench.circuit.Circuit;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.Precision;
import org.ketbench.engine.Timing;
import org.ketbench.engine.statevector.kernel.Kernels;
import org.ketbench.engine.statevector.kernel.Program;
import org.ketbench.engine.statevector.memory.Amplitudes;
import org.ketbench.engine.statevector.memory.MemoryBudget;
import org.ketbench.engine.statevector.plan.CircuitElements;
import org.ketbench.engine.statevector.plan.Element;
import org.ketbench.engine.statevector.plan.Plan;
import org.ketbench.engine.statevector.plan.Planner;
import org.ketbench.engine.statevector.sparse.SparseState;
import org.ketbench.engine.statevector.work.Crew;

/**
 * Runs circuits on all their amplitudes.
 *
 * <p>Small states begin with plain Java, since vector code that is not yet compiled makes an object
 * of each vector and is a hundred times slower than it will be; both give the same bits. Large
 * states begin as a list of the few amplitudes that are not zero.
 */
public final class StateVectorEngine implements AutoCloseable {
  private static final int PLAIN_UNTIL = 14;
  private static final int SPARSE_FROM = 16;
  private static final int FEW_ENTRIES = 512;

  private final Precision precision;
  private final Crew crew;
  private final Planner planner;
  private final AtomicBoolean warm = new AtomicBoolean();

  public StateVectorEngine(Precision precision, int threads) {
    this.precision = precision;
    this.crew = new Crew(threads);
    this.planner = new Planner(Kernels.shape(precision == Precision.FLOAT));
  }

  public Precision precision() {
    return precision;
  }

  /** Takes a circuit apart and plans it. */
  public PreparedCircuit prepare(Circuit circuit, Map<String, Double> parameters) {
    return prepare(CircuitElements.of(circuit, parameters));
  }

  /** Runs what can be run on few entries, and plans the rest. */
  public PreparedCircuit prepare(CircuitElements circuit) {
    int qubits = circuit.qubitCount();
    List<Element> elements = circuit.elements();
    boolean sparse = qubits >= SPARSE_FROM;
    SparseState start = new SparseState(sparse ? FEW_ENTRIES : 1);
    int done = sparse ? start.apply(elements) : 0;
    if (done > 0 && done == elements.size()) {
      start.sort();
      return new PreparedCircuit(circuit, start, null);
    }
    List<Element> rest = elements.subList(done, elements.size());
    MemoryBudget.ofMachine().require(planner.paddedQubits(rest, qubits), precision);
    return new PreparedCircuit(circuit, start, planner.plan(rest, qubits));
  }

  /** Runs from all qubits 0; the state belongs to the caller, who closes it. */
  public StateVector run(PreparedCircuit prepared, Monitor monitor) {
    StateVector state = new StateVector(prepared.elements(), prepared.start(), this, monitor);
    Plan plan = prepared.plan();
    if (plan != null) {
      try {
        state.spread(plan.qubits());
        continueFrom(state.amplitudes(), plan, monitor);
      } catch (RuntimeException | Error e) {
        state.close();
        throw e;
      }
    }
    return state;
  }

  /** Applies a plan to amplitudes that are there already. */
  void continueFrom(Amplitudes amplitudes, Plan plan, Monitor monitor) {
    Program program = kernels(plan).ready(plan, precision == Precision.FLOAT);
    crew.run(program, amplitudes, monitor);
  }

  Crew crew() {
    return crew;
  }

  Kernels kernels(Plan plan) {
    boolean vectors = (warm.get() || plan.qubits() > PLAIN_UNTIL) && Kernels.vectorsPresent();
    return vectors ? Kernels.VECTOR : Kernels.PLAIN;
  }

  /** Times runs after a warm-up. */
  public Timing time(CircuitElements elements, int repeat, Monitor monitor) {
    warmUp(monitor);
    return new Stopwatch(this).time(elements, repeat, monitor);
  }

  /** Compiles the vector kernels by use; call it from a thread that has nothing better to do. */
  public void warmUp(Monitor monitor) {
    if (Kernels.vectorsPresent()) {
      new WarmUp(precision).run(monitor);
      warm.set(true);
    }
  }

  @Override
  public void close() {
    crew.close();
  }
}
