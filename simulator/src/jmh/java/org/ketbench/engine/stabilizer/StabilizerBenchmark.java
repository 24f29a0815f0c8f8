package org.ketbench.engine.stabilizer;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.stabilizer.clifford.Move;
import org.ketbench.engine.stabilizer.clifford.Moves;
import org.ketbench.engine.stabilizer.frame.FrameProgram;
import org.ketbench.engine.stabilizer.frame.FrameSampler;
import org.ketbench.engine.stabilizer.frame.SurfaceCode;
import org.ketbench.engine.stabilizer.tableau.Coin;
import org.ketbench.engine.stabilizer.tableau.InverseTableau;
import org.ketbench.engine.statevector.work.Crew;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Rotated surface codes of distance d over d rounds with noise of 0.001 everywhere, the reference
 * run included, and a million random gates on a thousand qubits, all of them measured; one thread.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 1,
    jvmArgsAppend = {"--add-modules=jdk.incubator.vector", "--enable-native-access=ALL-UNNAMED"})
public class StabilizerBenchmark {
  private static final int QUBITS = 1000;
  private static final int GATES = 1_000_000;
  private static final double NOISE = 1e-3;

  private final Moves million = new Moves();

  /** Draws the gates. */
  @Setup
  public void prepare() {
    Random random = new Random(3);
    Move[] kinds = {Move.H, Move.S, Move.CX};
    for (int gate = 0; gate < GATES; gate++) {
      int first = random.nextInt(QUBITS);
      int second = (first + 1 + random.nextInt(QUBITS - 1)) % QUBITS;
      million.add(kinds[random.nextInt(kinds.length)], first, second);
    }
  }

  @Benchmark
  public int millionGatesOnThousandQubits() {
    InverseTableau state = new InverseTableau(QUBITS, InverseTableau.rowsFor(QUBITS, GATES));
    for (int each = 0; each < million.size(); each++) {
      state.apply(million.kind(each), million.first(each), million.second(each));
    }
    int ones = 0;
    for (int qubit = 0; qubit < QUBITS; qubit++) {
      ones += state.measure(qubit, Coin.ZERO) ? 1 : 0;
    }
    return ones;
  }

  private static long surface(int distance, int shots) {
    FrameProgram program = new SurfaceCode(distance, distance, NOISE).program();
    long[] sum = new long[1];
    try (Crew crew = new Crew(1)) {
      new FrameSampler(program, crew, Monitor.NONE)
          .sample(
              IntStream.range(0, program.bits()).toArray(),
              shots,
              1,
              (rows, count) -> sum[0] += rows[0][0]);
    }
    return sum[0];
  }

  @Benchmark
  public long surfaceCode11With100000Shots() {
    return surface(11, 100_000);
  }

  @Benchmark
  public long surfaceCode25With10000Shots() {
    return surface(25, 10_000);
  }
}
