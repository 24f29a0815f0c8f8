package org.ketbench.app.canvas.view;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ketbench.app.canvas.Circuits;
import org.ketbench.app.canvas.gesture.Keys;
import org.ketbench.app.canvas.layout.CircuitLayout;
import org.ketbench.app.canvas.layout.Drawing;
import org.ketbench.language.Document;
import org.ketbench.language.openqasm.OpenQasm;
import org.ketbench.language.openqasm.Program;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** How long the canvas keeps the window's thread. Prints what it measured. */
@Tag("campaign")
@ExtendWith(ApplicationExtension.class)
final class SpeedTest {
  private static final int MOVES = 400;

  private final List<Double> work = Collections.synchronizedList(new ArrayList<>());
  private final ExecutorService background = Executors.newSingleThreadExecutor();
  private final CanvasViewModel canvas =
      new CanvasViewModel(new CanvasWork(background, this::display, null));
  private @Nullable CanvasView view;

  @Start
  private void show(Stage stage) {
    CanvasView shown = new CanvasView(canvas, _ -> {}, (_, _) -> {});
    view = shown;
    stage.setScene(new Scene(shown, 980, 900));
    stage.show();
  }

  private CanvasView view() {
    return Objects.requireNonNull(view);
  }

  private void display(Runnable shown) {
    Platform.runLater(() -> work.add(timed(shown)));
  }

  /** With what it causes to be drawn. */
  private double timed(Runnable action) {
    long start = System.nanoTime();
    action.run();
    view().layout();
    return (System.nanoTime() - start) / 1e6;
  }

  private static <T> T onFx(Callable<T> question) {
    return WaitForAsyncUtils.waitForAsyncFx(60_000, question);
  }

  private static Program program(int gates) {
    StringBuilder text = new StringBuilder("qubit[30] q;\n");
    Random random = new Random(5);
    for (int i = 0; i < gates; i++) {
      int a = random.nextInt(30);
      int b = (a + 1 + random.nextInt(29)) % 30;
      text.append(
          random.nextInt(3) == 0
              ? "cx q[%d], q[%d];\n".formatted(a, b)
              : "rz(%d*pi/16) q[%d];\n".formatted(1 + random.nextInt(15), a));
    }
    return OpenQasm.analyze(Document.of("speed", Circuits.text(text.toString())));
  }

  @Test
  void draggingOverTwoThousandGates() throws InterruptedException {
    Program program = program(2000);
    Drawing drawing = Drawing.of(Objects.requireNonNull(program.circuit()));
    CircuitLayout layout = drawing.layout();
    onFx(
        () -> {
          canvas.show(drawing, program);
          view().layout();
          return grabFirst(layout);
        });
    assertTrue(canvas.gestures().isHolding());
    Random random = new Random(3);
    for (int i = 0; i < MOVES; i++) {
      double x = 60 + random.nextInt(850);
      double y = 30 + random.nextInt(840);
      onFx(() -> work.add(timed(() -> canvas.gestures().move(x, y, Keys.NONE))));
      TimeUnit.MILLISECONDS.sleep(16);
      if (i == MOVES / 4) {
        work.clear();
      }
    }
    double scale = onFx(() -> view().getScene().getWindow().getOutputScaleX());
    print(
        String.format(
            Locale.ROOT, "pointer feedback, 30 qubits x 2,000 gates at %.0f %%", 100 * scale),
        work);
    List<Double> layouts = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      long start = System.nanoTime();
      Drawing.of(drawing.circuit());
      layouts.add((System.nanoTime() - start) / 1e6);
    }
    print("layout of the same circuit", layouts);
    background.shutdownNow();
  }

  /** Where it is in the view depends on what part of the layout that shows. */
  private boolean grabFirst(CircuitLayout layout) {
    Viewport shown = canvas.viewport().get();
    return canvas
        .gestures()
        .grab(
            (layout.centre(0) - shown.x()) * shown.zoom(),
            (layout.y(grabbed(layout)) - shown.y()) * shown.zoom());
  }

  private static int grabbed(CircuitLayout layout) {
    int[] wire = new int[1];
    layout.visit(0, 0, (item, _) -> wire[0] = item.top());
    return wire[0];
  }

  @Test
  void scrollingOverAHundredThousandGates() {
    long start = System.nanoTime();
    Program program = program(100_000);
    Drawing drawing = Drawing.of(Objects.requireNonNull(program.circuit()));
    System.out.printf(
        Locale.ROOT,
        "100,000 gates read and laid out in %.0f ms%n",
        (System.nanoTime() - start) / 1e6);
    List<Double> times = new ArrayList<>();
    times.add(onFx(() -> timed(() -> canvas.show(drawing, program))));
    print("showing 100,000 gates", times);
    times.clear();
    for (int i = 0; i < 300; i++) {
      double by = i % 10 == 9 ? -40_000 : -120;
      times.add(onFx(() -> timed(() -> canvas.window().pan(by, by / 40))));
    }
    print("scrolling over 100,000 gates", times);
    background.shutdownNow();
  }

  private static void print(String what, List<Double> millis) {
    double[] sorted;
    synchronized (millis) {
      sorted = millis.stream().mapToDouble(Double::doubleValue).toArray();
    }
    Arrays.sort(sorted);
    System.out.printf(
        Locale.ROOT,
        "%s: p50 %.2f ms, p95 %.2f ms, max %.2f ms (%d)%n",
        what,
        sorted[sorted.length / 2],
        sorted[(int) (sorted.length * 0.95)],
        sorted[sorted.length - 1],
        sorted.length);
  }
}
