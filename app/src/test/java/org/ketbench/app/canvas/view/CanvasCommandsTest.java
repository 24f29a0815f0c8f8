package org.ketbench.app.canvas.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ketbench.app.document.Selection;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What the keys of commands do to the text, and what moves the view. */
@ExtendWith(ApplicationExtension.class)
final class CanvasCommandsTest {
  private static final String HEAD =
      "OPENQASM 3.0;\ninclude \"stdgates.inc\";\nqubit[2] q;\nbit[2] c;\n";
  private static final String PAIR = HEAD + "h q[0];\ncx q[0], q[1]; // pair\n";

  @SuppressWarnings("NullAway.Init") // before each test
  private CanvasHarness at;

  @Start
  private void show(Stage stage) {
    at = new CanvasHarness();
    at.on(stage);
  }

  private void begin(String text) {
    at.run(() -> at.set(text));
    at.run(() -> at.view.requestFocus());
    at.press(KeyCode.HOME);
    for (int i = 0; i < 4; i++) {
      at.press(KeyCode.UP);
    }
  }

  @Test
  void whatIsCutIsStatementsAndStandsWhereItIsPasted() {
    begin(PAIR);
    at.press(KeyCode.CONTROL, KeyCode.X);
    assertEquals(PAIR.replace("h q[0];\n", ""), at.text());
    at.run(() -> assertEquals("h q[0];\n", Clipboard.getSystemClipboard().getString()));

    at.press(KeyCode.END);
    at.press(KeyCode.DOWN);
    at.press(KeyCode.CONTROL, KeyCode.V);
    assertEquals(PAIR.replace("h q[0];\n", "") + "h q[1];\n", at.text());
  }

  @Test
  void oneIsDuplicatedAndAllAreDeletedButForTheirComments() {
    begin(PAIR);
    at.press(KeyCode.CONTROL, KeyCode.D);
    assertEquals(PAIR.replace("h q[0];\n", "h q[0];\nh q[0];\n"), at.text());
    at.press(KeyCode.CONTROL, KeyCode.A);
    assertEquals(3, at.canvas.chosen().get().size());
    at.press(KeyCode.DELETE);
    assertEquals(HEAD + "// pair\n", at.text());
  }

