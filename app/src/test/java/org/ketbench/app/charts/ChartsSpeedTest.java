package org.ketbench.app.charts;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ketbench.app.canvas.layout.Drawing;
import org.ketbench.app.canvas.view.Drawings;
import org.ketbench.app.document.Analysis;
import org.ketbench.app.document.Analyst;
import org.ketbench.circuit.Circuit;
import org.ketbench.language.Document;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/**
 * How long it takes from another version of a text to the charts of it being painted: analysis,
 * simulation, reading, the wait for the next frame, layout and painting.
 */
@ExtendWith(ApplicationExtension.class)
final class ChartsSpeedTest {
  private static final int WARM = 200;

  /** The first ones wait for classes to be loaded. */
  private static final int WARM_CANCELS = 5;

  private static final double NANOS_PER_MILLI = 1e6;
  private static final double NINETY_FIFTH = 0.95;

  private final ChartsWindow at = new ChartsWindow();
  private final Region nothing = new Region();
  private @Nullable Circuit wanted;
  private @Nullable Times running;
  private boolean shown;

  /** When the stages of one edit were over. */
  private static final class Times {
    final long start = System.nanoTime();
    final CountDownLatch painted = new CountDownLatch(1);
    volatile long analysed;
    volatile long begun;
    volatile long answered;
    volatile long updated;
    volatile long laidOut;
    volatile long done;

    double[] stages() {
      long[] ends = {start, analysed, begun, answered, updated, laidOut, done};
      double[] stages = new double[ends.length];
      for (int each = 1; each < ends.length; each++) {
        stages[each - 1] = (ends[each] - ends[each - 1]) / NANOS_PER_MILLI;
      }
      stages[ends.length - 1] = (done - start) / NANOS_PER_MILLI;
      return stages;
    }
  }

  @Start
  private void show(Stage stage) {
    at.results.answer().addListener((_, _, _) -> answered());
    at.show(stage, "light");
    at.results.answer().addListener((_, _, _) -> updated());
    Scene scene = stage.getScene();
    scene.addPostLayoutPulseListener(this::laidOut);
    new Scene(nothing, 1, 1);
  }

  @SuppressWarnings("ReferenceEquality") // an equal circuit of another edit is another one
  private boolean isWanted() {
    return running != null
        && at.results.answer().get() != null
        && at.results.answer().get().question().circuit() == wanted;
  }

  private void answered() {
    if (isWanted()) {
      Objects.requireNonNull(running).answered = System.nanoTime();
    }
  }

  private void updated() {
    if (isWanted()) {
      Objects.requireNonNull(running).updated = System.nanoTime();
      shown = true;
    }
  }

  /** The renderer does one thing after another, so what it does next comes after this frame. */
  private void laidOut() {
    Times times = running;
    if (shown && times != null) {
      shown = false;
      running = null;
      times.laidOut = System.nanoTime();
      Platform.runLater(
          () -> {
            nothing.snapshot(new SnapshotParameters(), null);
            times.done = System.nanoTime();
            times.painted.countDown();
          });
    }
  }

  @Test
  void aSmallCircuitFollowsEdits() throws InterruptedException {
    assertTrue(edits(6, 20, 10, false)[0].length > 0);
  }

  @Test
  @Tag("campaign")
  void editsAreFollowed() throws InterruptedException {
    int edits = 200 * Integer.getInteger("ketbench.cases", 1);
    print("12 qubits x 100 gates, anywhere", edits(12, 100, edits, false), 16);
    print("16 qubits x 100 gates, anywhere", edits(16, 100, edits, false), 30);
    print("20 qubits x 100 gates, anywhere", edits(20, 100, edits / 4, false), 150);
    print("20 qubits x 100 gates, at the end", edits(20, 100, edits / 2, true), 60);
    print("24 qubits x 100 gates, at the end", edits(24, 100, edits / 8, true), 400);
  }

  @Test
  @Tag("campaign")
  void theWindowIsNeverBusyForLong() throws InterruptedException {
    int edits = 200 * Integer.getInteger("ketbench.cases", 1);
    for (int qubits : new int[] {12, 16, 20}) {
      var probe = new Probe();
      edits(qubits, 100, qubits == 20 ? edits / 4 : edits, false);
      System.out.printf(
          Locale.ROOT,
          "%d qubits: an event waits %.1f ms at the 95th percentile (wanted 16), %.1f at most%n",
          qubits,
          probe.end(NINETY_FIFTH),
          probe.end(1));
    }
  }

