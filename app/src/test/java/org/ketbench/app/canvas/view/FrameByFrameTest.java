package org.ketbench.app.canvas.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.animation.AnimationTimer;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ketbench.app.MouseEvents;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
final class FrameByFrameTest {
  private static final int FRAMES = 60;

  private final List<Integer> done = Collections.synchronizedList(new ArrayList<>());
  private final FrameByFrame<Integer> pieces = new FrameByFrame<>(done::add);
  private final Pane pane = new Pane();

  @SuppressWarnings("NullAway.Init") // before each test
  private Scene scene;

  @Start
  private void show(Stage stage) {
    scene = new Scene(pane, 100, 100);
    stage.setScene(scene);
    stage.show();
  }

  @Test
  void piecesAreDoneInTheirOrder(FxRobot robot) throws Exception {
    robot.interact(() -> pieces.begin(List.of(1, 2, 3), scene));
    awaitPieces(3);

    assertEquals(List.of(1, 2, 3), done);
  }

  @Test
  void nothingIsDoneWhileSomebodyScrolls(FxRobot robot) throws Exception {
    var wheel = new TurningWheel();
    robot.interact(
        () -> {
          wheel.start();
          pieces.begin(List.of(1, 2, 3), scene);
        });
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> wheel.frames.get() > FRAMES);
    awaitPieces(3);

    assertEquals(0, wheel.doneMeanwhile);
  }

  @Test
  void piecesThatAreAskedForComeWhileSomebodyScrolls(FxRobot robot) throws Exception {
    var wheel = new TurningWheel();
    robot.interact(
        () -> {
          wheel.start();
          pieces.begin(List.of(1, 2, 3), scene);
          pieces.ask();
        });
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> wheel.frames.get() > FRAMES);

    assertEquals(3, wheel.doneMeanwhile);
  }

  @Test
  void whatIsPausedGoesOnWhereItWas(FxRobot robot) throws Exception {
    robot.interact(
        () -> {
          pieces.begin(List.of(1, 2, 3), scene);
          pieces.pause();
          pieces.goOn(scene);
        });
    awaitPieces(3);

    assertEquals(List.of(1, 2, 3), done);
  }

  private void awaitPieces(int count) throws Exception {
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> done.size() >= count);
  }

  /** Turns in each frame, before the work of that frame. */
  private final class TurningWheel extends AnimationTimer {
    private final AtomicInteger frames = new AtomicInteger();
    private volatile int doneMeanwhile;

    @Override
    public void handle(long now) {
      if (frames.incrementAndGet() > FRAMES) {
        doneMeanwhile = done.size();
        stop();
      } else {
        Event.fireEvent(pane, MouseEvents.wheel(-10));
      }
    }
  }
}
