package org.ketbench.app.shell;

import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
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

  /**
   * Clicks once the pointer is over it, all being laid out; what still grows or moves is waited
   * for. Tells whether it came to that.
   */
  static boolean click(FxRobot robot, String id) {
    BaseRobot pointer = robot.robotContext().getBaseRobot();
    boolean done =
        WaitForAsyncUtils.waitForAsyncFx(
            PATIENCE,
            () -> {
              seen(robot, id).ifPresent(node -> layOut(node.getScene().getRoot()));
              // Cells of tables are given to other rows then.
              Node node = seen(robot, id).orElse(null);
              if (node == null) {
                return false;
              }
              Bounds at = node.localToScreen(node.getBoundsInLocal());
              pointer.moveMouse(new Point2D(at.getCenterX() - 1, at.getCenterY()));
              pointer.moveMouse(new Point2D(at.getCenterX(), at.getCenterY()));
              if (!node.isHover()) {
                return false;
              }
              pointer.pressMouse(MouseButton.PRIMARY);
              pointer.releaseMouse(MouseButton.PRIMARY);
              return true;
            });
    settle();
    return done;
  }

  /** Drags something that goes with the pointer, by less than its own thickness at a time. */
  static void drag(FxRobot robot, Node node, double right, double down) {
    BaseRobot pointer = robot.robotContext().getBaseRobot();
    int steps = (int) Math.max(Math.abs(right), Math.abs(down));
    act(
        () -> {
          Bounds at = node.localToScreen(node.getLayoutBounds());
          var from = new Point2D(at.getCenterX(), at.getCenterY());
          pointer.moveMouse(from);
          pointer.pressMouse(MouseButton.PRIMARY);
          for (int step = 1; step <= steps; step++) {
            pointer.moveMouse(from.add(right * step / steps, down * step / steps));
            layOut(node.getScene().getRoot());
          }
          pointer.releaseMouse(MouseButton.PRIMARY);
        });
    settle();
  }

  private static void layOut(Parent root) {
    root.applyCss();
    root.layout();
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
