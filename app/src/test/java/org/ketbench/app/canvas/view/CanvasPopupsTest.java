package org.ketbench.app.canvas.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The small forms beside a cell: what they try out, refuse and commit. */
@ExtendWith(ApplicationExtension.class)
final class CanvasPopupsTest {
  private static final String HEAD =
      "OPENQASM 3.0;\ninclude \"stdgates.inc\";\nqubit[2] q;\nbit[2] c;\n";
  private static final String ROTATED = HEAD + "rz(pi/4) q[0];\n";

  private static final String MEASURED = HEAD + "c[0] = measure q[1];\nx q[0];\n";
  private static final int MOST_FIELDS = 20;

  @SuppressWarnings("NullAway.Init") // before each test
  private CanvasHarness at;

  @Start
  private void show(Stage stage) {
    at = new CanvasHarness();
    at.on(stage);
  }

  @Test
  void anAngleIsPreviewedWhileItIsTypedAndCommittedByEnter(FxRobot robot) {
    edit(robot, ROTATED);
    TextField angle = robot.lookup("#angle0").queryAs(TextField.class);
    assertTrue(angle.isFocused());
    robot.interact(() -> angle.setText("3*pi/8"));

    assertNotNull(at.canvas.preview().get());
    assertEquals(ROTATED, at.text());
    robot.push(KeyCode.ENTER);

    assertEquals(ROTATED.replace("pi/4", "3*pi/8"), at.text());
    assertNull(at.canvas.preview().get());
    assertFalse(popup(robot).isVisible());
  }

  @Test
  void anAngleThatIsNoneIsMarkedToldAndNotTaken(FxRobot robot) {
    edit(robot, ROTATED);
    TextField angle = robot.lookup("#angle0").queryAs(TextField.class);
    robot.interact(() -> angle.setText("pi/"));
    WaitForAsyncUtils.waitForFxEvents();

    assertTrue(angle.getStyleClass().contains("refused"), angle.getStyleClass().toString());
    Label problem = robot.lookup(".canvas-popup-problem").queryAs(Label.class);
    assertFalse(problem.getText().isEmpty());
    robot.push(KeyCode.ENTER);
    assertEquals(ROTATED, at.text());
    assertTrue(popup(robot).isVisible());

    robot.interact(() -> angle.setText("pi/2"));
    WaitForAsyncUtils.waitForFxEvents();
    assertFalse(angle.getStyleClass().contains("refused"));
  }

  @Test
  void aFormIsWholeInANarrowCanvas(FxRobot robot) {
    at.run(() -> at.view.setMaxWidth(220));
    at.run(
        () -> {
          at.view.getScene().setRoot(new StackPane(at.view));
          at.view.getScene().getRoot().setStyle("-fx-font-size: 17px;");
          at.view.getScene().getRoot().applyCss();
          at.view.getScene().getRoot().layout();
        });
    edit(robot, ROTATED);
    WaitForAsyncUtils.waitForFxEvents();
    at.run(() -> at.view.getScene().getRoot().layout());
    Bounds form = popup(robot).localToScene(popup(robot).getLayoutBounds());
    Bounds canvas = at.view.localToScene(at.view.getLayoutBounds());

    assertTrue(canvas.getWidth() <= 220, canvas.toString());
    assertTrue(form.getMinX() >= canvas.getMinX() && form.getMaxX() <= canvas.getMaxX(), form + "");
    for (Labeled words :
        robot.from(popup(robot)).lookup(".label, .button").<Labeled>queryAllAs(Labeled.class)) {
      assertTrue(words.getWidth() >= words.prefWidth(-1) - 0.5, words.getText() + " is cut");
      Bounds place = words.localToScene(words.getLayoutBounds());
      assertTrue(place.getMaxX() <= form.getMaxX(), words.getText() + " is outside");
    }
  }

  @Test
  void escapeGivesUpWhatWasTried(FxRobot robot) {
    edit(robot, ROTATED);
    TextField angle = robot.lookup("#angle0").queryAs(TextField.class);
    robot.interact(() -> angle.setText("pi"));
    robot.push(KeyCode.ESCAPE);

    assertEquals(ROTATED, at.text());
    assertNull(at.canvas.preview().get());
    assertFalse(popup(robot).isVisible());
    assertTrue(at.view.isFocused());
  }

