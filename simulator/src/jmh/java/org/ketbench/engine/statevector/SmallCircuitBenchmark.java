package org.ketbench.engine.statevector;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.ketbench.circuit.Angle;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.classical.BinaryOperator;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Type;
import org.ketbench.circuit.classical.Values;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.Precision;
import org.ketbench.engine.statevector.kernel.Program;
import org.ketbench.engine.statevector.live.LiveSimulation;
import org.ketbench.engine.statevector.plan.CircuitElements;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What a window does many times a second: small circuits from their operations to their state. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 1,
    jvmArgsAppend = {"--add-modules=jdk.incubator.vector", "--enable-native-access=ALL-UNNAMED"})
public class SmallCircuitBenchmark {
  private static final int PLANNED_GATES = 1000;
  private static final int PLANNED_QUBITS = 20;
  private static final Type REAL = new Type.Floating(64);

  private final StateVectorEngine engine = new StateVectorEngine(Precision.DOUBLE, 1);
  private final LiveSimulation live =
      new LiveSimulation(new StateVectorEngine(Precision.DOUBLE, 1), 64 << 20);
  private Circuit brick10 = Circuits.ghz(1);
  private PreparedCircuit preparedBrick10 = engine.prepare(brick10, Map.of());
  private Circuit hundredGates = brick10;
  private Sweep brick20 = new Sweep(engine, brick10);
  private Sweep open = brick20;
  private CircuitElements thousandGates = CircuitElements.of(brick10, Map.of());
  private double angle;

  /** Makes the circuits and has the kernels compiled. */
  @Setup
  public void prepare() {
    engine.warmUp(Monitor.NONE);
    brick10 = CircuitFamilies.of("brick-10");
    preparedBrick10 = engine.prepare(brick10, Map.of());
    hundredGates = mixed(12, 100);
    brick20 = new Sweep(engine, withParameters(CircuitFamilies.of("brick-20")));
    open = new Sweep(engine, withParameters(mixed(PLANNED_QUBITS, PLANNED_GATES)));
    thousandGates = CircuitElements.of(mixed(PLANNED_QUBITS, PLANNED_GATES), Map.of());
  }

  /** Every angle is one of three parameters, with a factor of its own. */
  private static Circuit withParameters(Circuit circuit) {
    Random random = new Random(4);
    List<Operation> operations = new ArrayList<>();
    for (Operation operation : circuit.operations()) {
      Operation.Apply apply = (Operation.Apply) operation;
      List<Angle> angles = new ArrayList<>();
      for (int each = 0; each < apply.arguments().size(); each++) {
        Expression name = new Expression.Parameter("tuv".substring(each, each + 1), REAL);
        Expression factor = new Expression.Literal(Values.of(1 + random.nextDouble()));
        angles.add(
            new Angle.Formula(new Expression.Binary(BinaryOperator.MULTIPLY, name, factor, REAL)));
      }
      operations.add(
          new Operation.Apply(
              apply.gate(),
              angles,
              apply.exponent(),
              apply.controls(),
              apply.qubits(),
              apply.span()));
    }
    return circuit.with(operations);
  }

  private static Circuit mixed(int qubits, int gates) {
    Random random = new Random(3);
    Circuits circuit = new Circuits(qubits);
    for (int gate = 0; gate < gates; gate++) {
      int qubit = random.nextInt(qubits);
      if (gate % 3 == 2) {
        circuit.gate("cx", qubit, (qubit + 1) % qubits);
      } else {
        circuit.gate(gate % 3 == 0 ? "ry" : "rz", random.nextDouble() * 6, qubit);
      }
    }
    return circuit.build();
  }

  /** The kernels alone: a plan that was made before, on a state of its own. */
  @Benchmark
  public double brick10() {
    try (StateVector state = engine.run(preparedBrick10, Monitor.NONE)) {
      return state.amplitudes().re(0);
    }
  }

  @Benchmark
  public double brick10Planned() {
    return run(brick10, Map.of());
  }

  @Benchmark
  public double hundredGatesOn12Qubits() {
    return run(hundredGates, Map.of());
  }

  /** Other angles for a circuit whose order is known: everything before the run but the kernels. */
  @Benchmark
  public Program otherAnglesFor590Gates() {
    return bind(brick20);
  }

  @Benchmark
  public Program otherAnglesForAThousandGates() {
    return bind(open);
  }

  private Program bind(Sweep sweep) {
    angle += 0.01;
    return engine.ready(Objects.requireNonNull(sweep.bind(values(angle)).plan()));
  }

  private static Map<String, Double> values(double angle) {
    return Map.of("t", 0.1 + angle % 1, "u", 0.2 + angle % 0.7, "v", 0.3 + angle % 0.6);
  }

  @Benchmark
  public Object planAThousandGates() {
    return engine.plan(thousandGates.elements(), PLANNED_QUBITS);
  }

  /** A question to a session about a circuit whose last rotation has changed. */
  @Benchmark
  public double liveChange() {
    angle += 0.01;
    Circuit changed =
        new Circuits(12)
            .build()
            .with(
                Stream.concat(
                        hundredGates.operations().stream(),
                        new Circuits(12).gate("ry", angle, 3).build().operations().stream())
                    .toList());
    return live.ask(changed, Map.of(), done -> {}, states -> states.end().amplitudes().re(0))
        .join();
  }

  private double run(Circuit circuit, Map<String, Double> parameters) {
    try (StateVector state = engine.run(engine.prepare(circuit, parameters), Monitor.NONE)) {
      return state.amplitudes().re(0);
    }
  }

  @TearDown
  public void release() {
    engine.close();
    live.close();
  }
}
