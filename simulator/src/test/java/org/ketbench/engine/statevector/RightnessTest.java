package org.ketbench.engine.statevector;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.ketbench.circuit.Angle;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Type;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.Precision;
import org.ketbench.engine.statevector.kernel.Kernels;
import org.ketbench.engine.statevector.memory.Amplitudes;
import org.ketbench.engine.statevector.plan.CircuitElements;
import org.ketbench.engine.statevector.plan.Costs;
import org.ketbench.engine.statevector.plan.Element;
import org.ketbench.engine.statevector.plan.Plan;
import org.ketbench.engine.statevector.plan.PlanOptions;
import org.ketbench.engine.statevector.plan.Planner;
import org.ketbench.engine.statevector.plan.Shape;
import org.ketbench.engine.statevector.sparse.SparseState;
import org.ketbench.engine.statevector.work.Crew;

/**
 * Random circuits, small ones more often than large ones, of every gate and control pattern on
 * every way through the engine, beside plain matrices; a few in each build, many in a campaign,
 * which prints how far off the worst was.
 */
final class RightnessTest {
  private static final int SLICE = 40;
  private static final int CAMPAIGN = 20_000;
  private static final int MOST_QUBITS = 12;
  private static final List<Kernels> KERNELS =
      Kernels.vectorsPresent() ? List.of(Kernels.values()) : List.of(Kernels.PLAIN);
  private static final double[] TOLERANCE = {1e-12, 1e-5};

  /** Nanoseconds for a byte. */
  private static final double USUAL_MEMORY = 0.02;

  private final Map<String, double[]> worst = new HashMap<>();
  private final Crew crew = new Crew(2);
  private long gates;
  private double worstNorm;

  /** A way through the engine that can be forced. */
  private enum Path {
    /** As users get it: blocks as large as the cache. */
    USUAL(PlanOptions.Groups.CHOSEN, false),
    /** Nothing becomes a matrix that need not be one. */
    STRUCTURED(PlanOptions.Groups.STRUCTURED, false),
    /** Everything becomes matrices on up to three qubits. */
    DENSE(PlanOptions.Groups.DENSE, false),
    /** A step for each element. */
    SINGLE(PlanOptions.Groups.SINGLE, false),
    /** Every block is copied, also where it need not be. */
    GATHERED(PlanOptions.Groups.CHOSEN, true),
    /** Blocks so small that nearly every stage gathers them. */
    SMALL_BLOCKS(PlanOptions.Groups.CHOSEN, false),
    /** Small blocks in long runs and small chunks. */
    LONG_RUNS(PlanOptions.Groups.CHOSEN, false),
    /**
     * The whole state as one block, in chunks within chunks, wherever it is larger than a block.
     */
    SHARED(PlanOptions.Groups.CHOSEN, false),
    /** A list of entries for as long as this can be, all amplitudes after that. */
    SPARSE(PlanOptions.Groups.CHOSEN, false),
    /** A plan for every few gates, as in live use. */
    PIECES(PlanOptions.Groups.CHOSEN, false);

    private final PlanOptions.Groups groups;
    private final boolean gathered;

    Path(PlanOptions.Groups groups, boolean gathered) {
      this.groups = groups;
      this.gathered = gathered;
    }

    PlanOptions options() {
      return new PlanOptions(groups, gathered);
    }
  }

  @Test
  void randomCircuitsAgreeWithPlainMatrices() {
    check(SLICE, 7_000_000);
  }

