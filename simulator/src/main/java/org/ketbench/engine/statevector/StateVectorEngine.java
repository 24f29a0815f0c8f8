package org.ketbench.engine.statevector;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Circuit;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.Precision;
import org.ketbench.engine.Timing;
import org.ketbench.engine.statevector.kernel.Kernels;
import org.ketbench.engine.statevector.kernel.Program;
import org.ketbench.engine.statevector.memory.Amplitudes;
import org.ketbench.engine.statevector.memory.MemoryBudget;
import org.ketbench.engine.statevector.plan.CircuitElements;
import org.ketbench.engine.statevector.plan.Costs;
import org.ketbench.engine.statevector.plan.Element;
import org.ketbench.engine.statevector.plan.MachineCosts;
import org.ketbench.engine.statevector.plan.PhasePolynomial;
import org.ketbench.engine.statevector.plan.Plan;
import org.ketbench.engine.statevector.plan.PlanOptions;
import org.ketbench.engine.statevector.plan.Planner;
import org.ketbench.engine.statevector.plan.Schedule;
import org.ketbench.engine.statevector.plan.Stage;
import org.ketbench.engine.statevector.sparse.SparseState;
import org.ketbench.engine.statevector.work.Crew;

/**
 * Runs circuits on all their amplitudes.
 *
 * <p>Little work is done by plain Java at first, since vector code that is not yet compiled makes
 * an object of each vector and is a hundred times slower than it will be; both give the same bits.
 * Large states begin as a list of the few amplitudes that are not zero.
 */
public final class StateVectorEngine implements AutoCloseable {
  /** About as many amplitudes as plain Java gets through while vector code is being compiled. */
  private static final double COLD_WORK = 4e8;

  private static final int SPARSE_FROM = 16;

  private static final int LARGE = 25;

  /** An entry of a list costs what a thousand amplitudes cost that lie side by side. */
  private static final int AMPLITUDES_FOR_AN_ENTRY = 10;

  private static final int MOST_ENTRIES = 1 << 14;

  private final Precision precision;
  private final Crew crew;
  private final Planner planner;
  private final Warmth warmth;

  /** An engine whose kernels nobody has warmed up. */
  public StateVectorEngine(Precision precision, int threads) {
    this(precision, threads, new Warmth());
  }

  public StateVectorEngine(Precision precision, int threads, Warmth warmth) {
    this(precision, threads, warmth, MachineCosts.kept(precision.bytes()));
  }

  /**
   * An engine that plans by given costs.
   *
   * @param costs asked only when there is a choice that depends on them
   */
  public StateVectorEngine(Precision precision, int threads, Warmth warmth, Supplier<Costs> costs) {
    this.warmth = warmth;
    this.precision = precision;
    this.crew = new Crew(threads);
    this.planner =
        new Planner(Kernels.shape(precision == Precision.FLOAT), PlanOptions.CHOSEN, costs);
  }

  public Precision precision() {
    return precision;
  }

  /** Loads what a first small circuit needs, and has it compiled while the circuit is read. */
  public void expectCircuit() {
    if (!warmth.isWarm(precision)) {
      Kernels.compilePlainSoon(precision == Precision.FLOAT);
      new Amplitudes(PhasePolynomial.ROW_BITS, precision).set(0, 1, 0);
    }
  }

  /** Takes a circuit apart and plans it. */
  public PreparedCircuit prepare(Circuit circuit, Map<String, Double> parameters) {
    return prepare(CircuitElements.of(circuit, parameters));
  }

  /** Runs what can be run on few entries, and plans the rest. */
  public PreparedCircuit prepare(CircuitElements circuit) {
    return prepare(circuit, this::requireMemory);
  }

  /**
   * The same for a state that is there already, whose memory would be missed if asked for again.
   */
  PreparedCircuit prepareForStateAtHand(CircuitElements circuit) {
    return prepare(circuit, _ -> {});
  }

  private PreparedCircuit prepare(CircuitElements circuit, IntConsumer memory) {
    SparseState start = begin(circuit);
    List<Element> elements = circuit.elements();
    if (start.applied() > 0 && start.applied() == elements.size()) {
      start.sort();
      return new PreparedCircuit(circuit, start, null);
    }
    int qubits = qubitsInMemory(elements, circuit.qubitCount());
    memory.accept(qubits);
    return new PreparedCircuit(circuit, start, plan(start.rest(elements), qubits));
  }

