package org.ketbench.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Runs commands on some programs and drops what they print; the JVM records what they load. */
public final class CommandRehearsal {
  private static final List<String> COMMANDS =
      List.of("check", "run", "probabilities", "state", "--help");

  /** Much of the language, on more qubits than any machine has memory for. */
  private static final String WIDE =
      """
      OPENQASM 3.0;
      include "stdgates.inc";
      const int[32] wide = 60;
      gate both(t) a, b { ry(t / 2) a; ctrl @ rx(t) a, b; }
      def twice(qubit a, float[64] t) { rz(2 * t) a; h a; }
      qubit[wide] q;
      bit[wide] c;
      int[32] sum = 0;
      h q;
      for int each in [0:wide - 2] {
        U(0.1 * each, 0.2, 0.3) q[each];
        both(0.5) q[each], q[each + 1];
        cx q[each], q[each + 1];
        cp(pi / 8) q[each], q[each + 1];
        sum += each;
      }
      twice(q[3], 0.7);
      while (sum > 1000) { sum -= 500; x q[0]; }
      if (sum > 0) { negctrl @ inv @ s q[1], q[2]; } else { ccx q[0], q[1], q[2]; }
      barrier q;
      c = measure q;
      """;

  private CommandRehearsal() {}

  /** Takes the programs. */
  public static void main(String[] files) throws IOException {
    for (String file : files) {
      for (String command : COMMANDS) {
        run(command, file);
      }
    }
    if (files.length > 0) {
      run("run", files[0], "--noise=superconducting");
      run("expectation", files[0], "--observable=Z0");
    }
    Path wide = Files.createTempFile("rehearsal", ".qasm");
    try {
      Files.writeString(wide, WIDE);
      run("check", wide.toString());
      run("run", wide.toString());
      run("run", wide.toString(), "--engine=statevector");
      run("probabilities", wide.toString(), "--noise=superconducting");
    } finally {
      Files.delete(wide);
    }
  }

  private static void run(String... words) {
    dropped().run(List.of(words));
    String[] asJson = Arrays.copyOf(words, words.length + 1);
    asJson[words.length] = "--json";
    dropped().run(List.of(asJson));
  }

  private static CommandLineProgram dropped() {
    return new CommandLineProgram(
        new PrintWriter(Writer.nullWriter()), new PrintWriter(Writer.nullWriter()));
  }
}
