package org.ketbench.app.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ketbench.app.MouseEvents;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
final class ScrolledTextTest {
  private static final int LINES = 5000;

  @SuppressWarnings("NullAway.Init") // before each test
  private CodeArea area;

  @SuppressWarnings("NullAway.Init") // before each test
  private ScrolledText text;

  @Start
  private void show(Stage stage) {
    area = new CodeArea();
    text = new ScrolledText(area);
    area.replaceText("x q[0];\n".repeat(LINES));
    area.moveTo(0);
    area.showParagraphAtTop(0);
    stage.setScene(new Scene(new VirtualizedScrollPane<>(text), 500, 700));
    stage.show();
  }

  @Test
  void aJumpBeginsWithAFewLinesAndFillsTheView(FxRobot robot) throws Exception {
    WaitForAsyncUtils.waitForFxEvents();
    double whole = area.getHeight();
    robot.interact(
        () -> {
          text.estimatedScrollYProperty().setValue(text.getTotalHeightEstimate() / 2);
          assertTrue(area.getHeight() < whole / 2, area.getHeight() + " of " + whole);
        });
    awaitHeight(whole);

    robot.interact(
        () -> {
          int first = area.firstVisibleParToAllParIndex();
          assertTrue(Math.abs(first - LINES / 2) < 50, "line " + first);
          assertTrue(area.lastVisibleParToAllParIndex() - first > 30);
        });
    assertEquals(area.getEstimatedScrollY(), text.getEstimatedScrollY(), 1);
  }

  @Test
  void theViewFollowsACaretThatGoesFar(FxRobot robot) throws Exception {
    WaitForAsyncUtils.waitForFxEvents();
    double whole = area.getHeight();
    robot.interact(
        () -> {
          area.moveTo(LINES - 10, 0);
          area.requestFollowCaret();
        });
    awaitHeight(whole);

    robot.interact(
        () -> {
          assertTrue(area.firstVisibleParToAllParIndex() <= LINES - 10);
          assertTrue(area.lastVisibleParToAllParIndex() >= LINES - 10);
        });
  }

  @Test
  void linesInViewStayWhereTheViewDoesNotFollow(FxRobot robot) throws Exception {
    WaitForAsyncUtils.waitForFxEvents();
    double whole = area.getHeight();
    robot.interact(() -> text.estimatedScrollYProperty().setValue(0.0));
    awaitHeight(whole);
    robot.interact(
        () -> {
          text.stay(area::selectAll);
          assertEquals(whole, area.getHeight());
        });
    WaitForAsyncUtils.waitForFxEvents();

    assertEquals(area.getLength(), area.getSelectedText().length());
    robot.interact(() -> assertEquals(0, area.firstVisibleParToAllParIndex()));
  }

  @Test
  void aTurnOfTheWheelIsGoneForInStepsThatOneFrameHasTimeFor(FxRobot robot) throws Exception {
    WaitForAsyncUtils.waitForFxEvents();
    robot.interact(
        () -> {
          turn(-500);
          turn(-500);
          double first = area.getEstimatedScrollY();
          assertTrue(first > 0 && first < 500, "went " + first + " at once");
        });
    awaitPlace(1000);
  }

  @Test
  void partsOfAPixelAddUp(FxRobot robot) throws Exception {
    WaitForAsyncUtils.waitForFxEvents();
    for (int i = 0; i < 10; i++) {
      robot.interact(() -> turn(-0.6));
      WaitForAsyncUtils.waitForFxEvents();
    }
    awaitPlace(6);
  }

  @Test
  void aViewThatIsFarBehindTheWheelJumps(FxRobot robot) throws Exception {
    WaitForAsyncUtils.waitForFxEvents();
    double whole = area.getHeight();
    robot.interact(() -> turn(-5 * whole));
    awaitPlace(5 * whole);
    awaitHeight(whole);
  }

  @Test
  void theWheelEndsWhereTheTextDoes(FxRobot robot) throws Exception {
    WaitForAsyncUtils.waitForFxEvents();
    robot.interact(() -> turn(100));
    assertEquals(0, area.getEstimatedScrollY());

    robot.interact(() -> turn(-2.0 * LINES * text.lineHeight()));
    await(() -> text.isAtEnd(true));
    robot.interact(() -> turn(-100));
    robot.interact(() -> turn(100));
    await(() -> !text.isAtEnd(true));
  }

  @Test
  void whoTakesTheThumbIsNotTakenOnByTheWheel(FxRobot robot) throws Exception {
    WaitForAsyncUtils.waitForFxEvents();
    double place = text.getTotalHeightEstimate() / 2;
    robot.interact(
        () -> {
          turn(-600);
          text.estimatedScrollYProperty().setValue(place);
        });
    awaitHeight(text.getHeight());

    assertEquals(place, area.getEstimatedScrollY(), text.lineHeight());
  }

  /** As the wheel does it, whose turns come to the lines. */
  private void turn(double by) {
    Event.fireEvent(area.lookup(".virtual-flow"), MouseEvents.wheel(by));
  }

  private void awaitPlace(double place) throws Exception {
    await(() -> Math.abs(area.getEstimatedScrollY() - place) <= 1);
  }

  /** What is asked where the view is works that out, which is for the window's thread only. */
  private static void await(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(
        5, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
  }

  private void awaitHeight(double height) throws Exception {
    WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> area.getHeight() == height);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
