package org.ketbench.app.canvas;

import java.util.Objects;
import java.util.Random;
import org.ketbench.circuit.Circuit;
import org.ketbench.language.Document;
import org.ketbench.language.openqasm.OpenQasm;

/** Circuits to draw in tests. */
public final class Circuits {
  private Circuits() {}

  /** The circuit of OpenQASM 3 statements. */
  public static Circuit of(String statements) {
    return Objects.requireNonNull(
        OpenQasm.analyze(Document.of("test", text(statements))).circuit(), statements);
  }

  public static String text(String statements) {
    return "OPENQASM 3.0;\ninclude \"stdgates.inc\";\n" + statements;
  }

  /** Gates on one and two of 30 qubits, always the same for a seed. */
  public static Circuit random(int gates, long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder("qubit[30] q;\n");
    String[] single = {"h", "x", "t", "s", "rz(%d*pi/16)", "ry(%d*pi/16)"};
    for (int i = 0; i < gates; i++) {
      int a = random.nextInt(30);
      int b = (a + 1 + random.nextInt(29)) % 30;
      if (random.nextInt(3) == 0) {
        text.append("cx q[%d], q[%d];\n".formatted(a, b));
      } else {
        String gate = single[random.nextInt(single.length)];
        text.append(gate.formatted(1 + random.nextInt(15))).append(" q[%d];\n".formatted(a));
      }
    }
    return of(text.toString());
  }
}
