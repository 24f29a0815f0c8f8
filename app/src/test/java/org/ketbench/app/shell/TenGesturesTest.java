package org.ketbench.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Objects;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ketbench.app.canvas.layout.CircuitLayout;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Ten gestures in the whole window, each undone again. The script {@code src/test/xvfb/gestures.sh}
 * makes the same ones with the pointer of a real display.
 */
@ExtendWith(ApplicationExtension.class)
final class TenGesturesTest {
  private static final String TEXT =
      """
      OPENQASM 3.0;
      include "stdgates.inc";
      qubit[3] q;
      bit[2] c;
      h q[0];
      cx q[0], q[1];
      rz(pi/4) q[2];
      x q[1];
      c[0] = measure q[0];
      """;

  private final TestWindow at = new TestWindow();

  @Start
  private void show(Stage stage) throws IOException {
    at.withoutSides();
    at.show(stage, 1000, 800);
  }

  @Test
  void inTheLightTheme(FxRobot robot) {
    all(robot, "light");
  }

  @Test
  @Tag("campaign")
  void inTheDarkTheme(FxRobot robot) {
    all(robot, "dark");
  }

  private void all(FxRobot robot, String theme) {
    robot.interact(() -> at.settings.change(old -> old.theme(theme)));
    robot.interact(() -> at.files.openExample("gestures.qasm", TEXT));
    WaitForAsyncUtils.waitForFxEvents();

    drag(robot, spot(0, 0), spot(0, 1));
    becomes(robot, "moved to another wire", TEXT.replace("h q[0]", "h q[1]"));

    robot.drag(point(robot, spot(0, 0)));
    robot.moveTo(point(robot, spot(0, 1))).press(KeyCode.CONTROL);
    robot.dropTo(point(robot, spot(1, 2))).release(KeyCode.CONTROL);
    becomes(robot, "copied", TEXT.replace("q[2];\nx", "q[2];\nh q[2];\nx"));

    drag(robot, spot(0, 0), spot(0, 12));
    becomes(robot, "dragged off", TEXT.replace("h q[0];\n", ""));

    drag(robot, spot(0, 0), new Point2D(layout().centre(0), layout().ghostY()));
    becomes(
        robot,
        "dropped on the wire to be",
        TEXT.replace("qubit[3]", "qubit[4]").replace("h q[0]", "h q[3]"));

    drag(robot, spot(1, 0), spot(1, 2));
    becomesOther(robot, "control moved behind what stands there", "rz(pi/4) q[2];\ncx q[2], q[1];");

    Point2D corner = new Point2D(layout().left(0) - 12, layout().y(0) - 24);
    drag(robot, corner, new Point2D(layout().right(1) + 8, layout().y(1) + 24));
    assertEquals(2, at.canvas().chosen().get().size(), "chosen by a rubber band");
    assertEquals(2, Objects.requireNonNull(at.canvas().choice().statements().getValue()).size());
    drag(robot, spot(0, 0), new Point2D(layout().end() + 30, layout().y(0)));
    becomesOther(
        robot, "several moved behind the measurement", "c[0] = measure q[0];\nh q[0];\ncx");

    double name = layout().nameEnd() / 2;
    drag(robot, new Point2D(name, layout().y(0)), new Point2D(name, layout().y(2)));
    becomesOther(robot, "wires swapped", "h q[2];\ncx q[2], q[1];\nrz(pi/4) q[0];");

    int last = layout().columns() - 1;
    drag(robot, spot(last, 0), new Point2D(layout().centre(last), layout().y(3)));
    assertNotNull(robot.lookup("#canvasPopup").query(), "asks for the bit");
    robot.push(KeyCode.ESCAPE);
    becomes(robot, "outcome into the free bit", TEXT.replace("c[0] =", "c[1] ="));

    robot.doubleClickOn(point(robot, spot(0, 2)));
    WaitForAsyncUtils.waitForFxEvents();
    TextField angle = robot.lookup("#angle0").queryAs(TextField.class);
    robot.interact(() -> angle.setText("3*pi/8"));
    robot.push(KeyCode.ENTER);
    becomes(robot, "angle edited", TEXT.replace("pi/4", "3*pi/8"));
  }

  @Test
  void enterTakesTheBitThatIsChosenOnceItsListIsClosed(FxRobot robot) {
    robot.interact(() -> at.files.openExample("gestures.qasm", TEXT));
    WaitForAsyncUtils.waitForFxEvents();
    int last = layout().columns() - 1;
    drag(robot, spot(last, 0), new Point2D(layout().centre(last), layout().y(3)));
    ComboBox<?> bits = robot.lookup("#canvasPopup .combo-box").queryAs(ComboBox.class);
    robot.interact(bits::show);
    robot.push(KeyCode.UP);
    robot.push(KeyCode.ENTER);
    assertTrue(robot.lookup("#canvasPopup").query().isVisible(), "Enter in a list is the list's");
    assertFalse(bits.isShowing());

    robot.push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertFalse(robot.lookup("#canvasPopup").query().isVisible());
    assertEquals(TEXT, at.document().text().get(), "back to the bit that it was");
  }

  private void becomes(FxRobot robot, String what, String text) {
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(text, at.document().text().get(), what);
    undo(robot);
  }

  private void becomesOther(FxRobot robot, String what, String piece) {
    WaitForAsyncUtils.waitForFxEvents();
    String text = at.document().text().get();
    assertTrue(text.contains(piece), what + ":\n" + text);
    undo(robot);
  }

  private void undo(FxRobot robot) {
    robot.interact(() -> at.document().undo());
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(TEXT, at.document().text().get());
  }

  private CircuitLayout layout() {
    return Objects.requireNonNull(at.canvas().drawing().get()).layout();
  }

  /** A place of the layout; wires beyond the last one are as far apart as the others. */
  private Point2D spot(int column, int wire) {
    double pitch = layout().y(1) - layout().y(0);
    return new Point2D(layout().centre(column), layout().y(0) + wire * pitch);
  }

  private static Point2D point(FxRobot robot, Point2D place) {
    Node canvas = robot.lookup("#canvas").query();
    return canvas.localToScreen(place);
  }

  private void drag(FxRobot robot, Point2D from, Point2D to) {
    robot.drag(point(robot, from));
    robot.dropTo(point(robot, to));
    WaitForAsyncUtils.waitForFxEvents();
  }
}
