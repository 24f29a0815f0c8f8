package org.ketbench.engine.statevector;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ketbench.engine.EngineKind;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.Timing;
import org.ketbench.engine.statevector.plan.CircuitElements;
import org.ketbench.engine.statevector.plan.MachineCosts;
import org.ketbench.engine.statevector.plan.Plan;
import org.ketbench.engine.statevector.plan.PlanText;

/**
 * Times runs of a prepared circuit: the state is there already, the kernels are compiled; planning
 * counts.
 */
final class Stopwatch {
  private static final double NANOSECONDS = 1e-9;
  private static final double WARM_UP_SECONDS = 0.5;
  private static final int LEAST_WARM_UPS = 2;
  private static final int MOST_WARM_UPS = 2000;

  private final StateVectorEngine engine;

  Stopwatch(StateVectorEngine engine) {
    this.engine = engine;
  }

  Timing time(CircuitElements elements, int repeat, Monitor monitor) {
    PreparedCircuit first = engine.prepare(elements);
    Plan plan = first.plan();
    List<Double> seconds = new ArrayList<>();
    try (StateVector state = engine.stateOf(elements, first.start(), null, monitor)) {
      if (plan != null) {
        state.spread(plan.qubits());
      }
      double spent = 0;
      for (int run = 0;
          run < LEAST_WARM_UPS || (spent < WARM_UP_SECONDS && run < MOST_WARM_UPS);
          run++) {
        spent += once(elements, state, monitor);
      }
      for (int run = 0; run < repeat; run++) {
        seconds.add(once(elements, state, monitor));
      }
    }
    String explanation =
        plan == null
            ? "The state never has more than a few amplitudes; they are kept as a list.\n"
            : PlanText.of(plan, engine.precision())
                + "Arithmetic by %s.\n".formatted(engine.kernels(plan).text(plan.shape()))
                + MachineCosts.text();
    return new Timing(seconds, EngineKind.STATEVECTOR, peakBytes(), explanation);
  }

  private double once(CircuitElements elements, StateVector state, Monitor monitor) {
    state.clear();
    long start = System.nanoTime();
    PreparedCircuit prepared = engine.prepareForStateAtHand(elements);
    Plan plan = prepared.plan();
    if (plan != null) {
      state.fill(prepared.start());
      engine.continueFrom(state.amplitudes(), plan, monitor);
    }
    return (System.nanoTime() - start) * NANOSECONDS;
  }

  /** As the system counts it where it tells, else what the virtual machine has taken. */
  private static long peakBytes() {
    try {
      for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
        if (line.startsWith("VmHWM:")) {
          return Long.parseLong(line.replaceAll("\\D", "")) << 10;
        }
      }
    } catch (IOException e) {
      return Runtime.getRuntime().totalMemory();
    }
    return Runtime.getRuntime().totalMemory();
  }
}
