package org.ketbench.language.openqasm.check;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.ketbench.circuit.Span;
import org.ketbench.language.Document;
import org.ketbench.language.TextEdit;
import org.ketbench.language.openqasm.syntax.SyntaxTree;
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

/** How long it takes to check 10,000 lines of gates, alone and after one typed character. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class CheckerBenchmark {
  private static final int LINES = 10_000;

  private SyntaxTree tree = SyntaxTree.parse("");
  private Document document = Document.of("empty", "");
  private Random random = new Random(1);

  @Setup
  public void write() {
    random = new Random(1);
    StringBuilder text =
        new StringBuilder("OPENQASM 3.0;\ninclude \"stdgates.inc\";\nqubit[20] q;\n");
    for (int i = 0; i < LINES; i++) {
      int qubit = random.nextInt(20);
      text.append(
          switch (random.nextInt(3)) {
            case 0 -> "h q[" + qubit + "];\n";
            case 1 -> "cx q[" + qubit + "], q[" + (qubit + 1) % 20 + "];\n";
            default -> "rz(pi/" + (1 + random.nextInt(9)) + ") q[" + qubit + "];\n";
          });
    }
    document = Document.of("long", text.toString());
    tree = SyntaxTree.parse(document.text());
  }

  @Benchmark
  public Checked check() {
    return Checker.check(tree, document, IncludeLoader.nothing());
  }

  /** One digit of an index is replaced, somewhere. */
  @Benchmark
  public Checked type() {
    int digit = document.text().indexOf("q[", random.nextInt(document.text().length() - 100)) + 2;
    SyntaxTree edited = tree.edited(List.of(new TextEdit(new Span(digit, digit + 1), "1")));
    return Checker.check(edited, document.with(edited.text()), IncludeLoader.nothing());
  }
}
