package org.ketbench.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ketbench.app.command.Command;
import org.ketbench.app.command.Scope;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** How the keys of all commands are shown. */
@ExtendWith(ApplicationExtension.class)
final class KeySheetTest {
  private final TestWindow at = new TestWindow();

  @Start
  private void show(Stage stage) throws IOException {
    at.show(stage, 1200, 800);
  }

  @Test
  void keysAreBelowOneAnotherInAllGroupsAndEachIsThereOnce(FxRobot robot) {
    open(robot);
    List<Label> keys = List.copyOf(robot.lookup(".key-sheet .keys").queryAllAs(Label.class));
    assertTrue(keys.size() > 40, keys.size() + " keys");

    Set<Long> edges =
        keys.stream()
            .map(key -> Math.round(key.localToScene(key.getLayoutBounds()).getMinX()))
            .collect(Collectors.toSet());
    assertEquals(2, edges.size(), edges::toString);
    for (Label key : keys) {
      List<String> each = Arrays.asList(key.getText().split(" {2}"));
      assertEquals(Set.copyOf(each).size(), each.size(), key.getText());
    }
    for (Labeled words : robot.lookup(".key-sheet .label").queryAllAs(Labeled.class)) {
      assertTrue(words.getWidth() >= words.prefWidth(-1) - 0.5, words.getText() + " is cut");
    }
  }

  @Test
  void aPageOnBeginsWhereThisOneEnds(FxRobot robot) {
    open(robot);
    ScrollPane scroll = robot.lookup(".key-sheet .scroll-pane").queryAs(ScrollPane.class);
    Node all = scroll.getContent();
    double top = all.localToScene(all.getLayoutBounds()).getMinY();

    robot.push(KeyCode.PAGE_DOWN);
    WaitForAsyncUtils.waitForFxEvents();
    double next = all.localToScene(all.getLayoutBounds()).getMinY();
    assertEquals(scroll.getViewportBounds().getHeight(), top - next, 1);

    robot.push(KeyCode.PAGE_UP);
    assertEquals(0, scroll.getVvalue(), 1e-9);
    robot.push(KeyCode.END).push(KeyCode.PAGE_DOWN);
    assertEquals(1, scroll.getVvalue(), 1e-9);
  }

  @Test
  void theKeyboardStaysInTheSheetUntilItIsClosed(FxRobot robot) {
    open(robot);
    Node scroll = robot.lookup(".key-sheet .scroll-pane").query();

    robot.push(KeyCode.TAB);
    assertTrue(scroll.isFocused());
    robot.push(KeyCode.SHIFT, KeyCode.TAB);
    assertTrue(scroll.isFocused());

    robot.push(KeyCode.ESCAPE);
    assertTrue(robot.lookup(".key-sheet").tryQuery().isEmpty());
  }

  private void open(FxRobot robot) {
    robot.interact(
        () -> at.controller.commands().find("help.keys", Scope.WINDOW).ifPresent(Command::run));
    WaitForAsyncUtils.waitForFxEvents();
  }
}
