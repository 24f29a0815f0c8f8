package org.ketbench.engine.statevector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.ketbench.circuit.Circuit;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.Precision;

/** What is too long for every build: many gates, and many qubits beside their closed form. */
@Tag("campaign")
final class LongRunsTest {

  @Test
  void keepTheNormOverAHundredThousandGates() {
    for (long seed = 1; seed <= 3; seed++) {
      Circuit circuit = Circuits.random(9, 100_000, seed);
      try (StateVectorEngine engine = new StateVectorEngine(Precision.DOUBLE, 2);
          StateVector state = engine.run(engine.prepare(circuit, Map.of()), Monitor.NONE)) {
        double norm = state.reader().norm();
        System.out.printf("After 100,000 random gates the norm is off by %.1e%n", norm - 1);
        assertEquals(1, norm, 1e-12);
      }
    }
  }

  @Test
  void transformABasisStateOf26Qubits() {
    int qubits = 26;
    long input = 44_739_242;
    long mask = (1L << qubits) - 1;
    double size = Math.pow(2, -qubits / 2.0);
    try (StateVectorEngine engine = new StateVectorEngine(Precision.DOUBLE, 2);
        StateVector state =
            engine.run(engine.prepare(Circuits.fourier(qubits, input), Map.of()), Monitor.NONE)) {
      double worst = 0;
      for (long index = 0; index <= mask; index++) {
        double angle = 2 * Math.PI * (index * input & mask) / (mask + 1);
        double re = state.amplitudes().re(index) - size * Math.cos(angle);
        double im = state.amplitudes().im(index) - size * Math.sin(angle);
        worst = Math.max(worst, Math.max(Math.abs(re), Math.abs(im)));
      }
      System.out.printf(
          "QFT of a basis state of 26 qubits: off by at most %.1e of amplitudes of %.1e%n",
          worst, size);
      assertTrue(worst <= 1e-12 * size * 1e3, "off by " + worst);
    }
  }
}
