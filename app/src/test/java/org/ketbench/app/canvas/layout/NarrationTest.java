package org.ketbench.app.canvas.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.ketbench.app.canvas.Circuits;
import org.ketbench.circuit.Circuit;

final class NarrationTest {

  @Test
  void tellsGatesWithTheirControls() {
    assertEquals("H on q[0]", first("h q[0];"));
    assertEquals("Rz(π/4) on q[1]", first("rz(pi/4) q[1];"));
    assertEquals("X on q[1], where q[0] is 1", first("cx q[0], q[1];"));
    assertEquals(
        "X on q[2], where q[1] is 1, where q[0] is 0", first("negctrl @ cx q[0], q[1], q[2];"));
  }

  @Test
  void tellsWhatIsMeasuredAndReset() {
    assertEquals("measure q[0] into c[1]", first("c[1] = measure q[0];"));
    assertEquals("reset q[2]", first("reset q[2];"));
    assertEquals("if c==2", first("if (c == 2) { x q[0]; y q[0]; }"));
  }

  private static String first(String statement) {
    Circuit circuit = Circuits.of("qubit[3] q; bit[2] c; " + statement);
    return new Narration(circuit).of(circuit.operations().getFirst());
  }
}
