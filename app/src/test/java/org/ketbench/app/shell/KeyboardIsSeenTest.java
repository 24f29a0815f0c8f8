package org.ketbench.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import javafx.scene.control.Slider;
import javafx.scene.control.TabPane;
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

    assertSeen(robot, "#canvas", ToggleButton.class, 9);
  }

  @Test
  void aRowOfTabsShowsThatItHasTheKeyboard(FxRobot robot) {
    robot.interact(() -> at.files.openExample("seen.qasm", "OPENQASM 3.0;\nqubit q;\n"));

    assertSeen(robot, "#canvas", TabPane.class, 4);
  }

  @Test
  void whatChangesAngleAndMomentShowsThatItHasTheKeyboard(FxRobot robot) throws TimeoutException {
    String program = "OPENQASM 3.0;\ninput float a;\nqubit q;\nU(a, 0, 0) q;\nU(a, 0, 0) q;\n";
    robot.interact(() -> at.files.openExample("seen.qasm", program));
    Node last = robot.lookup("#timeSlider").query();
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> !last.isDisabled());

    assertSeen(robot, "#canvas", Slider.class, 2);
    assertSeen(robot, "#canvas", Button.class, 4);
  }

  @Test
  void inTheSettingsTheKeyboardIsSeenFromTheBeginning(FxRobot robot) {
    robot.push(KeyCode.CONTROL, KeyCode.COMMA);
    WaitForAsyncUtils.waitForFxEvents();
    Node theme = robot.lookup(".property-sheet .combo-box").query();
    assertTrue(theme.isFocused());
    robot.push(KeyCode.SHIFT, KeyCode.TAB);
    assertTrue(theme.isFocused());

    assertSeen(robot, "#textSize", CheckBox.class, 3);
    robot.push(KeyCode.ESCAPE);
  }

  /**
   * All controls of a kind look different while they have the keyboard.
   *
   * @param elsewhere what has it meanwhile
   */
  private static void assertSeen(
      FxRobot robot, String elsewhere, Class<? extends Control> kind, int least) {
    WaitForAsyncUtils.waitForFxEvents();
    List<Node> controls = new ArrayList<>();
    Node other = robot.lookup(elsewhere).query();
    robot.interact(() -> collect(other.getScene().getRoot(), kind, controls));
    var unseen = new TreeSet<String>();
    for (Node control : controls) {
      robot.interact(other::requestFocus);
      Image without = picture(robot, control);
      robot.interact(control::requestFocus);
      if (same(without, picture(robot, control))) {
        unseen.add(control.toString());
      }
    }
    assertTrue(controls.size() >= least, controls.toString());
    assertEquals(new TreeSet<String>(), unseen);
  }

  private static void collect(Parent parent, Class<? extends Control> kind, List<Node> found) {
    for (Node child : parent.getChildrenUnmodifiable()) {
      if (kind.isInstance(child) && mayHaveKeyboard(child)) {
        found.add(child);
      } else if (child instanceof Parent inner) {
        collect(inner, kind, found);
      }
    }
  }

  private static boolean mayHaveKeyboard(Node node) {
    return node.isFocusTraversable() && !node.isDisabled() && isSeen(node);
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
