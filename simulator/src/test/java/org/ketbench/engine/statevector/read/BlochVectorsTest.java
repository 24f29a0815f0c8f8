package org.ketbench.engine.statevector.read;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Matrix;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.Precision;
import org.ketbench.engine.statevector.StateVector;
import org.ketbench.engine.statevector.StateVectorEngine;
import org.ketbench.language.Document;
import org.ketbench.language.openqasm.OpenQasm;

final class BlochVectorsTest {
  private static Circuit random(int qubits, long seed) {
    var random = new Random(seed);
    var text =
        new StringBuilder("OPENQASM 3.0; include \"stdgates.inc\"; qubit[" + qubits + "] q;");
    for (int gate = 0; gate < 6 * qubits; gate++) {
      int one = random.nextInt(qubits);
      int other = (one + 1 + random.nextInt(qubits - 1)) % qubits;
      text.append(
          "u3(%f, %f, %f) q[%d]; cx q[%d], q[%d];"
              .formatted(
                  random.nextDouble(), random.nextDouble(), random.nextDouble(), one, one, other));
    }
    return Objects.requireNonNull(
        OpenQasm.analyze(Document.of("t.qasm", text.toString())).circuit());
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 5, 11, 12, 14, 16, 17})
  void areThoseOfTheReducedStates(int qubits) {
    Circuit circuit = random(qubits, qubits);
    try (var engine = new StateVectorEngine(Precision.DOUBLE, 2);
        StateVector state = engine.run(engine.prepare(circuit, Map.of()), Monitor.NONE)) {
      double[][] vectors = state.blochVectors(circuit);
      assertEquals(qubits, vectors.length);
      for (int qubit = 0; qubit < qubits; qubit++) {
        Matrix density = state.reader().reducedDensity(qubit);
        assertArrayEquals(
            new double[] {
              2 * density.re(0, 1), -2 * density.im(0, 1), density.re(0, 0) - density.re(1, 1)
            },
            vectors[qubit],
            1e-12,
            "qubit " + qubit);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 28})
  void areKnownWithoutAllAmplitudes(int qubits) {
    Circuit circuit =
        Objects.requireNonNull(
            OpenQasm.analyze(
                    Document.of(
                        "t.qasm",
                        "OPENQASM 3.0; include \"stdgates.inc\"; qubit["
                            + qubits
                            + "] q; h q[0]; s q[0]; x q[1];"))
                .circuit());
    try (var engine = new StateVectorEngine(Precision.DOUBLE, 1);
        StateVector state = engine.run(engine.prepare(circuit, Map.of()), Monitor.NONE)) {
      double[][] vectors = state.blochVectors(circuit);

      assertArrayEquals(new double[] {0, 1, 0}, vectors[0], 1e-12);
      assertArrayEquals(new double[] {0, 0, -1}, vectors[1], 1e-12);
      assertArrayEquals(new double[] {0, 0, 1}, vectors[2], 1e-12);
    }
  }
}
