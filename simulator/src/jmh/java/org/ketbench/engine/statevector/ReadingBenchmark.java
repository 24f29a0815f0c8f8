package org.ketbench.engine.statevector;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.ketbench.circuit.Circuit;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.Precision;
import org.ketbench.engine.statevector.read.PauliTerm;
import org.ketbench.engine.statevector.read.StateReader;
import org.ketbench.result.Counts;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Questions to a state of 20 qubits that is there already. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 1,
    jvmArgsAppend = {"--add-modules=jdk.incubator.vector", "--enable-native-access=ALL-UNNAMED"})
public class ReadingBenchmark {
  private static final int QUBITS = 20;

  @Param({"1", "2"})
  int threads = 1;

  private final Circuit circuit = CircuitFamilies.of("brick-" + QUBITS);
  private StateVectorEngine engine = new StateVectorEngine(Precision.DOUBLE, 1);
  private StateVector state = engine.run(engine.prepare(Circuits.ghz(1), Map.of()), Monitor.NONE);

  @Setup
  public void simulate() {
    engine = new StateVectorEngine(Precision.DOUBLE, threads);
    state = engine.run(engine.prepare(circuit, Map.of()), Monitor.NONE);
  }

  @Benchmark
  public Counts aMillionShots() {
    return state.sample(state.keys(circuit), 1_000_000, 7);
  }

  @Benchmark
  public Counts tenThousandShots() {
    return state.sample(state.keys(circuit), 10_000, 7);
  }

  @Benchmark
  public List<StateReader.Entry> top1000() {
    return state.reader().top(1000);
  }

  @Benchmark
  public double[] thousandBins() {
    return state.reader().binned(10);
  }

  @Benchmark
  public Object densityOfTwoQubits() {
    return state.reader().reducedDensity(3, 15);
  }

  @Benchmark
  public double expectationOf20Products() {
    List<PauliTerm> terms = new ArrayList<>();
    for (int qubit = 0; qubit < QUBITS; qubit++) {
      terms.add(new PauliTerm(0, 1L << qubit | 1L << ((qubit + 1) % QUBITS), 1));
    }
    return state.reader().expectation(terms);
  }

  @TearDown
  public void release() {
    state.close();
    engine.close();
  }
}
