package org.ketbench.estimate.count;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.Map;
import org.ketbench.circuit.Circuit;
import org.ketbench.estimate.model.LogicalCounts;
import org.ketbench.estimate.model.Watch;
import org.ketbench.language.Document;
import org.ketbench.language.openqasm.OpenQasm;
import org.ketbench.language.openqasm.Program;
import org.ketbench.language.openqasm.check.IncludeLoader;
import org.ketbench.language.openqasm.lower.Limits;

/** Programs counted for tests. */
final class Counted {
  private Counted() {}

  static Program program(String body, boolean folding) {
    Document document =
        Document.of("test.qasm", "OPENQASM 3.0;\ninclude \"stdgates.inc\";\n" + body);
    Limits limits = folding ? Limits.standard().withFolding() : Limits.standard();
    return OpenQasm.analyze(document, IncludeLoader.beside(document), limits);
  }

  static Circuit circuit(String body, boolean folding) {
    Program program = program(body, folding);
    Circuit circuit = program.circuit();
    assertNotNull(circuit, () -> program.diagnostics().toString());
    return circuit;
  }

  /** Counts a program whose loops are folded where that is possible. */
  static LogicalCounts folded(String body) {
    return CircuitCounter.count(circuit(body, true));
  }

  /** Counts a program operation by operation. */
  static LogicalCounts oneByOne(String body) {
    return CircuitCounter.count(
        Unfolded.of(circuit(body, false)), Map.of(), AngleMode.EXACT, Hints.NONE, Watch.NONE);
  }
}
