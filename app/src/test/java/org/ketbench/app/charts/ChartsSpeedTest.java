package org.ketbench.app.charts;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.SnapshotParameters;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ketbench.app.canvas.view.Drawings;
import org.ketbench.app.document.Analysis;
import org.ketbench.app.document.Analyst;
import org.ketbench.language.Document;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/**
 * How long it takes from another version of a text to the charts of it being painted: analysis,
 * simulation, reading, layout and painting.
 */
@ExtendWith(ApplicationExtension.class)
final class ChartsSpeedTest {
  private static final int WARM = 30;
  private static final double NANOS_PER_MILLI = 1e6;

  private final ChartsWindow at = new ChartsWindow();

  @Start
  private void show(Stage stage) {
    at.show(stage, "light");
  }

  @Test
  void aSmallCircuitFollowsEdits() throws InterruptedException {
    assertTrue(median(6, 20, 10, false) > 0);
  }

  @Test
  @Tag("campaign")
  void editsAreFollowed() throws InterruptedException {
    int edits = 200 * Integer.getInteger("ketbench.cases", 1);
    print("12 qubits x 100 gates, anywhere", median(12, 100, edits, false), 16);
    print("16 qubits x 100 gates, anywhere", median(16, 100, edits, false), 30);
    print("20 qubits x 100 gates, anywhere", median(20, 100, edits / 4, false), 150);
    print("20 qubits x 100 gates, at the end", median(20, 100, edits / 4, true), 60);
    print("24 qubits x 100 gates, at the end", median(24, 100, edits / 10, true), 400);
  }

  private static void print(String what, double found, double wanted) {
    System.out.printf(Locale.ROOT, "%s: median %.1f ms (wanted %.0f)%n", what, found, wanted);
  }

  private double median(int qubits, int gates, int edits, boolean atEnd)
      throws InterruptedException {
    var random = new Random(1);
    List<String> lines = new ArrayList<>();
    for (int gate = 0; gate < gates; gate++) {
      lines.add(gate(qubits, random));
    }
    double[] times = new double[edits];
    for (int edit = -Math.min(WARM, edits); edit < edits; edit++) {
      int place = atEnd ? gates - 1 - random.nextInt(5) : random.nextInt(gates);
      lines.set(place, gate(qubits, random));
      String text =
          "OPENQASM 3.0;\ninclude \"stdgates.inc\";\nqubit["
              + qubits
              + "] q;\n"
              + String.join("\n", lines);
      long start = System.nanoTime();
      Analysis analysis =
          new Analyst(List.of(Drawings.finder())).check(Document.of("test.qasm", text), null);
      paint(analysis);
      if (edit >= 0) {
        times[edit] = (System.nanoTime() - start) / NANOS_PER_MILLI;
      }
    }
    Arrays.sort(times);
    return times[edits / 2];
  }

  private static String gate(int qubits, Random random) {
    int one = random.nextInt(qubits);
    int other = (one + 1 + random.nextInt(qubits - 1)) % qubits;
    return switch (random.nextInt(3)) {
      case 0 -> "h q[" + one + "];";
      case 1 -> "ry(" + random.nextInt(100) / 16.0 + ") q[" + one + "];";
      default -> "cx q[" + one + "], q[" + other + "];";
    };
  }

  private void paint(Analysis analysis) throws InterruptedException {
    var painted = new CountDownLatch(1);
    var asked = new CountDownLatch(1);
    Platform.runLater(
        () -> {
          at.pane().show(analysis);
          asked.countDown();
        });
    assertTrue(asked.await(20, TimeUnit.SECONDS));
    while (at.results.stale().get()) {
      java.util.concurrent.locks.LockSupport.parkNanos(200_000);
    }
    Platform.runLater(
        () -> {
          at.pane().applyCss();
          at.pane().layout();
          at.pane().snapshot(new SnapshotParameters(), null);
          painted.countDown();
        });
    assertTrue(painted.await(20, TimeUnit.SECONDS));
  }
}
