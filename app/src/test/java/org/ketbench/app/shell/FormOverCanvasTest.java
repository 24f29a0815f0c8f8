package org.ketbench.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ketbench.language.TextEdit;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What the keys of the window mean while a form is open over the circuit. */
@ExtendWith(ApplicationExtension.class)
final class FormOverCanvasTest {
  private static final String TEXT =
      "OPENQASM 3.0;\ninclude \"stdgates.inc\";\nqubit[2] q;\nrz(pi/4) q[0];\n";
  private static final String LONGER = TEXT + "x q[1];\n";

  private final TestWindow at = new TestWindow();

  @Start
  private void show(Stage stage) throws IOException {
    at.withoutSides();
    at.show(stage, 900, 700);
  }

  @BeforeEach
  void openTheForm(FxRobot robot) {
    robot.interact(() -> at.files.openExample("form.qasm", TEXT));
    robot.interact(
        () -> at.document().edit("Write", List.of(TextEdit.insert(TEXT.length(), "x q[1];\n"))));
    robot.interact(() -> robot.lookup("#canvas").query().requestFocus());
    robot.push(KeyCode.HOME);
    robot.push(KeyCode.F2);
    assertTrue(form(robot).isVisible());
  }

  @Test
  void undoInAFieldIsAboutTheField(FxRobot robot) {
    TextField angle = robot.lookup("#angle0").queryAs(TextField.class);
    robot.push(KeyCode.END).write("*3");
    robot.push(KeyCode.CONTROL, KeyCode.Z);

    assertEquals("pi/4", angle.getText());
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    assertEquals(LONGER, at.document().text().get());
    assertTrue(form(robot).isVisible());
  }

  @Test
  void undoElsewhereInTheFormIsRefusedWithTheReason(FxRobot robot) {
    robot.push(KeyCode.TAB);
    robot.push(KeyCode.CONTROL, KeyCode.Z);

    assertEquals(LONGER, at.document().text().get());
    assertTrue(form(robot).isVisible());
    String hint = robot.lookup("#statusHint").queryAs(Label.class).getText();
    assertTrue(hint.contains("form over the circuit is open"), hint);
  }

  @Test
  void keysOfTheCircuitDoNothingBelowTheForm(FxRobot robot) {
    robot.push(KeyCode.TAB);
    robot.push(KeyCode.DELETE);
    robot.push(KeyCode.CONTROL, KeyCode.D);
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.INSERT);

    assertEquals(LONGER, at.document().text().get());
    assertTrue(form(robot).isVisible());
  }

  @Test
  void aChangeFromAMenuClosesTheForm(FxRobot robot) {
    robot.interact(() -> at.document().undo());

    assertEquals(TEXT, at.document().text().get());
    assertFalse(form(robot).isVisible());
  }

  private static Node form(FxRobot robot) {
    return robot.lookup("#canvasPopup").query();
  }
}
