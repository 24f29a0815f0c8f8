package org.ketbench.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ketbench.app.shell.Notices.Answer;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
final class ToastNoticesTest {
  private final List<String> said = new ArrayList<>();
  private final List<String> answered = new ArrayList<>();
  private @Nullable ToastNotices made;

  @Start
  private void show(Stage stage) {
    var text = new TextField();
    text.setId("text");
    made = new ToastNotices(stage, said::add);
    stage.setScene(new Scene(new StackPane(text), 900, 400));
    stage.show();
    text.requestFocus();
  }

  private ToastNotices notices() {
    return Objects.requireNonNull(made);
  }

  private void ask(FxRobot robot) {
    robot.interact(
        () ->
            notices()
                .ask(
                    "It has changed on disk.",
                    List.of(
                        new Answer("Reload", () -> answered.add("reload")),
                        new Answer("Keep Mine", () -> answered.add("keep")))));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static long shown(FxRobot robot) {
    return robot.lookup(".toast").queryAll().size();
  }

  @Test
  void whoTypesGoesOnTypingAndAnswersNothing(FxRobot robot) {
    ask(robot);
    robot.write("a b").push(KeyCode.BACK_SPACE);

    assertEquals("a ", robot.lookup("#text").queryAs(TextField.class).getText());
    assertEquals(List.of(), answered);
    assertEquals(1, shown(robot));
  }

  @Test
  void anAnswerTakesTheQuestionAway(FxRobot robot) {
    ask(robot);
    robot.clickOn("Keep Mine");

    assertEquals(List.of("keep"), answered);
    assertEquals(0, shown(robot));
    assertEquals(List.of("It has changed on disk."), said);
  }

  @Test
  void whatIsSaidAgainTakesThePlaceOfWhatWasSaid(FxRobot robot) {
    ask(robot);
    robot.interact(
        () -> notices().ask("It has changed on disk.", List.of(new Answer("Newer", () -> {}))));
    robot.interact(() -> notices().tell("Something else."));
    WaitForAsyncUtils.waitForFxEvents();

    assertEquals(2, shown(robot));
    assertTrue(robot.lookup("Newer").tryQuery().isPresent());
    assertTrue(robot.lookup("Keep Mine").tryQuery().isEmpty());
    assertEquals(3, said.size());
  }

  @Test
  void theKeyboardComesToTheAnswersAfterAllElse(FxRobot robot) {
    ask(robot);
    robot.push(KeyCode.TAB).push(KeyCode.SPACE);

    assertEquals(List.of("reload"), answered);
  }

  @Test
  void severalStandAboveOneAnotherWithinTheWindow(FxRobot robot) {
    robot.interact(() -> notices().tell("Written."));
    robot.interact(() -> notices().warn("Not written. ".repeat(20)));
    WaitForAsyncUtils.waitForFxEvents();

    Scene scene = robot.lookup("#text").query().getScene();
    for (Node toast : robot.lookup(".toast").queryAll()) {
      var bounds = toast.localToScene(toast.getLayoutBounds());
      assertTrue(bounds.getMinX() >= 0 && bounds.getMaxX() <= scene.getWidth(), bounds::toString);
      assertTrue(bounds.getMaxY() <= scene.getHeight(), bounds::toString);
    }
    assertEquals(
        List.of("Written.", "Not written. ".repeat(20)),
        robot.lookup(".toast > .label").queryAllAs(Labeled.class).stream()
            .map(Labeled::getText)
            .toList());
  }
}
