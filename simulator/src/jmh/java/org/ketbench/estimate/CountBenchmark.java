package org.ketbench.estimate;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.ketbench.circuit.Angle;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.CircuitBuilder;
import org.ketbench.circuit.GateCatalogue;
import org.ketbench.estimate.count.CircuitCounter;
import org.ketbench.language.Document;
import org.ketbench.language.openqasm.OpenQasm;
import org.ketbench.language.openqasm.Program;
import org.ketbench.language.openqasm.check.IncludeLoader;
import org.ketbench.language.openqasm.lower.Limits;
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

/** Counts: a circuit of a million gates, and a loop of a billion iterations from its text. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class CountBenchmark {
  private static final int GATES = 1_000_000;
  private static final int QUBITS = 100;
  private static final int BODY = 100;
  private static final List<String> NAMES =
      List.of("h", "t", "s", "rz", "cx", "cz", "ccx", "crz", "x", "ry");

  private Circuit million = new CircuitBuilder(1).build();
  private Document billion = Document.of("empty.qasm", "");

  /** Random gates, an angle of its own for each rotation. */
  @Setup
  public void prepare() {
    Random random = new Random(1);
    GateCatalogue catalogue = GateCatalogue.standard();
    CircuitBuilder circuit = new CircuitBuilder(QUBITS);
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < GATES; i++) {
      String name = NAMES.get(random.nextInt(NAMES.size()));
      int count = catalogue.get(name).qubitCount();
      int first = random.nextInt(QUBITS - 3);
      int[] qubits = new int[count];
      for (int k = 0; k < count; k++) {
        qubits[k] = first + k;
      }
      boolean turned = !catalogue.get(name).parameters().isEmpty();
      double angle = random.nextInt(1000) / 100.0;
      circuit.gate(catalogue.get(name), turned ? List.of(Angle.of(angle)) : List.of(), qubits);
      if (i < BODY) {
        body.append(name).append(turned ? "(" + angle + ") " : " ");
        for (int k = 0; k < count; k++) {
          body.append(k == 0 ? "" : ", ").append("q[").append(qubits[k]).append(']');
        }
        body.append(";\n");
      }
    }
    million = circuit.build();
    billion =
        Document.of(
            "loop.qasm",
            "OPENQASM 3.0;\ninclude \"stdgates.inc\";\nqubit[100] q;\n"
                + "for int i in [1:1000000000] {\n"
                + body
                + "}\n");
  }

  @Benchmark
  public Object millionGates() {
    return CircuitCounter.count(million);
  }

  @Benchmark
  public Object billionIterationsFromText() {
    Program program =
        OpenQasm.analyze(billion, IncludeLoader.beside(billion), Limits.standard().withFolding());
    return CircuitCounter.count(Objects.requireNonNull(program.circuit()));
  }
}
