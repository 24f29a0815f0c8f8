package org.ketbench.language.openqasm.service;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Span;
import org.ketbench.language.Completion;
import org.ketbench.language.Document;
import org.ketbench.language.Hover;
import org.ketbench.language.SemanticToken;
import org.ketbench.language.TextEdit;
import org.ketbench.language.openqasm.OpenQasm;
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

/** How long an editor waits for answers about 10,000 lines of gates. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class ServiceBenchmark {
  private static final int LINES = 10_000;

  private OpenQasmService service = new OpenQasmService(OpenQasm.analyze(Document.of("empty", "")));
  private String text = "";
  private Random random = new Random(1);

  @Setup
  public void write() {
    random = new Random(1);
    StringBuilder program =
        new StringBuilder("OPENQASM 3.0;\ninclude \"stdgates.inc\";\nqubit[20] q;\n");
    for (int i = 0; i < LINES; i++) {
      int qubit = random.nextInt(20);
      program.append(
          switch (random.nextInt(3)) {
            case 0 -> "h q[" + qubit + "];\n";
            case 1 -> "cx q[" + qubit + "], q[" + (qubit + 1) % 20 + "];\n";
            default -> "rz(pi/" + (1 + random.nextInt(9)) + ") q[" + qubit + "];\n";
          });
    }
    text = program.toString();
    service = new OpenQasmService(OpenQasm.analyze(Document.of("long", text)));
  }

  private int startOfLine() {
    return text.indexOf('\n', random.nextInt(text.length() - 100)) + 1;
  }

  @Benchmark
  public List<Completion> completion() {
    return service.completions(startOfLine());
  }

  @Benchmark
  public @Nullable Hover hover() {
    return service.hover(startOfLine());
  }

  /** The first completion after a typed character, which finds all names anew. */
  @Benchmark
  public List<Completion> typeAndComplete() {
    int line = startOfLine();
    return service.edited(List.of(TextEdit.insert(line, "c"))).completions(line + 1);
  }

  /** The tokens of all lines. */
  @Benchmark
  public List<SemanticToken> tokensOfAll() {
    return service.semanticTokens(new Span(0, text.length()));
  }

  /** The tokens of a screen of 60 lines. */
  @Benchmark
  public List<SemanticToken> tokensOfScreen() {
    int line = startOfLine();
    return service.semanticTokens(new Span(line, Math.min(text.length(), line + 900)));
  }
}
