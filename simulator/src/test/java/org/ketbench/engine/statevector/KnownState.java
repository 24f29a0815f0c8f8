package org.ketbench.engine.statevector;

import java.util.Map;
import java.util.Random;
import org.ketbench.circuit.Circuit;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.Precision;
import org.ketbench.engine.statevector.memory.Amplitudes;

/** Circuits whose states are known in closed form, however many qubits they have. */
enum KnownState {
  HADAMARDS {
    @Override
    double differs(int qubits, Precision precision) {
      Circuits circuit = new Circuits(qubits);
      for (int qubit = 0; qubit < qubits; qubit++) {
        circuit.gate("h", qubit);
      }
      double size = Math.pow(2, -qubits / 2.0);
      return worst(circuit.build(), precision, _ -> new double[] {size, 0}) / size;
    }
  },
  GHZ {
    @Override
    double differs(int qubits, Precision precision) {
      long last = (1L << qubits) - 1;
      return worst(
          Circuits.ghz(qubits),
          precision,
          index -> new double[] {index == 0 || index == last ? Math.sqrt(0.5) : 0, 0});
    }
  },
  FOURIER {
    @Override
    double differs(int qubits, Precision precision) {
      long input = 0x2aaaaaab & (1L << qubits) - 1;
      double size = Math.pow(2, -qubits / 2.0);
      return worst(
              Circuits.fourier(qubits, input),
              precision,
              index -> {
                double angle = 2 * Math.PI * (index * input % (1L << qubits)) / (1L << qubits);
                return new double[] {size * Math.cos(angle), size * Math.sin(angle)};
              })
          / size;
    }
  };

  private static final int PROBES = 1000;

  /** An amplitude by its index. */
  private interface ClosedForm {
    double[] at(long index);
  }

  /** By how much the engine's state is off, as a share of a typical amplitude. */
  abstract double differs(int qubits, Precision precision);

  /** The worst difference at some random indices, 0 and the last. */
  private static double worst(Circuit circuit, Precision precision, ClosedForm form) {
    int qubits = circuit.qubitCount();
    Random random = new Random(qubits);
    try (StateVectorEngine engine = new StateVectorEngine(precision, 2);
        StateVector state = engine.run(engine.prepare(circuit, Map.of()), Monitor.NONE)) {
      double worst = 0;
      for (int probe = 0; probe < PROBES; probe++) {
        long last = (1L << qubits) - 1;
        long index = probe == 0 ? 0 : probe == 1 ? last : random.nextLong() & last;
        double[] expected = form.at(index);
        Amplitudes amplitudes = state.amplitudes();
        worst = Math.max(worst, Math.abs(amplitudes.re(index) - expected[0]));
        worst = Math.max(worst, Math.abs(amplitudes.im(index) - expected[1]));
      }
      return worst;
    }
  }
}
