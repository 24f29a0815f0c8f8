package org.ketbench.language.openqasm.lower;

import java.util.List;
import org.ketbench.circuit.Circuit;
import org.ketbench.language.Diagnostic;
import org.ketbench.language.Document;
import org.ketbench.language.openqasm.OpenQasm;
import org.ketbench.language.openqasm.Program;
import org.ketbench.language.openqasm.check.IncludeLoader;

/** Short ways for tests to see what becomes of a program. */
final class Lower {
  private Lower() {}

  static Program program(String text) {
    return program(text, Limits.standard());
  }

  static Program program(String text, Limits limits) {
    return OpenQasm.analyze(Document.of("test.qasm", text), IncludeLoader.nothing(), limits);
  }

  /** The circuit of a program that has to be right. */
  static Circuit circuit(String text) {
    Program program = program(text);
    Circuit circuit = program.circuit();
    if (circuit == null) {
      throw new AssertionError(text + "\n" + program.diagnostics());
    }
    return circuit;
  }

  /** The operations of a version 3 program that includes the standard gates. */
  static String operations(String statements) {
    return CircuitText.of(circuit("OPENQASM 3.1; include \"stdgates.inc\";\n" + statements));
  }

  /** The errors of a version 3 program that includes the standard gates. */
  static List<Diagnostic> errors(String statements) {
    return program("OPENQASM 3.1; include \"stdgates.inc\";\n" + statements).diagnostics().stream()
        .filter(Diagnostic::isError)
        .toList();
  }
}
