package org.ketbench.app.shell;

import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.testfx.api.FxRobot;
import org.testfx.robot.BaseRobot;
import org.testfx.util.NodeQueryUtils;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A pointer that jumps and keys that are pressed one right after the other. TestFX would wait
 * between all of these, for longer than most tests take.
 */
final class QuickHands {
  private static final long PATIENCE = 10_000;

  private QuickHands() {}

  static Optional<Node> seen(FxRobot robot, String id) {
    return robot.lookup(id).match(NodeQueryUtils.isVisible()).tryQuery();
  }

  /** Clicks when all is laid out and before anything can move again. */
  static void click(FxRobot robot, String id) {
    BaseRobot pointer = robot.robotContext().getBaseRobot();
    act(
        () -> {
          Node node = seen(robot, id).orElseThrow();
          node.getScene().getRoot().applyCss();
          node.getScene().getRoot().layout();
          Bounds at = node.localToScreen(node.getBoundsInLocal());
          pointer.moveMouse(new Point2D(at.getCenterX(), at.getCenterY()));
          pointer.pressMouse(MouseButton.PRIMARY);
          pointer.releaseMouse(MouseButton.PRIMARY);
        });
    settle();
  }

  /** Writes a text in place of what is in a field. */
  static void type(FxRobot robot, String id, String text) {
    BaseRobot keys = robot.robotContext().getBaseRobot();
    TextInputControl field = robot.lookup(id).queryAs(TextInputControl.class);
    act(field::requestFocus);
    keys.pressKeyboard(KeyCode.CONTROL);
    keys.pressKeyboard(KeyCode.A);
    keys.releaseKeyboard(KeyCode.A);
    keys.releaseKeyboard(KeyCode.CONTROL);
    text.chars()
        .forEach(
            letter ->
                keys.typeKeyboard(
                    field.getScene(), KeyCode.UNDEFINED, String.valueOf((char) letter)));
    settle();
  }

  private static void act(Runnable what) {
    WaitForAsyncUtils.waitForAsyncFx(
        PATIENCE,
        () -> {
          what.run();
          return true;
        });
  }

  /** Lets the window do what was asked of it, and lay itself out. */
  private static void settle() {
    for (int time = 0; time < 2; time++) {
      act(() -> {});
    }
  }
}