  @Test
  void aGroupComesApartAgainAndTurnsRound(FxRobot robot) {
    begin(HEAD + "h q[0];\ns q[0];\ncx q[0], q[1];\n");
    at.press(KeyCode.CONTROL, KeyCode.A);
    at.press(KeyCode.CONTROL, KeyCode.I);
    assertEquals(HEAD + "cx q[0], q[1];\nsdg q[0];\nh q[0];\n", at.text());

    at.press(KeyCode.CONTROL, KeyCode.A);
    at.press(KeyCode.CONTROL, KeyCode.G);
    TextField name = robot.lookup(".canvas-popup .text-field").queryAs(TextField.class);
    robot.interact(() -> name.setText("part"));
    robot.push(KeyCode.ENTER);
    assertTrue(at.text().endsWith("part q[0], q[1];\n"), at.text());

    at.press(KeyCode.HOME);
    at.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.G);
    assertTrue(at.text().contains("gate part"), at.text());
    assertTrue(at.text().endsWith("cx q[0], q[1];\nsdg q[0];\nh q[0];\n"), at.text());
  }

  @Test
  void whereNothingStandsNothingIsMovedAndThatIsSaid() {
    begin(PAIR);
    at.press(KeyCode.END);
    at.press(KeyCode.CONTROL, KeyCode.LEFT);

    assertEquals(PAIR, at.text());
    assertEquals("There is nothing in this cell.", at.canvas.hint().get());
  }

  @Test
  void whatIsChosenInTheTextIsMovedAndNotWhatTheCursorIsAt() {
    begin(HEAD + "h q[0];\nx q[1];\n");
    at.run(() -> at.canvas.choice().follow(Selection.at(at.text().indexOf("x q[1]"))));
    at.press(KeyCode.CONTROL, KeyCode.UP);

    assertEquals(HEAD + "h q[0];\nx q[0];\n", at.text());
  }

  @Test
  void aMeasurementComesWhereTheCursorIs() {
    begin(HEAD + "h q[0];\n");
    at.press(KeyCode.END);
    at.run(() -> CanvasAction.MEASURE.run(at.canvas));

    String text = at.text();
    assertTrue(text.matches("(?s).*h q\\[0];\n.*= measure q\\[0];\n"), text);
  }

  @Test
  void columnsAreOpenedAndDeleted() {
    begin(HEAD + "h q[0];\nx q[1];\ny q[0];\n");
    at.press(KeyCode.CONTROL, KeyCode.DELETE);
    assertEquals(HEAD + "y q[0];\n", at.text());
    at.press(KeyCode.INSERT);
    at.type("t");
    at.press(KeyCode.ENTER);
    assertEquals(HEAD + "t q[0];\ny q[0];\n", at.text());
  }

  @Test
  void wiresAreAddedRenamedAndRemovedWithWhatStandsOnThem(FxRobot robot) {
    begin(PAIR);
    at.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.INSERT);
    assertEquals(PAIR.replace("qubit[2]", "qubit[3]"), at.text());
    at.press(KeyCode.HOME);
    at.press(KeyCode.LEFT);
    assertTrue(at.spoken().startsWith("wire"), at.spoken());
    at.press(KeyCode.F2);
    TextField name = robot.lookup(".canvas-popup .text-field").queryAs(TextField.class);
    robot.interact(() -> name.setText("data"));
    robot.push(KeyCode.ENTER);
    assertTrue(at.text().contains("cx data[0], data[1]; // pair"), at.text());

    at.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DELETE);
    var question = Objects.requireNonNull(at.canvas.changes().question().get());
    assertTrue(question.text().contains("H, CX"), question.text());
    at.press(KeyCode.ENTER);
    assertTrue(at.text().contains("qubit[2] data;"), at.text());
    assertFalse(at.text().contains("cx"), at.text());
  }

  @Test
  void registersAreAddedAndRemovedInTheirForm(FxRobot robot) {
    begin(PAIR);
    at.press(KeyCode.CONTROL, KeyCode.R);
    TextField name =
        robot
            .lookup((TextField field) -> field.getText().isEmpty() && field.isEditable())
            .queryAs(TextField.class);
    robot.interact(() -> name.setText("anc"));
    robot.interact(() -> robot.lookup("Add").queryAs(Button.class).fire());
    assertTrue(at.text().contains("qubit[1] anc;") || at.text().contains("qubit anc;"), at.text());

    Button remove =
        robot
            .lookup((Button each) -> String.valueOf(each.getAccessibleText()).contains("anc"))
            .queryAs(Button.class);
    robot.interact(remove::fire);
    assertEquals(PAIR, at.text());
  }

  @Test
  void anOutcomeGoesToTheBitThatIsChosen(FxRobot robot) {
    begin(HEAD + "c[0] = measure q[0];\n");
    at.press(KeyCode.F2);
    ComboBox<?> bits = robot.lookup(".canvas-popup .combo-box").queryAs(ComboBox.class);
    robot.interact(() -> bits.getSelectionModel().select(1));
    robot.interact(() -> robot.lookup("OK").queryAs(Button.class).fire());
    assertEquals(HEAD + "c[1] = measure q[0];\n", at.text());
  }

  @Test
  void aConditionIsTakenAway() {
    begin(HEAD + "c[0] = measure q[0];\nif (c[0]) x q[1];\n");
    at.press(KeyCode.END);
    at.press(KeyCode.LEFT);
    at.press(KeyCode.DOWN);
    assertEquals("column 2, q1, X, if c0", at.spoken());
    at.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
    assertTrue(at.text().endsWith("measure q[0];\nx q[1];\n"), at.text());
  }

  @Test
  void aClickInTheMinimapGoesThere(FxRobot robot) {
    begin(HEAD + "h q[0];\n".repeat(300));
    WaitForAsyncUtils.waitForFxEvents();
    Node map = robot.lookup((Node node) -> node instanceof Minimap).query();
    assertTrue(map.isVisible());
    double before = at.canvas.viewport().get().x();
    robot.clickOn(map);
    double middle = at.canvas.viewport().get().x();
    assertTrue(middle > before + 2000, before + " to " + middle);
    begin(PAIR);
    WaitForAsyncUtils.waitForFxEvents();
    assertFalse(map.isVisible());
  }

  @Test
  void theViewMovesAlongWhileAGateIsHeldNearItsEdge(FxRobot robot) throws InterruptedException {
    begin(HEAD + "h q[0];\n".repeat(100));
    WaitForAsyncUtils.waitForFxEvents();
    var layout = Objects.requireNonNull(at.canvas.drawing().get()).layout();
    robot.drag(at.view.localToScreen(layout.centre(0), layout.y(0)), MouseButton.PRIMARY);
    robot.moveTo(at.view.localToScreen(at.view.getWidth() - 4, layout.y(0)));
    Thread.sleep(600);
    double moved = at.canvas.viewport().get().x();
    robot.push(KeyCode.ESCAPE);
    robot.release(MouseButton.PRIMARY);
    assertTrue(moved > 150, "moved by " + moved);
    assertEquals(100, at.text().split("h q", -1).length - 1);
  }

  @Test
  void whatIsPressedWhileTheCircuitIsReadIsHeldOnceItHasBeen(FxRobot robot) {
    begin(HEAD + "h q[0];\n");
    WaitForAsyncUtils.waitForFxEvents();
    var drawing = Objects.requireNonNull(at.canvas.drawing().get());
    var program = Objects.requireNonNull(at.canvas.setting()).program();
    at.run(() -> at.canvas.await());
    double x = drawing.layout().centre(0);
    robot.drag(at.view.localToScreen(x, drawing.layout().y(0)), MouseButton.PRIMARY);
    robot.moveTo(at.view.localToScreen(x, drawing.layout().y(0) + 20));
    assertFalse(at.canvas.gestures().isHolding());
    assertEquals(1, at.canvas.chosen().get().size());

    at.run(() -> at.canvas.show(drawing, program));
    robot.moveTo(at.view.localToScreen(x, drawing.layout().y(1)));
    assertTrue(at.canvas.gestures().isHolding());
    robot.release(MouseButton.PRIMARY);
    assertEquals(HEAD + "h q[1];\n", at.text());
  }

  @Test
  void whatWasSaidOfAStepIsGoneOnceItIsUndone() {
    begin(PAIR);
    at.press(KeyCode.CONTROL, KeyCode.X);
    String said = at.canvas.hint().get();
    at.run(at.document::undo);

    assertEquals(PAIR, at.text());
    assertEquals("Delete H", said);
    assertEquals("", at.canvas.hint().get());
  }
}
