package org.ketbench.app.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Writes programs of very many gates; run by itself, one into a folder, and prints its path. */
final class LargeFiles {
  private static final int QUBITS = 30;

  private LargeFiles() {}

  public static void main(String[] args) throws IOException {
    System.out.println(write(Path.of(args[0]), Integer.parseInt(args[1])));
  }

  /** Writes one of so many gates on thirty qubits, always the same, under a name of its own. */
  static Path write(Path folder, int gates) throws IOException {
    var random = new Random(gates);
    var text = new StringBuilder("OPENQASM 3.0;\ninclude \"stdgates.inc\";\nqubit[30] q;\n");
    for (int i = 0; i < gates; i++) {
      int a = random.nextInt(QUBITS);
      int b = (a + 1 + random.nextInt(QUBITS - 1)) % QUBITS;
      text.append(
          switch (random.nextInt(4)) {
            case 0 -> "h q[%d];\n".formatted(a);
            case 1 -> "cx q[%d], q[%d];\n".formatted(a, b);
            case 2 -> "t q[%d];\n".formatted(a);
            default -> "rz(pi/%d) q[%d];\n".formatted(1 + random.nextInt(16), a);
          });
    }
    return Files.writeString(folder.resolve(gates + "-" + System.nanoTime() + ".qasm"), text);
  }
}