  @Test
  @Tag("campaign")
  void manyRandomCircuitsAgreeWithPlainMatrices() {
    int circuits = CAMPAIGN * Integer.getInteger("ketbench.cases", 1);
    check(circuits, 1_000_000);
    System.out.printf(
        "%,d random circuits of %,d gates on 1 to %d qubits.%n", circuits, gates, MOST_QUBITS);
    worst.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            each ->
                System.out.printf(
                    "  %-22s largest deviation %.1e in double, %.1e in float%n",
                    each.getKey(), each.getValue()[0], each.getValue()[1]));
    System.out.printf("  norm off by at most %.1e in double%n", worstNorm);
  }

  private void check(int circuits, long firstSeed) {
    for (int number = 0; number < circuits; number++) {
      check(firstSeed + number);
    }
  }

  private void check(long seed) {
    Random random = new Random(seed);
    int qubits = 1 + Math.min(random.nextInt(MOST_QUBITS), random.nextInt(MOST_QUBITS));
    Circuit circuit = Circuits.random(qubits, 1 + random.nextInt(40), seed);
    gates += circuit.operations().size();
    ReferenceState expected = new ReferenceState(qubits);
    circuit.operations().forEach(each -> expected.apply((Operation.Apply) each));
    Map<String, Double> parameters = new HashMap<>();
    Circuit open = withParameters(circuit, parameters, random);
    for (Path path : Path.values()) {
      CircuitElements elements =
          path == Path.PIECES
              ? CircuitElements.inPieces(open, parameters, open.operations().size(), 5)
              : CircuitElements.of(open, parameters);
      for (Precision precision : Precision.values()) {
        for (Kernels kernels : KERNELS) {
          try (Amplitudes state = run(elements, path, kernels, precision)) {
            compare(expected, state, elements, path + " " + kernels, precision, seed);
          }
        }
      }
    }
  }

  /** Some angles become parameters, which are given their values when the circuit is run. */
  private static Circuit withParameters(
      Circuit circuit, Map<String, Double> values, Random random) {
    List<Operation> operations = new ArrayList<>();
    for (Operation operation : circuit.operations()) {
      Operation.Apply apply = (Operation.Apply) operation;
      List<Angle> arguments = new ArrayList<>();
      for (Angle angle : apply.arguments()) {
        if (random.nextInt(4) == 0) {
          String name = "p" + values.size();
          values.put(name, angle.radians());
          arguments.add(new Angle.Formula(new Expression.Parameter(name, new Type.Floating(64))));
        } else {
          arguments.add(angle);
        }
      }
      operations.add(
          new Operation.Apply(
              apply.gate(),
              arguments,
              apply.exponent(),
              apply.controls(),
              apply.qubits(),
              apply.span()));
    }
    return circuit.with(operations);
  }

  private Amplitudes run(CircuitElements circuit, Path path, Kernels kernels, Precision precision) {
    boolean single = precision == Precision.FLOAT;
    Costs costs = new Costs(path == Path.SHARED ? 0 : USUAL_MEMORY, precision.bytes());
    Planner planner = new Planner(shape(path, single), path.options(), () -> costs);
    List<Element> elements = circuit.elements();
    int qubits = planner.paddedQubits(elements, circuit.qubitCount());
    SparseState start = new SparseState(path == Path.SPARSE ? 1 << MOST_QUBITS : 1);
    int done = path == Path.SPARSE ? start.apply(elements) : 0;
    Amplitudes state = new Amplitudes(qubits, precision);
    start.writeTo(state);
    for (int piece = 0; piece < circuit.pieces(); piece++) {
      int end = circuit.pieceEnd(piece);
      Plan plan = planner.plan(elements.subList(Math.min(done, end), end), qubits);
      crew.run(kernels.ready(plan, single), state, Monitor.NONE);
      done = Math.max(done, end);
    }
    return state;
  }

  private static Shape shape(Path path, boolean single) {
    Shape usual = Kernels.shape(single);
    return switch (path) {
      case SMALL_BLOCKS ->
          new Shape(usual.lanes(), usual.lanes(), 7, Math.max(8, usual.lanes() + 5));
      case LONG_RUNS ->
          new Shape(usual.lanes(), usual.lanes() + 2, 8, Math.max(8, usual.lanes() + 7));
      case SHARED ->
          new Shape(usual.lanes(), usual.lanes(), 7, Math.max(8, usual.lanes() + 5), MOST_QUBITS);
      default -> usual;
    };
  }

  private void compare(
      ReferenceState expected,
      Amplitudes state,
      CircuitElements elements,
      String path,
      Precision precision,
      long seed) {
    double deviation = 0;
    double norm = 0;
    for (int index = 0; index < 1 << elements.qubitCount(); index++) {
      int at = 0;
      for (int qubit = 0; qubit < elements.qubitCount(); qubit++) {
        at |= (index >>> qubit & 1) << elements.circuitQubit(qubit);
      }
      double re = state.re(index);
      double im = state.im(index);
      deviation = Math.max(deviation, Math.abs(re - expected.re[at]));
      deviation = Math.max(deviation, Math.abs(im - expected.im[at]));
      norm += re * re + im * im;
    }
    int kind = precision == Precision.DOUBLE ? 0 : 1;
    assertTrue(
        deviation <= TOLERANCE[kind],
        () -> "circuit " + seed + " on path " + path + " in " + precision + " is off");
    double[] sofar = worst.computeIfAbsent(path, any -> new double[2]);
    sofar[kind] = Math.max(sofar[kind], deviation);
    if (precision == Precision.DOUBLE) {
      worstNorm = Math.max(worstNorm, Math.abs(norm - 1));
      assertTrue(worstNorm <= 1e-12, () -> "the norm of circuit " + seed + " on path " + path);
    }
  }
}