  /** Applies elements to a list of entries, for as long as these are few. */
  public SparseState begin(CircuitElements circuit) {
    boolean sparse = circuit.qubitCount() >= SPARSE_FROM;
    SparseState start = new SparseState(sparse ? few(circuit.qubitCount()) : 1);
    if (sparse) {
      start.apply(circuit.elements());
    }
    return start;
  }

  private static int few(int qubits) {
    return (int) Math.min(MOST_ENTRIES, 1L << (qubits - AMPLITUDES_FOR_AN_ENTRY));
  }

  /** How many qubits the state in memory has; small states are given a few more. */
  public int qubitsInMemory(List<Element> elements, int qubits) {
    return planner.paddedQubits(elements, qubits);
  }

  void requireMemory(int qubits) {
    MemoryBudget.requireOfMachine(qubits, precision);
  }

  Schedule schedule(List<Element> elements, int qubits) {
    return planner.schedule(elements, qubits);
  }

  /** Plans elements for a state of a size in memory. */
  public Plan plan(List<Element> elements, int qubits) {
    return planner.plan(elements, qubits);
  }

  /** Makes a plan ready for the kernels that are best now. */
  public Program ready(Plan plan) {
    return ready(plan, work(plan));
  }

  /**
   * Makes a plan ready for the kernels that are best now.
   *
   * @param work how many amplitudes all steps visit of this plan and of those that it belongs with
   */
  public Program ready(Plan plan, double work) {
    return kernels(work).ready(plan, precision == Precision.FLOAT);
  }

  /** A state in given memory, or one that is still a list of entries when there is none. */
  public StateVector stateOf(
      CircuitElements elements,
      SparseState start,
      @Nullable Amplitudes amplitudes,
      Monitor monitor) {
    return new StateVector(elements, start, amplitudes, this, monitor);
  }

  /** Runs from all qubits 0; the state belongs to the caller, who closes it. */
  public StateVector run(PreparedCircuit prepared, Monitor monitor) {
    StateVector state = stateOf(prepared.elements(), prepared.start(), null, monitor);
    Plan plan = prepared.plan();
    if (plan != null) {
      try {
        state.spread(plan.qubits());
        continueFrom(state.amplitudes(), plan, monitor);
      } catch (CancellationException e) {
        giveUp(state);
        throw e;
      } catch (RuntimeException | Error e) {
        state.close();
        throw e;
      }
    }
    return state;
  }

  /** The system takes its time to take large memory back, and who cancels waits for nothing. */
  private static void giveUp(StateVector state) {
    if (state.qubits() < LARGE) {
      state.close();
    } else {
      Thread.ofPlatform().daemon().name("state-vector-release").start(state::close);
    }
  }

  /** Applies a plan to amplitudes that are there already. */
  void continueFrom(Amplitudes amplitudes, Plan plan, Monitor monitor) {
    crew.run(ready(plan), amplitudes, monitor);
  }

  /** The threads that work for this engine. */
  public Crew crew() {
    return crew;
  }

  Kernels kernels(Plan plan) {
    return kernels(work(plan));
  }

  private Kernels kernels(double work) {
    boolean worthIt = warmth.isWarm(precision) || work > COLD_WORK;
    boolean vectors = worthIt && Kernels.vectorsPay();
    return vectors ? Kernels.VECTOR : Kernels.PLAIN;
  }

  /** How many amplitudes all steps together visit. */
  public static double work(Plan plan) {
    long steps = 0;
    for (Stage stage : plan.stages()) {
      for (Stage.Pass pass : stage.passes()) {
        for (Stage.Leg leg : pass.legs()) {
          steps += leg.steps().size();
        }
      }
    }
    return steps * Math.pow(2, plan.qubits());
  }

  /** Times runs after a warm-up, which nobody waits for whose state does not fit. */
  public Timing time(CircuitElements elements, int repeat, Monitor monitor) {
    prepare(elements);
    warmUp(monitor);
    return new Stopwatch(this).time(elements, repeat, monitor);
  }

  /** Compiles the kernels by use. */
  public void warmUp(Monitor monitor) {
    warmth.warmUp(precision, monitor);
  }

  @Override
  public void close() {
    crew.close();
  }
}
