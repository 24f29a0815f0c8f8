package org.ketbench.language.openqasm;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.ketbench.circuit.Span;
import org.ketbench.language.Diagnostic;
import org.ketbench.language.Document;
import org.ketbench.language.TextEdit;
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
import org.openjdk.jmh.annotations.Warmup;

/** How soon one changed character in a file of 10,000 lines is judged. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class RecheckBenchmark {
  private static final int LINES = 10_000;
  private static final String THREE =
      """
      OPENQASM 3.0;
      include "stdgates.inc";
      gate pair(t) a, b { rz(t/2) a; cx a, b; }
      qubit[8] q;
      bit[8] c;
      """;
  private static final String TWO =
      """
      OPENQASM 2.0;
      include "qelib1.inc";
      gate pair(t) a, b { rz(t/2) a; cx a, b; }
      qreg q[8];
      creg c[8];
      """;

  /** Which character changes. */
  public enum Change {
    /** The index of a qubit in the middle. */
    OPERAND,
    /** An angle in the definition of a gate that is used everywhere. */
    DEFINITION,
    /** The size of the register that all lines use, to a larger one. */
    REGISTER,
    /** The same to a smaller one, which makes a quarter of the lines wrong. */
    SMALLER_REGISTER,
    /** The name of a gate that is used everywhere, which makes half of the lines wrong. */
    NAME
  }

  @Param({"2", "3"})
  private int version;

  @Param private Change change = Change.OPERAND;

  private Program program = OpenQasm.analyze(Document.of("empty", ""));
  private List<TextEdit> edits = List.of();

  @Setup
  public void write() {
    StringBuilder text = new StringBuilder(version == 2 ? TWO : THREE);
    for (int i = 0; i < LINES; i++) {
      text.append(
          i % 2 == 0
              ? "pair(pi/%d) q[%d], q[%d];\n".formatted(1 + i % 7, i % 8, (i + 1) % 8)
              : "u3(0.%d, -pi/2, 1.5) q[%d];\n".formatted(i % 97, i % 8));
    }
    String written = text.toString();
    program = OpenQasm.analyze(Document.of("lines", written));
    edits =
        switch (change) {
          case OPERAND -> replace(written.indexOf("q[", written.length() / 2) + 2, "5");
          case DEFINITION -> replace(written.indexOf("t/2") + 2, "3");
          case REGISTER -> replace(written.indexOf('8', written.indexOf('}')), "9");
          case SMALLER_REGISTER -> replace(written.indexOf('8', written.indexOf('}')), "7");
          case NAME -> replace(written.indexOf("pair"), "m");
        };
  }

  private static List<TextEdit> replace(int position, String character) {
    return List.of(new TextEdit(new Span(position, position + 1), character));
  }

  /** What the text and its meaning tell, as an editor asks after every key. */
  @Benchmark
  public List<Diagnostic> recheck() {
    return program.edited(edits).checked().diagnostics();
  }

  /** The circuit as well, and what is found out only on the way to it. */
  @Benchmark
  public List<Diagnostic> recheckAndLower() {
    return program.edited(edits).diagnostics();
  }
}
