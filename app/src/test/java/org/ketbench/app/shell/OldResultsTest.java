package org.ketbench.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.layout.GridPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ketbench.circuit.Span;
import org.ketbench.language.TextEdit;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What the results say while the text beside them has errors. */
@ExtendWith(ApplicationExtension.class)
final class OldResultsTest {
  private static final String BELL =
      "OPENQASM 3.0;\ninclude \"stdgates.inc\";\nqubit[2] q;\nh q[0];\ncx q[0], q[1];\n";

  private final TestWindow at = new TestWindow();

  @Start
  private void show(Stage stage) throws IOException {
    at.show(stage, 1200, 800);
    at.document().begin(BELL);
  }

  private static Node results(FxRobot robot) {
    return robot.lookup("#results").query();
  }

  private static Label note(FxRobot robot) {
    return robot.lookup("#resultsOld").queryAs(Label.class);
  }

  /** Types at the end of the text, or takes away what was typed there. */
  private void type(FxRobot robot, String text) {
    robot.interact(() -> at.document().type(TextEdit.insert(text().length(), text)));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void takeAway(FxRobot robot, int letters) {
    Span end = new Span(text().length() - letters, text().length());
    robot.interact(() -> at.document().type(TextEdit.delete(end)));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private String text() {
    return Objects.requireNonNull(at.document().text().get());
  }

  private static void settled(FxRobot robot) throws TimeoutException {
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> results(robot).getOpacity() == 1);
  }

  @Test
  void theStatusBarTellsOfWhichVersionItSpeaks(FxRobot robot) throws TimeoutException {
    settled(robot);
    Label told = robot.lookup("#statusSimulation").queryAs(Label.class);
    WaitForAsyncUtils.waitFor(
        10, TimeUnit.SECONDS, () -> told.getText().startsWith("✓ Simulated in "));

    type(robot, "x q[");
    WaitForAsyncUtils.waitFor(
        10, TimeUnit.SECONDS, () -> told.getText().startsWith("Older version simulated in "));

    takeAway(robot, "x q[".length());
    WaitForAsyncUtils.waitFor(
        10, TimeUnit.SECONDS, () -> told.getText().startsWith("✓ Simulated in "));
  }

  @Test
  void theyAreFaintAtOnceAndSoonSaySo(FxRobot robot) throws TimeoutException {
    settled(robot);
    assertFalse(note(robot).isVisible());

    type(robot, "x q[");

    assertTrue(results(robot).getOpacity() < 1);
    assertFalse(note(robot).isVisible(), "not while somebody types");
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> note(robot).isVisible());
    assertEquals("Results of the last version without errors.", note(robot).getText());

    takeAway(robot, 4);

    assertFalse(note(robot).isVisible());
    settled(robot);
  }

  @Test
  void whoListensHearsItWithWhateverHasTheKeyboard(FxRobot robot) throws TimeoutException {
    settled(robot);
    Node rows = robot.lookup("#stateRows").query();
    type(robot, "x q[");
    assertNull(rows.getAccessibleHelp());

    robot.interact(rows::requestFocus);
    assertEquals(note(robot).getText(), rows.getAccessibleHelp());

    takeAway(robot, 4);
    assertNull(rows.getAccessibleHelp());

    type(robot, "x q[");
    assertEquals(note(robot).getText(), rows.getAccessibleHelp());
    robot.interact(() -> robot.lookup("#editor").query().requestFocus());
    assertNull(rows.getAccessibleHelp());
  }

  @Test
  void theSizeOfTheLastCircuitStaysThoughItWasNotLookedAtBefore(FxRobot robot) {
    type(robot, "x q[");

    robot.interact(() -> ((TabPane) results(robot)).getSelectionModel().selectLast());
    WaitForAsyncUtils.waitForFxEvents();

    List<String> told =
        robot.lookup("#resources").queryAs(GridPane.class).getChildren().stream()
            .map(each -> ((Label) each).getText())
            .toList();
    assertEquals("2", told.get(told.indexOf("Qubits") + 1), told::toString);
  }

  @Test
  void anotherDocumentThatWasNeverRightHasNoOldResults(FxRobot robot) throws TimeoutException {
    type(robot, "x q[");
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> note(robot).isVisible());

    robot.interact(() -> at.documents.create());
    type(robot, "qubit q; x q[");

    assertFalse(note(robot).isVisible());
    assertEquals(1, results(robot).getOpacity());
  }
}
