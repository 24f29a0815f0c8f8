package org.ketbench.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ketbench.language.TextEdit;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What is left of the status bar where there is little room. */
@ExtendWith(ApplicationExtension.class)
final class StatusBarTest {
  private static final List<String> MOST_IMPORTANT_FIRST =
      List.of(
          "#statusSize",
          "#statusOrder",
          "#statusCaret",
          "#statusSimulation",
          "#statusMachine",
          "#statusForm");

  private static final String PAIR =
      """
      OPENQASM 3.0;
      include "stdgates.inc";
      qubit[2] q;
      h q[0];
      t q[1];
      """;

  private final TestWindow at = new TestWindow();
  private @Nullable Stage own;

  @Start
  private void show(Stage unused) throws IOException {
    // The width of the one that all tests share would stay what it becomes here.
    own = new Stage();
    at.show(own, 1000, 600);
    at.documents.begin("pair.qasm", PAIR);
    at.resources.begin();
  }

  @BeforeEach
  void answered() throws TimeoutException {
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> !at.live.stale().get());
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(() -> stage().hide());
  }

  private Stage stage() {
    return Objects.requireNonNull(own);
  }

  private static Labeled field(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Labeled.class);
  }

  private static boolean isSeen(Node node) {
    Node each = node;
    while (each != null && each.isVisible()) {
      each = each.getParent();
    }
    return each == null;
  }

  private void resize(FxRobot robot, double width, double textSize) {
    robot.interact(
        () -> {
          at.settings.change(old -> old.textSize(textSize));
          stage().setWidth(width);
        });
    WaitForAsyncUtils.waitForFxEvents();
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void allFieldsAreThereWhereThereIsRoom(FxRobot robot) {
    resize(robot, 1000, 13);

    for (String id : MOST_IMPORTANT_FIRST) {
      assertTrue(isSeen(field(robot, id)), id);
    }
  }

  @Test
  void fieldsGiveWayAsAWholeTheLeastImportantFirst(FxRobot robot) {
    int before = 0;
    for (double width = 1000; width >= 320; width -= 40) {
      resize(robot, width, 16);
      List<String> seen =
          MOST_IMPORTANT_FIRST.stream().filter(id -> isSeen(field(robot, id))).toList();
      for (String id : seen) {
        Labeled field = field(robot, id);
        assertTrue(
            field.getWidth() >= field.prefWidth(-1) - 0.5,
            id + " is cut at " + width + ": " + field.getText());
      }
      assertEquals(MOST_IMPORTANT_FIRST.subList(0, seen.size()), seen, "at " + width);
      assertTrue(before == 0 || seen.size() <= before, "at " + width);
      before = seen.size();
    }
    assertTrue(before < MOST_IMPORTANT_FIRST.size(), before + " are left");
    assertTrue(before >= 2, before + " are left");
  }

  @Test
  void aReasonIsReadWhateverElseThereIs(FxRobot robot) {
    resize(robot, 683, 13);
    Labeled hint = field(robot, "#statusHint");
    String reason = "There is nothing to undo.";
    robot.interact(() -> hint.setText(reason));
    WaitForAsyncUtils.waitForFxEvents();

    assertTrue(isSeen(hint));
    assertTrue(hint.getWidth() >= hint.prefWidth(-1) - 0.5, "it can be read whole");
    assertTrue(isSeen(field(robot, "#statusSize")));
  }

  @Test
  void aReasonIsGoneOnceSomethingElseIsDone(FxRobot robot) {
    robot.push(KeyCode.CONTROL, KeyCode.Y);
    Labeled hint = field(robot, "#statusHint");
    assertEquals("There is nothing to redo.", hint.getText());

    robot.interact(() -> at.document().edit("x", List.of(TextEdit.insert(0, "// bell\n"))));
    assertEquals("", hint.getText());
  }

  @Test
  void aReasonIsGoneWhenItWasRead(FxRobot robot) throws TimeoutException {
    robot.push(KeyCode.CONTROL, KeyCode.Y);
    Labeled hint = field(robot, "#statusHint");
    assertEquals("There is nothing to redo.", hint.getText());

    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> hint.getText().isEmpty());
  }
}
