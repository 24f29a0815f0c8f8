package org.ketbench.engine.statevector;

import java.util.List;
import java.util.Random;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.Precision;
import org.ketbench.engine.statevector.kernel.Kernels;
import org.ketbench.engine.statevector.memory.Amplitudes;
import org.ketbench.engine.statevector.plan.Element;
import org.ketbench.engine.statevector.plan.Plan;
import org.ketbench.engine.statevector.plan.Planner;
import org.ketbench.engine.statevector.plan.WarmUpElements;
import org.ketbench.engine.statevector.work.Crew;

/** Runs every kernel on a small state until the compiler has seen it often enough. */
final class WarmUp {
  private static final int QUBITS = 12;
  private static final int ROUNDS = 300;

  private final Precision precision;

  WarmUp(Precision precision) {
    this.precision = precision;
  }

  void run(Monitor monitor) {
    boolean single = precision == Precision.FLOAT;
    List<Element> elements = WarmUpElements.of(QUBITS, new Random(1));
    Plan plan = new Planner(Kernels.shape(single)).plan(elements, QUBITS);
    try (Crew alone = new Crew(1);
        Amplitudes state = new Amplitudes(plan.qubits(), precision)) {
      var program = Kernels.VECTOR.ready(plan, single);
      state.set(0, 1, 0);
      for (int round = 0; round < ROUNDS && !monitor.cancelled(); round++) {
        alone.run(program, state, monitor);
      }
    }
  }
}
