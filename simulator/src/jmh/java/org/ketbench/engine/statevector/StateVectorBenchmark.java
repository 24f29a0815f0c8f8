package org.ketbench.engine.statevector;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.Precision;
import org.ketbench.engine.statevector.plan.CircuitElements;
import org.ketbench.engine.statevector.plan.Plan;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** One simulation, planning included, on a state that is allocated already. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 20)
@Measurement(iterations = 10)
@Fork(
    value = 1,
    jvmArgsAppend = {"--add-modules=jdk.incubator.vector", "--enable-native-access=ALL-UNNAMED"})
public class StateVectorBenchmark {
  @Param({"qft-20", "brick-16", "brick-20", "qaoa-20", "h-20", "ghz-20", "hea-20"})
  String circuit = "";

  @Param({"DOUBLE", "FLOAT"})
  Precision precision = Precision.DOUBLE;

  @Param({"1", "2"})
  int threads = 1;

  private StateVectorEngine engine = new StateVectorEngine(precision, 1);
  private StateVector state;
  private CircuitElements elements;

  @Setup
  public void allocate() {
    engine = new StateVectorEngine(precision, threads);
    engine.warmUp(Monitor.NONE);
    elements = CircuitElements.of(CircuitFamilies.of(circuit), Map.of());
    state = engine.stateOf(elements, engine.prepare(elements).start(), null, Monitor.NONE);
    state.amplitudes();
  }

  @Setup(Level.Invocation)
  public void clear() {
    state.clear();
  }

  @Benchmark
  public StateVector simulate() {
    PreparedCircuit prepared = engine.prepare(elements);
    Plan plan = prepared.plan();
    if (plan != null) {
      state.fill(prepared.start());
      engine.continueFrom(state.amplitudes(), plan, Monitor.NONE);
    }
    return state;
  }

  @TearDown
  public void release() {
    state.close();
    engine.close();
  }
}
