package org.ketbench.engine.statevector;

import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.ketbench.circuit.Circuit;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.Precision;
import org.ketbench.engine.statevector.kernel.Kernels;
import org.ketbench.engine.statevector.kernel.Program;
import org.ketbench.engine.statevector.memory.Amplitudes;
import org.ketbench.engine.statevector.memory.MemoryBudget;
import org.ketbench.engine.statevector.plan.CircuitElements;
import org.ketbench.engine.statevector.plan.Plan;
import org.ketbench.engine.statevector.plan.Planner;
import org.ketbench.engine.statevector.work.Crew;

/**
 * Runs circuits on all their amplitudes.
 *
 * <p>Small states begin with plain Java, since vector code that is not yet compiled makes an object
 * of each vector and is a hundred times slower than it will be; both give the same bits.
 */
public final class StateVectorEngine implements AutoCloseable {
  private static final int PLAIN_UNTIL = 14;

  private final Precision precision;
  private final Crew crew;
  private final AtomicBoolean warm = new AtomicBoolean();

  public StateVectorEngine(Precision precision, int threads) {
    this.precision = precision;
    this.crew = new Crew(threads);
  }

  /** Takes a circuit apart and plans it. */
  public PreparedCircuit prepare(Circuit circuit, Map<String, Double> parameters) {
    return prepare(CircuitElements.of(circuit, parameters));
  }

  public PreparedCircuit prepare(CircuitElements elements) {
    Planner planner = new Planner(Kernels.shape(precision == Precision.FLOAT));
    Plan plan = planner.plan(elements.elements(), elements.qubitCount());
    return new PreparedCircuit(elements, plan);
  }

  /** Runs from all qubits 0; the state belongs to the caller, who closes it. */
  public StateVector run(PreparedCircuit prepared, Monitor monitor) {
    int qubits = prepared.plan().qubits();
    MemoryBudget.ofMachine().require(qubits, precision);
    Amplitudes amplitudes = new Amplitudes(qubits, precision);
    try {
      amplitudes.set(0, 1, 0);
      continueFrom(amplitudes, prepared.plan(), monitor);
    } catch (RuntimeException | Error e) {
      amplitudes.close();
      throw e;
    }
    return new StateVector(amplitudes, prepared.elements(), crew, monitor);
  }

  /** Applies a plan to amplitudes that are there already. */
  void continueFrom(Amplitudes amplitudes, Plan plan, Monitor monitor) {
    Program program = kernels(plan).ready(plan, precision == Precision.FLOAT);
    crew.run(program, amplitudes, monitor);
  }

  private Kernels kernels(Plan plan) {
    boolean vectors = Kernels.vectorsPresent() && (warm.get() || plan.qubits() > PLAIN_UNTIL);
    return vectors ? Kernels.VECTOR : Kernels.PLAIN;
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
