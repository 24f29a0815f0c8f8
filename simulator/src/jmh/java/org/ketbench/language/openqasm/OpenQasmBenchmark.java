package org.ketbench.language.openqasm;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Circuit;
import org.ketbench.language.Diagnostic;
import org.ketbench.language.Document;
import org.ketbench.language.TextEdit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How fast a text becomes a circuit, and how soon a typed character is judged. */
@State(Scope.Benchmark)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 10, time = 1)
public class OpenQasmBenchmark {
  private static final int GATES = 100_000;
  private static final int LINES = 10_000;

  private Document gates = Document.of("gates", "");
  private Program lines = OpenQasm.analyze(gates);
  private List<TextEdit> typed = List.of();

  /** Makes the programs. */
  @Setup
  public void makePrograms() {
    gates = Document.of("gates", program(GATES));
    lines = OpenQasm.analyze(Document.of("lines", program(LINES)));
    String text = lines.document().text();
    int middle = lines.tree().offset(LINES / 2);
    typed = List.of(TextEdit.insert(text.indexOf(']', middle), "0"));
  }

  private static String program(int lines) {
    StringBuilder text =
        new StringBuilder("OPENQASM 3.0;\ninclude \"stdgates.inc\";\nqubit[99] q;\n");
    for (int i = 0; i < lines; i++) {
      text.append(
          i % 2 == 0
              ? "cx q[%d],q[%d];\n".formatted(i % 9, (i + 1) % 9)
              : "rz(-%d.5*pi/4) q[%d];\n".formatted(i % 7, i % 9));
    }
    return text.toString();
  }

  /** Operations per second, text to circuit. */
  @Benchmark
  @BenchmarkMode(Mode.Throughput)
  @OutputTimeUnit(TimeUnit.SECONDS)
  @OperationsPerInvocation(GATES)
  public @Nullable Circuit textToCircuit() {
    return OpenQasm.analyze(gates).circuit();
  }

  /** One character typed in the middle of 10,000 lines: what is wrong now. */
  @Benchmark
  @BenchmarkMode(Mode.SampleTime)
  @OutputTimeUnit(TimeUnit.MILLISECONDS)
  public List<Diagnostic> typeOneCharacter() {
    return lines.edited(typed).checked().diagnostics();
  }
}
