package org.ketbench.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ketbench.app.MouseEvents;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Where the keyboard is after another document was turned to. */
@ExtendWith(ApplicationExtension.class)
final class KeyboardTurnTest {
  private static final String H = "OPENQASM 3.0; include \"stdgates.inc\"; qubit q; h q;";

  private final TestWindow at = new TestWindow();

  @Start
  private void show(Stage stage) throws IOException {
    at.show(stage, 1200, 800);
  }

  private String owner(FxRobot robot) {
    WaitForAsyncUtils.waitForFxEvents();
    Node owner = robot.lookup("#rows").query().getScene().getFocusOwner();
    return owner == null ? "" : owner.getId();
  }

  private static void press(Node node) {
    Event.fireEvent(node, MouseEvents.at(40, 40, MouseEvent.MOUSE_PRESSED));
  }

  @Test
  void theTextOfADocumentThatIsTurnedToHasTheKeyboard(FxRobot robot) {
    robot.interact(() -> at.documents.create().begin(H));

    assertEquals("editor", owner(robot));
  }

  @Test
  void aNewDocumentHasTheKeyboardInItsText(FxRobot robot) {
    robot.interact(() -> at.document().begin(H));
    robot.clickOn("#editor").push(KeyCode.CONTROL, KeyCode.N);
    WaitForAsyncUtils.waitForFxEvents();
    robot.write("x");

    assertEquals(
        List.of(H, "x"), at.documents.all().stream().map(each -> each.text().get()).toList());
  }

  @Test
  void theKeyboardStaysWithAViewThatIsShownWhenTheOtherIsHidden(FxRobot robot) {
    robot.clickOn("#editor").push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.DIGIT1);
    assertEquals("canvas", owner(robot));
    robot.write("h").type(KeyCode.ENTER);
    assertEquals(
        "OPENQASM 3.0;\ninclude \"stdgates.inc\";\nqubit[1] q;\nh q[0];\n",
        at.document().text().get());

    robot.push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.DIGIT2);
    assertEquals("canvas", owner(robot));
    robot.push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.DIGIT3);
    assertEquals("editor", owner(robot));
  }

  @Test
  void keysDoNothingBelowASheet(FxRobot robot) {
    robot.clickOn("#editor").push(KeyCode.CONTROL, KeyCode.COMMA);
    robot.push(KeyCode.CONTROL, KeyCode.N);
    assertEquals(1, at.documents.all().size());

    robot.type(KeyCode.ESCAPE);
    assertEquals("editor", owner(robot));
    robot.push(KeyCode.CONTROL, KeyCode.N);
    assertEquals(2, at.documents.all().size());
  }

  @Test
  void whatCannotTakeTheKeyboardYetGetsItAfterTheLayoutThatLetsIt(FxRobot robot)
      throws InterruptedException {
    robot.interact(
        () -> {
          Scene scene = robot.lookup("#rows").query().getScene();
          var later = new TextField();
          later.setId("later");
          later.setVisible(false);
          ((Pane) scene.getRoot()).getChildren().add(later);
          var turn = new KeyboardTurn();
          turn.heed(scene);
          turn.to(later);
          Platform.runLater(() -> later.setVisible(true));
        });
    ThreadPauses.frame();

    assertEquals("later", owner(robot));
  }

  @Test
  void whatIsPressedBeforeTheTurnIsDoneKeepsTheKeyboard(FxRobot robot) {
    robot.interact(() -> at.document().begin(H));
    robot.interact(
        () -> {
          Scene scene = robot.lookup("#rows").query().getScene();
          at.documents.create();
          at.documents.activate(at.documents.all().getFirst());
          press(scene.lookup("#canvas"));
        });

    assertEquals("canvas", owner(robot));
  }
}
