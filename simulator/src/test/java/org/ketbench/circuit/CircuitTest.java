package org.ketbench.circuit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketbench.language.Document;
import org.ketbench.language.openqasm.OpenQasm;

final class CircuitTest {
  private static final String TEXT =
      "input float a; qubit[2] q; bit[1] c; rz(a) q[0]; cx q[0], q[1]; c[0] = measure q[0];";

  @ParameterizedTest
  @ValueSource(strings = {"", "qubit q;", TEXT})
  void equalsWhatIsReadFromTheSameTextAgain(String text) {
    assertEquals(circuit(text), circuit(text));
    assertEquals(circuit(text).hashCode(), circuit(text).hashCode());
    assertEquals(circuit(text), circuit(text + "// a remark at the end"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "input float b; qubit[2] q; bit[1] c; rz(b) q[0]; cx q[0], q[1]; c[0] = measure q[0];",
        "input float a; qubit[3] q; bit[1] c; rz(a) q[0]; cx q[0], q[1]; c[0] = measure q[0];",
        "input float a; qubit[2] q; bit[2] c; rz(a) q[0]; cx q[0], q[1]; c[0] = measure q[0];",
        "input float a; qubit[2] q; bit[1] c; ry(a) q[0]; cx q[0], q[1]; c[0] = measure q[0];",
        "input float a; qubit[2] q; bit[1] c; rz(a) q[0]; cx q[1], q[0]; c[0] = measure q[0];",
        "input float a; qubit[2] q; bit[1] c; rz(a) q[0]; cx q[0], q[1]; c[0] = measure q[1];",
        "input float a; qubit[2] q; bit[1] c; rz(a) q[0];  cx q[0], q[1]; c[0] = measure q[0];",
        "input float a; qubit[2] q; bit[1] c; rz(a) q[0]; cx q[0], q[1];",
        "output bit[1] c; input float a; qubit[2] q; rz(a) q[0]; cx q[0], q[1];",
      })
  void differsWhereAnythingDoes(String other) {
    assertNotEquals(circuit(TEXT), circuit(other));
    assertNotEquals(circuit(other), circuit(TEXT));
  }

  private static Circuit circuit(String statements) {
    String text = "OPENQASM 3.0;\ninclude \"stdgates.inc\";\n" + statements;
    return Objects.requireNonNull(
        OpenQasm.analyze(Document.of("test", text)).circuit(), statements);
  }
}
