package org.ketbench.app.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
final class PageKeysTest {
  private static final int LINES = 500;

  @SuppressWarnings("NullAway.Init") // before each test
  private CodeArea area;

  @SuppressWarnings("NullAway.Init") // before each test
  private ScrolledText text;

  @Start
  private void show(Stage stage) {
    area = new CodeArea();
    text = new ScrolledText(area);
    new PageKeys(text).install(area);
    area.replaceText("cx q[0], q[1];\n// 4\n".repeat(LINES / 2));
    area.moveTo(6, 8);
    stage.setScene(new Scene(new VirtualizedScrollPane<>(text), 500, 400));
    stage.show();
    area.requestFocus();
    area.requestFollowCaret();
  }

  @Test
  void theCaretStaysWhereItIsInTheViewAndGoesOnByAllLinesThatFit(FxRobot robot) {
    settle();
    double y = caretY();
    int lines = visibleLines();

    push(robot, KeyCode.PAGE_DOWN);
    assertEquals(6 + lines, area.getCurrentParagraph());
    assertEquals(y, caretY(), 1);
    push(robot, KeyCode.PAGE_DOWN);
    assertEquals(6 + 2 * lines, area.getCurrentParagraph());
    assertEquals(y, caretY(), 1);
    push(robot, KeyCode.PAGE_UP);
    push(robot, KeyCode.PAGE_UP);
    assertEquals(6, area.getCurrentParagraph());
    assertEquals(y, caretY(), 1);
  }

  @Test
  void theColumnIsKeptOverShorterLines(FxRobot robot) {
    settle();
    robot.interact(() -> area.moveTo(6, 8));
    for (int page = 0; page < 4; page++) {
      push(robot, KeyCode.PAGE_DOWN);
      int length = area.getParagraphLength(area.getCurrentParagraph());
      assertEquals(Math.min(8, length), area.getCaretColumn());
    }
  }

  @Test
  void withShiftWhatIsPassedIsSelected(FxRobot robot) {
    settle();
    int from = area.getCaretPosition();
    robot.press(KeyCode.SHIFT);
    push(robot, KeyCode.PAGE_DOWN);
    robot.release(KeyCode.SHIFT);

    assertEquals(from, area.getAnchor());
    assertTrue(area.getCaretPosition() > from);
  }

  @Test
  void theLastPageEndsInTheEndAndTheFirstInTheBeginning(FxRobot robot) {
    settle();
    for (int page = 0; page < LINES / 10 && area.getCaretPosition() < area.getLength(); page++) {
      push(robot, KeyCode.PAGE_DOWN);
    }
    assertEquals(area.getLength(), area.getCaretPosition());
    assertTrue(caretY() > 0);
    for (int page = 0; page < LINES / 10 && area.getCaretPosition() > 0; page++) {
      push(robot, KeyCode.PAGE_UP);
    }
    assertEquals(0, area.getCaretPosition());
    assertTrue(caretY() > 0);
  }

  @Test
  void linesThatAreFoldedAwayDoNotCount(FxRobot robot) {
    settle();
    int lines = visibleLines();
    robot.interact(
        () -> {
          for (int line = 8; line < 11; line++) {
            area.setParagraphStyle(line, List.of("collapse"));
          }
        });
    push(robot, KeyCode.PAGE_DOWN);

    assertEquals(6 + lines + 3, area.getCurrentParagraph());
  }

  private int visibleLines() {
    return (int) (text.getHeight() / (text.getTotalHeightEstimate() / (LINES + 1)));
  }

  private double caretY() {
    return WaitForAsyncUtils.waitForAsyncFx(
        5_000, () -> area.getCaretBounds().orElseThrow().getMinY());
  }

  private void push(FxRobot robot, KeyCode key) {
    robot.push(key);
    settle();
  }

  /** All lines that fit are there. */
  private void settle() {
    try {
      WaitForAsyncUtils.waitForFxEvents();
      WaitForAsyncUtils.waitFor(
          5, TimeUnit.SECONDS, () -> area.getHeight() == text.getHeight() && text.getHeight() > 0);
      WaitForAsyncUtils.waitForFxEvents();
    } catch (TimeoutException e) {
      throw new AssertionError("lines are missing", e);
    }
  }
}