  @Test
  @Tag("campaign")
  void cancellingTakesNoTime() throws InterruptedException {
    var random = new Random(1);
    StringBuilder body = new StringBuilder("qubit[24] q;");
    for (int gate = 0; gate < 400; gate++) {
      body.append(gate(24, random));
    }
    double[] times = new double[30];
    for (int each = -WARM_CANCELS; each < times.length; each++) {
      Platform.runLater(() -> at.circuit(body.toString()));
      Thread.sleep(400);
      long start = System.nanoTime();
      var answered = new CountDownLatch(1);
      Platform.runLater(
          () -> {
            at.results.cancel();
            at.circuit("qubit q; h q;");
            at.results.stale().subscribe(stale -> countDown(stale, answered));
          });
      assertTrue(answered.await(20, TimeUnit.SECONDS));
      if (each >= 0) {
        times[each] = (System.nanoTime() - start) / NANOS_PER_MILLI;
      }
    }
    Arrays.sort(times);
    System.out.printf(
        Locale.ROOT,
        "from cancelling 24 qubits to the next answer: median %.1f, at most %.1f ms (wanted 30)%n",
        times[times.length / 2],
        times[times.length - 1]);
  }

  private static void countDown(boolean stale, CountDownLatch answered) {
    if (!stale) {
      answered.countDown();
    }
  }

  private static void print(String what, double[][] stages, double wanted) {
    String[] names = {"analysis", "hand-over", "simulation", "update", "frame", "painting", "all"};
    StringBuilder line = new StringBuilder(what);
    for (int each = 0; each < names.length; each++) {
      double[] times = stages[each];
      line.append(String.format(Locale.ROOT, ", %s %.1f", names[each], times[times.length / 2]));
    }
    System.out.printf(
        Locale.ROOT,
        "%s ms at the median (wanted %.0f), least %.1f, 95th percentile %.1f%n",
        line,
        wanted,
        stages[names.length - 1][0],
        stages[names.length - 1][(int) (NINETY_FIFTH * stages[0].length)]);
  }

  /** The times of each stage, and of all together at the end, in order of length. */
  private double[][] edits(int qubits, int gates, int edits, boolean atEnd)
      throws InterruptedException {
    var random = new Random(1);
    List<String> lines = new ArrayList<>();
    for (int gate = 0; gate < gates; gate++) {
      lines.add(gate(qubits, random));
    }
    List<double[]> all = new ArrayList<>();
    var analyst = new Analyst(List.of(Drawings.finder()));
    Analysis before = null;
    for (int edit = -Math.min(WARM, edits); edit < edits; edit++) {
      int place = atEnd ? gates - 1 - random.nextInt(5) : random.nextInt(gates);
      String old = lines.get(place);
      while (lines.get(place).equals(old)) {
        lines.set(place, gate(qubits, random));
      }
      String text =
          "OPENQASM 3.0;\ninclude \"stdgates.inc\";\nqubit["
              + qubits
              + "] q;\n"
              + String.join("\n", lines);
      var times = new Times();
      Analysis analysis = analyst.check(Document.of("test.qasm", text), before);
      before = analysis;
      times.analysed = System.nanoTime();
      Platform.runLater(
          () -> {
            times.begun = System.nanoTime();
            wanted = Objects.requireNonNull(analysis.get(Drawing.class)).circuit();
            running = times;
            at.pane().show(analysis);
          });
      assertTrue(times.painted.await(20, TimeUnit.SECONDS));
      if (edit >= 0) {
        all.add(times.stages());
      }
      Thread.sleep(random.nextInt(20));
    }
    double[][] sorted = new double[all.getFirst().length][edits];
    for (int stage = 0; stage < sorted.length; stage++) {
      for (int edit = 0; edit < edits; edit++) {
        sorted[stage][edit] = all.get(edit)[stage];
      }
      Arrays.sort(sorted[stage]);
    }
    return sorted;
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

  /** Asks the window's thread for something now and then, and notes how long that waits. */
  private static final class Probe {
    private final List<Double> waits = java.util.Collections.synchronizedList(new ArrayList<>());
    private final Thread thread = Thread.ofPlatform().daemon().start(this::run);

    private void run() {
      try {
        while (true) {
          Thread.sleep(3);
          long asked = System.nanoTime();
          Platform.runLater(() -> waits.add((System.nanoTime() - asked) / NANOS_PER_MILLI));
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    double end(double share) {
      thread.interrupt();
      List<Double> sorted = waits.stream().sorted().toList();
      return sorted.get(Math.min(sorted.size() - 1, (int) (share * sorted.size())));
    }
  }
}
