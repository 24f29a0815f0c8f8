package org.ketbench.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Who works with keys alone sees where the keyboard is. */
@ExtendWith(ApplicationExtension.class)
final class KeyboardIsSeenTest {
  private final TestWindow at = new TestWindow();

  @Start
  private void show(Stage stage) throws IOException {
    at.show(stage, 1400, 900);
  }

  @Test
  void aButtonThatStaysDownLooksDifferentWhileItHasTheKeyboard(FxRobot robot) {
    robot.interact(
        () -> at.files.openExample("seen.qasm", "OPENQASM 3.0;\nqubit q;\nU(1, 0, 0) q;\n"));
    robot.push(KeyCode.CONTROL, KeyCode.H);
    WaitForAsyncUtils.waitForFxEvents();
    List<ToggleButton> buttons = new ArrayList<>();
    robot.interact(() -> collect(robot.lookup("#canvas").query().getScene().getRoot(), buttons));
    var unseen = new TreeSet<String>();
    for (ToggleButton button : buttons) {
      robot.interact(() -> robot.lookup("#canvas").query().requestFocus());
      Image without = picture(robot, button);
      robot.interact(button::requestFocus);
      if (same(without, picture(robot, button))) {
        unseen.add(String.valueOf(button.getId()));
      }
    }

    assertTrue(buttons.size() > 8, buttons.toString());
    assertEquals(new TreeSet<String>(), unseen);
  }

  private static void collect(Parent parent, List<ToggleButton> found) {
    for (Node child : parent.getChildrenUnmodifiable()) {
      if (child instanceof ToggleButton button && button.isFocusTraversable() && isSeen(button)) {
        found.add(button);
      } else if (child instanceof Parent inner) {
        collect(inner, found);
      }
    }
  }

  private static boolean isSeen(Node node) {
    return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
  }

  private static Image picture(FxRobot robot, Node node) {
    WaitForAsyncUtils.waitForFxEvents();
    Image[] taken = new Image[1];
    robot.interact(() -> taken[0] = node.snapshot(null, null));
    return taken[0];
  }

  private static boolean same(Image one, Image other) {
    boolean same = one.getWidth() == other.getWidth() && one.getHeight() == other.getHeight();
    for (int x = 0; same && x < one.getWidth(); x++) {
      for (int y = 0; same && y < one.getHeight(); y++) {
        same = one.getPixelReader().getArgb(x, y) == other.getPixelReader().getArgb(x, y);
      }
    }
    return same;
  }
}