  @Test
  void theSliderAndTheButtonWriteIntoTheField(FxRobot robot) {
    edit(robot, ROTATED);
    TextField angle = robot.lookup("#angle0").queryAs(TextField.class);
    Slider slider = robot.lookup(".slider").queryAs(Slider.class);
    assertEquals(4, slider.getValue());
    robot.interact(() -> slider.setValue(-6));
    assertEquals("-3*pi/8", angle.getText());

    robot.interact(() -> angle.setText("2*"));
    robot.interact(() -> angle.positionCaret(2));
    robot.clickOn("π");
    assertEquals("2*pi", angle.getText());
  }

  @Test
  void aConditionBeginsAsTheOneThatIsThere(FxRobot robot) {
    String text = HEAD + "c[0] = measure q[1];\nif (c[1] == 0) x q[0];\n";
    at.run(() -> at.set(text));
    at.press(KeyCode.HOME);
    at.run(() -> at.canvas.cursor().goTo(text.indexOf("x q[0]")));
    at.run(() -> CanvasAction.CONDITION.run(at.canvas));
    ComboBox<?> subject = robot.lookup(".canvas-popup .combo-box").queryAs(ComboBox.class);
    TextField value = robot.lookup(".canvas-popup .text-field").queryAs(TextField.class);
    assertEquals("c[1]", subject.getValue());
    assertEquals("0", value.getText());
    robot.interact(() -> value.setText("2"));
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(value.getStyleClass().contains("refused"));

    robot.interact(() -> value.setText("1"));
    robot.interact(() -> subject.getSelectionModel().select(0));
    robot.interact(value::requestFocus);
    robot.push(KeyCode.ENTER);

    assertTrue(at.text().contains("if (c[0]"), at.text());
  }

  @Test
  void aLetterTypedIntoAConditionIsTheNextGate(FxRobot robot) {
    String text = HEAD + "c[0] = measure q[1];\nx q[0];\n";
    at.run(() -> at.set(text));
    at.press(KeyCode.HOME);
    at.run(() -> at.canvas.cursor().goTo(text.indexOf("x q[0]")));
    at.run(() -> CanvasAction.CONDITION.run(at.canvas));
    TextField value = robot.lookup(".canvas-popup .text-field").queryAs(TextField.class);
    robot.interact(value::requestFocus);
    robot.interact(() -> value.setText("0"));
    robot.write('z');
    WaitForAsyncUtils.waitForFxEvents();

    assertFalse(popup(robot).isVisible());
    assertEquals("0", value.getText());
    assertTrue(at.text().contains("x q[0];") && at.text().contains("if ("), at.text());
    assertEquals("z", at.canvas.cursor().typed().get());
  }

  @Test
  void whyARegisterCannotGoStandsInTheForm(FxRobot robot) {
    at.run(() -> at.set(MEASURED));
    at.run(() -> CanvasAction.REGISTERS.run(at.canvas));
    robot.push(KeyCode.SHIFT, KeyCode.TAB).push(KeyCode.SHIFT, KeyCode.TAB);
    robot.push(KeyCode.SHIFT, KeyCode.TAB).push(KeyCode.SHIFT, KeyCode.TAB).push(KeyCode.SPACE);

    Label problem = robot.lookup(".canvas-popup-problem").queryAs(Label.class);
    assertTrue(problem.getText().startsWith("'c' is used by one operation"), problem.getText());
    assertEquals(MEASURED, at.text());
  }

  @Test
  void whereThereIsNothingToGroupNoNameIsAsked(FxRobot robot) {
    at.run(() -> at.set(HEAD));
    at.press(KeyCode.CONTROL, KeyCode.G);

    assertFalse(popup(robot).isVisible());
    assertTrue(at.canvas.hint().get().startsWith("Choose the gates"), at.canvas.hint().get());
  }

  @Test
  void aGroupGetsAName(FxRobot robot) {
    String text = HEAD + "h q[0];\ncx q[0], q[1];\n";
    at.run(() -> at.set(text));
    at.press(KeyCode.CONTROL, KeyCode.A);
    at.press(KeyCode.CONTROL, KeyCode.G);
    TextField name = robot.lookup(".canvas-popup .text-field").queryAs(TextField.class);
    robot.interact(() -> name.setText("bell"));
    robot.push(KeyCode.ENTER);

    assertTrue(at.text().contains("gate bell "), at.text());
    assertTrue(at.text().contains("bell q[0], q[1];"), at.text());
  }

