package org.ketbench.engine.statevector.live;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleConsumer;
import org.ketbench.circuit.Circuit;
import org.ketbench.engine.Precision;
import org.ketbench.engine.statevector.StateVector;
import org.ketbench.engine.statevector.StateVectorEngine;
import org.ketbench.engine.statevector.Warmth;
import org.ketbench.language.Document;
import org.ketbench.language.openqasm.OpenQasm;

/**
 * Reads a program and then times the first circuit that this virtual machine simulates, as a window
 * does that has just been opened with it: by live simulation, with nothing warmed up. What asks is
 * made before the clock runs, for the record of an image holds no class of the tests.
 */
final class FirstCircuit implements LiveSimulation.Reading<Long>, DoubleConsumer {
  private static final int ROWS = 256;
  private static final double MILLISECONDS = 1e-6;

  private final Circuit circuit;

  private FirstCircuit(Circuit circuit) {
    this.circuit = circuit;
  }

  /**
   * Prints the milliseconds until there is the state, and until its largest amplitudes are read.
   */
  public static void main(String[] arguments) throws Exception {
    Path file = Path.of(arguments[0]);
    Circuit circuit =
        Objects.requireNonNull(
            OpenQasm.analyze(Document.of(file, Files.readString(file))).circuit());
    int threads = Runtime.getRuntime().availableProcessors();
    FirstCircuit first = new FirstCircuit(circuit);
    long start = System.nanoTime();
    try (var live =
        new LiveSimulation(
            new StateVectorEngine(Precision.DOUBLE, threads, new Warmth()), 1 << 28)) {
      long simulated = live.ask(circuit, Map.of(), first, first).get();
      long read = System.nanoTime();
      System.out.printf(
          Locale.ROOT,
          "%.2f%n%.2f%n",
          (simulated - start) * MILLISECONDS,
          (read - start) * MILLISECONDS);
    }
  }

  @Override
  public Long read(LiveSimulation.States states) {
    StateVector state = states.end();
    long done = System.nanoTime();
    if (state.top(circuit, ROWS).rows().isEmpty()) {
      throw new IllegalStateException("a state without amplitudes");
    }
    return done;
  }

  @Override
  public void accept(double progress) {}
}
