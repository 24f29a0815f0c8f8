package org.ketbench.app.charts.ask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.ketbench.app.canvas.layout.Drawing;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.SimulationRefusedException;
import org.ketbench.engine.Simulator;
import org.ketbench.language.Document;
import org.ketbench.language.openqasm.OpenQasm;

final class StructureWorkTest {
  private static final StructureWork WORK = new StructureWork(new Simulator());

  /**
   * A chain of so many entangled qubits, of which the first is measured and the chain begun anew.
   */
  private static String chain(int qubits) {
    return "OPENQASM 3.0; include \"stdgates.inc\"; bit c; qubit["
        + qubits
        + "] q; h q[0]; for int i in [0:"
        + (qubits - 2)
        + "] { cx q[i], q[i + 1]; } c = measure q[0]; h q[0]; cx q[0], q["
        + (qubits - 1)
        + "]; h q[0];";
  }

  private static List<Double> entropies(int qubits, int cut, MeasurementReading reading) {
    Drawing drawing =
        Drawing.of(
            Objects.requireNonNull(
                OpenQasm.analyze(Document.of("chain.qasm", chain(qubits))).circuit()));
    var question = new ResultsQuestion(drawing.circuit(), reading, null, 100, 1);
    return WORK.cuts(question, Timeline.of(drawing), cut, Monitor.NONE, _ -> {}).entropies();
  }

  @Test
  void ofOneShotTheSmallerSideOfACutIsEnough() {
    for (MeasurementReading reading :
        List.of(
            new MeasurementReading.OneShot(3),
            new MeasurementReading.PostSelected(Map.of(0, true)))) {
      double large = entropies(9, 7, reading).getLast();
      // Behind the measurement only the first and the last qubit are entangled, across every cut.
      assertEquals(1, large, 1e-9);
      assertEquals(entropies(9, 2, reading).getLast(), large, 1e-9);
    }
  }

  @Test
  void whereBothSidesAreLargeTheReasonIsTold() {
    var reading = new MeasurementReading.OneShot(3);
    String told =
        String.valueOf(
            assertThrows(SimulationRefusedException.class, () -> entropies(14, 7, reading))
                .getMessage());

    assertTrue(told.contains("at most 6 qubits"), told);
  }
}
