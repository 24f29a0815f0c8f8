package org.ketbench.language.openqasm.syntax;

import java.util.List;
import java.util.concurrent.TimeUnit;
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

/** How fast a text becomes a tree, whole and after one typed character. */
@State(Scope.Benchmark)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ParseBenchmark {
  private static final int GATES = 100_000;
  private static final int LINES = 10_000;

  private String gates = "";
  private SyntaxTree tree = SyntaxTree.parse("");
  private List<TextEdit> typed = List.of();

  /** Makes the programs. */
  @Setup
  public void makePrograms() {
    gates = program(GATES);
    tree = SyntaxTree.parse(program(LINES));
    int middle = tree.offset(LINES / 2);
    typed = List.of(TextEdit.insert(tree.text().indexOf('[', middle) + 1, "1"));
  }

  private static String program(int lines) {
    StringBuilder text =
        new StringBuilder("OPENQASM 3.0;\ninclude \"stdgates.inc\";\nqubit[99] q;\n");
    for (int i = 0; i < lines; i++) {
      text.append(
          i % 2 == 0
              ? "cx q[%d],q[%d];\n".formatted(i % 99, (i + 1) % 99)
              : "rz(-%d.5*pi/4) q[%d];\n".formatted(i % 7, i % 99));
    }
    return text.toString();
  }

  /** Statements per second, text to tree. */
  @Benchmark
  @BenchmarkMode(Mode.Throughput)
  @OutputTimeUnit(TimeUnit.SECONDS)
  @OperationsPerInvocation(GATES)
  public SyntaxTree parse() {
    return SyntaxTree.parse(gates);
  }

  /** Tokens only, trivia included. */
  @Benchmark
  @BenchmarkMode(Mode.Throughput)
  @OutputTimeUnit(TimeUnit.SECONDS)
  @OperationsPerInvocation(GATES)
  public int lex() {
    Lexer lexer = new Lexer(gates);
    int tokens = 0;
    while (lexer.next()) {
      tokens++;
    }
    return tokens;
  }

  /** One character typed in the middle of a file of 10,000 lines. */
  @Benchmark
  @BenchmarkMode(Mode.AverageTime)
  @OutputTimeUnit(TimeUnit.MICROSECONDS)
  public SyntaxTree typeOneCharacter() {
    return tree.edited(typed);
  }
}