  @Test
  void tabGoesRoundAllFieldsOfTheListOfBits(FxRobot robot) {
    at.run(() -> at.set(MEASURED));
    at.press(KeyCode.HOME);
    at.run(() -> at.canvas.cursor().goTo(MEASURED.indexOf("c[0] = ")));
    at.press(KeyCode.F2);
    assertEquals(List.of("ComboBox", "Button"), walked(robot));
  }

  @Test
  void tabGoesRoundAllFieldsOfACondition(FxRobot robot) {
    at.run(() -> at.set(MEASURED));
    at.press(KeyCode.HOME);
    at.run(() -> at.canvas.cursor().goTo(MEASURED.indexOf("x q[0]")));
    at.run(() -> CanvasAction.CONDITION.run(at.canvas));
    assertEquals(List.of("TextField", "Button", "ComboBox"), walked(robot));
  }

  @Test
  void tabGoesRoundAllFieldsOfAngles(FxRobot robot) {
    edit(robot, HEAD + "U(0, 0, 0) q[0];\n");
    assertEquals(
        List.of("TextField", "Slider", "TextField", "Slider", "TextField", "Slider"),
        walked(robot));
  }

  @Test
  void tabGoesRoundAllFieldsOfTheRegisters(FxRobot robot) {
    at.run(() -> at.set(HEAD));
    at.run(() -> CanvasAction.REGISTERS.run(at.canvas));
    assertEquals(
        List.of(
            "TextField",
            "Spinner",
            "Button",
            "Button",
            "TextField",
            "Spinner",
            "Button",
            "Button",
            "TextField",
            "Spinner",
            "CheckBox"),
        walked(robot));
  }

  @Test
  void enterTakesTheSizeThatIsTyped(FxRobot robot) {
    at.run(() -> at.set(HEAD));
    at.run(() -> CanvasAction.REGISTERS.run(at.canvas));
    robot.push(KeyCode.TAB);
    robot.push(KeyCode.CONTROL, KeyCode.A);
    robot.write("3").push(KeyCode.ENTER);

    assertEquals(HEAD.replace("qubit[2]", "qubit[3]"), at.text());
  }

  @Test
  void aFormGoesWhenTheTextBelowItChanges(FxRobot robot) {
    edit(robot, ROTATED);
    TextField angle = robot.lookup("#angle0").queryAs(TextField.class);
    robot.interact(() -> angle.setText("pi"));
    at.run(() -> at.set(ROTATED + "x q[1];\n"));
    WaitForAsyncUtils.waitForFxEvents();

    assertFalse(popup(robot).isVisible());
    assertNull(at.canvas.preview().get());
    assertTrue(at.view.isFocused());
    assertEquals(ROTATED + "x q[1];\n", at.text());
  }

  @Test
  void whereNothingCanBeAskedTheReasonIsTold(FxRobot robot) {
    String text = "OPENQASM 3.0;\nqubit q;\nU(0, 0, 0) q;\n";
    at.run(() -> at.set(text));
    at.press(KeyCode.HOME);
    at.run(() -> at.canvas.cursor().goTo(text.indexOf("U")));
    at.run(() -> CanvasAction.CONDITION.run(at.canvas));

    assertFalse(popup(robot).isVisible());
    assertTrue(at.canvas.hint().get().contains("Measure a qubit"), at.canvas.hint().get());
    at.run(() -> at.set(MEASURED));
    assertFalse(popup(robot).isVisible(), "what could not be asked is not asked later");
  }

  /** The kinds of the fields on the way round, which is the same one backwards with Shift. */
  private static List<String> walked(FxRobot robot) {
    Scene scene = popup(robot).getScene();
    Node first = scene.getFocusOwner();
    List<Node> there = new ArrayList<>();
    List<Node> back = new ArrayList<>();
    do {
      there.add(scene.getFocusOwner());
      robot.push(KeyCode.TAB);
    } while (!first.equals(scene.getFocusOwner()) && there.size() < MOST_FIELDS);
    do {
      robot.push(KeyCode.SHIFT, KeyCode.TAB);
      back.addFirst(scene.getFocusOwner());
    } while (!first.equals(scene.getFocusOwner()) && back.size() < MOST_FIELDS);
    assertEquals(there, back);
    return there.stream().map(each -> each.getClass().getSimpleName()).toList();
  }

  private void edit(FxRobot robot, String text) {
    at.run(() -> at.set(text));
    at.press(KeyCode.HOME);
    at.press(KeyCode.F2);
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(popup(robot).isVisible());
  }

  private static Node popup(FxRobot robot) {
    return robot.lookup("#canvasPopup").query();
  }
}
