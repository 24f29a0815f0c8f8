package org.ketbench.app.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
final class AfterLayoutTest {
  private final List<String> events = new ArrayList<>();

  @SuppressWarnings("NullAway.Init") // before each test
  private Pane paper;

  @Start
  private void show(Stage stage) {
    paper =
        new Pane() {
          @Override
          protected void layoutChildren() {
            super.layoutChildren();
            events.add("laid out");
          }
        };
    stage.setScene(new Scene(paper, 100, 100));
    stage.show();
  }

  @Test
  void runsOnceWhatWaitsForALayoutIsLaidOut(FxRobot robot) throws Exception {
    WaitForAsyncUtils.waitForFxEvents();
    robot.interact(
        () -> {
          events.clear();
          paper.requestLayout();
          AfterLayout.run(paper, () -> events.add("run"));
        });
    await(2);

    assertEquals(List.of("laid out", "run"), seen(robot));
  }

  @Test
  void whatIsChangedThenIsLaidOutForTheNextFrameAndDoesNotRunAgain(FxRobot robot) throws Exception {
    WaitForAsyncUtils.waitForFxEvents();
    robot.interact(
        () -> {
          events.clear();
          AfterLayout.run(
              paper,
              () -> {
                events.add("run");
                paper.requestLayout();
              });
        });
    await(2);
    robot.interact(paper::requestLayout);
    await(3);

    assertEquals(List.of("run", "laid out", "laid out"), seen(robot));
  }

  @Test
  void runsWhereTheViewLeavesASceneThatIsNotShown(FxRobot robot) throws Exception {
    WaitForAsyncUtils.waitForFxEvents();
    robot.interact(
        () -> {
          paper.getScene().getWindow().hide();
          events.clear();
          AfterLayout.run(paper, () -> events.add("run"));
          paper.getScene().setRoot(new Pane());
        });
    await(1);

    assertEquals(List.of("run"), seen(robot));
  }

  @Test
  void runsWithoutAScene(FxRobot robot) throws Exception {
    robot.interact(
        () -> {
          events.clear();
          AfterLayout.run(new Pane(), () -> events.add("run"));
        });
    await(1);

    assertEquals(List.of("run"), seen(robot));
  }

  private List<String> seen(FxRobot robot) {
    List<String> seen = new ArrayList<>();
    robot.interact(() -> seen.addAll(events));
    return seen;
  }

  private void await(int count) throws Exception {
    WaitForAsyncUtils.waitFor(
        20,
        TimeUnit.SECONDS,
        () -> WaitForAsyncUtils.waitForAsyncFx(20_000, () -> events.size() >= count));
  }
}
