package org.ketbench.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ketbench.app.command.Scope;
import org.ketbench.app.settings.Panels;
import org.ketbench.app.settings.Panels.Side;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** How the documents and the tool windows share the room that a window has. */
@ExtendWith(ApplicationExtension.class)
final class RoomTest {
  private static final double SLACK = 3;

  private final TestWindow at = new TestWindow();

  @Start
  private void show(Stage stage) throws IOException {
    at.show(stage, 1200, 800);
    stage.setWidth(1200);
    stage.setHeight(800);
  }

  private void command(FxRobot robot, String id) {
    robot.interact(() -> at.controller.commands().find(id, Scope.WINDOW).orElseThrow().run());
    settle();
  }

  /** What is laid out may ask for another layout. */
  private static void settle() {
    for (int turn = 0; turn < 4; turn++) {
      WaitForAsyncUtils.waitForFxEvents();
    }
  }

  private static double height(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Region.class).getHeight();
  }

  /** The line between the rows is thinner than a robot can hit. */
  private static void drag(FxRobot robot, double down) {
    SplitPane rows = robot.lookup("#rows").queryAs(SplitPane.class);
    robot.interact(
        () -> rows.setDividerPosition(0, rows.getDividerPositions()[0] + down / rows.getHeight()));
    settle();
  }

  @Test
  void theRoomThatAViewNeedsIsGivenBackWhenAnotherIsOpened(FxRobot robot) {
    settle();
    double before = height(robot, "#tools");
    command(robot, "view.estimates");
    double lent = height(robot, "#tools");
    command(robot, "view.problems");

    assertTrue(lent > before + 100, lent + " for the estimates, " + before + " before");
    assertEquals(before, height(robot, "#tools"), SLACK);
    assertEquals(Panels.USUAL, at.settings.get().panels());
  }

  @Test
  void aHeightThatIsDraggedStays(FxRobot robot) {
    settle();
    command(robot, "view.estimates");
    drag(robot, 60);
    double dragged = height(robot, "#tools");
    command(robot, "view.problems");

    assertEquals(dragged, height(robot, "#tools"), SLACK);
    assertEquals(dragged, at.settings.get().panels().of(Side.BOTTOM).size(), SLACK);
  }

  @Test
  void documentsBeginAtTheTopHoweverLowTheyAre(FxRobot robot) {
    settle();
    drag(robot, -400);

    assertTrue(height(robot, "#columns") < 250, "they are " + height(robot, "#columns") + " high");
    assertEquals(top(robot, "#columns"), top(robot, "#documents"), SLACK);
  }

  private static double top(FxRobot robot, String id) {
    Node node = robot.lookup(id).query();
    return node.localToScene(node.getLayoutBounds()).getMinY();
  }

  @Test
  void whatIsWornAlreadyIsNotPutOnAgainWhenASizeIsRemembered(FxRobot robot) {
    settle();
    Parent window = robot.lookup("#rows").query().getScene().getRoot();
    var changes = new AtomicInteger();
    window.getStyleClass().addListener((InvalidationListener) _ -> changes.incrementAndGet());
    drag(robot, -60);

    assertTrue(!at.settings.get().panels().equals(Panels.USUAL), "the size is remembered");
    assertEquals(0, changes.get());
  }
}
