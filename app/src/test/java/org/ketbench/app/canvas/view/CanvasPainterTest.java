package org.ketbench.app.canvas.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ketbench.app.canvas.Circuits;
import org.ketbench.app.canvas.layout.CircuitLayout;
import org.ketbench.app.canvas.layout.Dimensions;
import org.ketbench.app.canvas.layout.Drawing;
import org.ketbench.app.canvas.scene.EndPainter;
import org.ketbench.app.canvas.scene.Theme;
import org.ketbench.engine.Precision;
import org.ketbench.engine.statevector.StateVectorEngine;
import org.ketbench.engine.statevector.live.LiveSimulation;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
final class CanvasPainterTest {
  private static final int WIDTH = 300;
  private static final int HEIGHT = 150;

  private final CanvasViewModel model =
      new CanvasViewModel(
          new CanvasWork(
              Runnable::run,
              Platform::runLater,
              () -> new LiveSimulation(new StateVectorEngine(Precision.DOUBLE, 1), 1e6)));

  @Test
  void whatIsChosenBelowTheEndsOfTheWiresIsNotDrawnOverThem(FxRobot robot) throws TimeoutException {
    int ends = (int) (WIDTH - EndPainter.WIDTH);
    WritableImage[] drawn = new WritableImage[1];
    robot.interact(() -> model.show(Drawing.of(Circuits.of("qubit q;" + " h q;".repeat(12)))));
    WaitForAsyncUtils.waitFor(
        20, TimeUnit.SECONDS, () -> !model.ends().ends().get().ones().isEmpty());
    robot.interact(
        () -> {
          model.window().resize(WIDTH, HEIGHT);
          model.window().startAt(1);
          CircuitLayout layout = Objects.requireNonNull(model.drawing().get()).layout();
          model.choice().choose(ends + 2, layout.y(0) - model.viewport().get().y());
          drawn[0] = chosen();
        });

    assertFalse(model.chosen().get().isEmpty());
    assertNotEquals(0, marks(drawn[0], 0, ends - 1), "what can be seen of it is marked");
    assertEquals(0, marks(drawn[0], ends + 1, WIDTH));
  }

  @Test
  void theCursorIsAroundTheGateThatIsBeingTyped(FxRobot robot) {
    WritableImage[] drawn = new WritableImage[1];
    Drawing typed = Drawing.of(Circuits.of("qubit q; h q;"));
    robot.interact(
        () -> {
          model.show(Drawing.of(Circuits.of("")));
          model.cursor().activate(true);
          model.preview(typed);
          drawn[0] = chosen();
        });

    int centre = (int) typed.layout().centre(0);
    int half = (int) Dimensions.BOX / 2;
    assertEquals(0, marks(drawn[0], 0, centre - half - 8));
    assertNotEquals(0, marks(drawn[0], centre - half - 8, centre - half + 4));
    assertNotEquals(0, marks(drawn[0], centre + half - 4, centre + half + 8));
    assertEquals(0, marks(drawn[0], centre + half + 8, WIDTH));
  }

  @Test
  void wiresReachTheirEndsWhereTheCursorIsBehindTheLastColumn(FxRobot robot)
      throws TimeoutException {
    WritableImage[] drawn = new WritableImage[1];
    robot.interact(() -> model.show(Drawing.of(Circuits.of("qubit q; h q;"))));
    WaitForAsyncUtils.waitFor(
        20, TimeUnit.SECONDS, () -> !model.ends().ends().get().ones().isEmpty());
    robot.interact(
        () -> {
          model.window().resize(WIDTH, HEIGHT);
          model.cursor().activate(true);
          model.cursor().toEnd(false);
          var canvas = new Canvas(WIDTH, HEIGHT);
          var graphics = canvas.getGraphicsContext2D();
          new CanvasPainter(model).circuit(graphics, new ShapeRenderer(graphics), WIDTH, HEIGHT);
          drawn[0] = canvas.snapshot(null, null);
        });

    CircuitLayout layout = Objects.requireNonNull(model.drawing().get()).layout();
    Viewport view = model.viewport().get();
    double ends = new EndPainter(layout, Theme.LIGHT).x(view.layoutX(WIDTH), true);
    int y = (int) Math.floor((layout.y(0) - view.y()) * view.zoom());
    int background = drawn[0].getPixelReader().getArgb(WIDTH - 2, HEIGHT - 2);
    assertTrue(model.cursor().isBehind());
    for (int x = (int) layout.right(0); x < (ends - view.x()) * view.zoom() - 1; x++) {
      assertNotEquals(background, drawn[0].getPixelReader().getArgb(x, y), "no wire at " + x);
    }
  }

  private WritableImage chosen() {
    var canvas = new Canvas(WIDTH, HEIGHT);
    var graphics = canvas.getGraphicsContext2D();
    new CanvasPainter(model)
        .chosen(graphics, new ShapeRenderer(graphics), WIDTH, HEIGHT, true, null);
    var clear = new SnapshotParameters();
    clear.setFill(Color.TRANSPARENT);
    return canvas.snapshot(clear, null);
  }

  private static int marks(WritableImage image, int from, int to) {
    int count = 0;
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = from; x < to; x++) {
        count += image.getPixelReader().getArgb(x, y) == 0 ? 0 : 1;
      }
    }
    return count;
  }
}
