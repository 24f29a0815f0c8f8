package org.ketbench.app.charts.ask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ketbench.app.canvas.layout.Drawing;
import org.ketbench.engine.Precision;
import org.ketbench.engine.statevector.StateVectorEngine;
import org.ketbench.engine.statevector.live.LiveSimulation;
import org.ketbench.language.Document;
import org.ketbench.language.openqasm.OpenQasm;

/** Of a large circuit the columns and the state are not found out at the same time. */
final class LargeResultsTest {
  private final Queue<Runnable> background = new ArrayDeque<>();
  private final BlockingQueue<Runnable> display = new LinkedBlockingQueue<>();
  private boolean simulated;
  private final ResultsViewModel results =
      new ResultsViewModel(this::begin, background::add, display::add);

  private LiveSimulation begin() {
    simulated = true;
    return new LiveSimulation(new StateVectorEngine(Precision.DOUBLE, 1), 1e6);
  }

  @AfterEach
  void close() {
    results.close();
  }

  private static Drawing gates(int count) {
    String text = "OPENQASM 3.0;\ninclude \"stdgates.inc\";\nqubit q;\n" + "x q;\n".repeat(count);
    return Drawing.of(
        Objects.requireNonNull(OpenQasm.analyze(Document.of("test.qasm", text)).circuit()));
  }

  private void findColumns() throws InterruptedException {
    background.remove().run();
    show();
  }

  private void show() throws InterruptedException {
    Runnable next = display.poll(20, TimeUnit.SECONDS);
    Objects.requireNonNull(next, "nothing is told").run();
  }

  @Test
  void theStateOfASmallOneIsSimulatedAtOnce() {
    results.show(gates(3));

    assertTrue(simulated);
  }

  @Test
  void theStateOfALargeOneIsSimulatedOnceItsColumnsAreKnown() throws InterruptedException {
    results.show(gates(20_001));
    assertFalse(simulated);

    findColumns();
    assertEquals(20_001, results.moments().get());
    while (results.stale().get()) {
      show();
    }

    ResultsAnswer answer = Objects.requireNonNull(results.answer().get());
    assertEquals(1, Objects.requireNonNull(answer.state()).wires().getFirst().probabilityOfOne());
  }

  @Test
  void nothingIsSimulatedOfALargeOneThatWasStopped() throws InterruptedException {
    results.show(gates(20_001));
    results.cancel();

    findColumns();

    assertFalse(simulated);
  }
}
