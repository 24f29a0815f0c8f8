package org.ketbench.app.canvas.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ketbench.app.document.Selection;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What a command has written is what the next command is about. */
@ExtendWith(ApplicationExtension.class)
final class WrittenIsChosenTest {
  private static final String HEAD = "OPENQASM 3.0;\ninclude \"stdgates.inc\";\nqubit[2] q;\n";
  private static final String LONG = "h q[0];\nx q[0];\nh q[0];\ncx q[0], q[1];\n";

  @SuppressWarnings("NullAway.Init") // before each test
  private CanvasHarness at;

  @Start
  private void show(Stage stage) {
    at = new CanvasHarness();
    at.on(stage);
  }

  @Test
  void theNewGateIsChosenAfterGroupingAndWhatItBecameAfterUngrouping(FxRobot robot) {
    at.run(() -> at.set(HEAD + LONG + "z q[1];\n"));
    at.press(KeyCode.HOME);
    at.run(() -> at.canvas.cursor().goTo(at.text().indexOf("h q[0]")));
    at.run(() -> at.canvas.cursor().move(3, 0, true));
    at.press(KeyCode.CONTROL, KeyCode.G);
    TextField name = robot.lookup(".canvas-popup .text-field").queryAs(TextField.class);
    robot.interact(() -> name.setText("bell"));
    robot.push(KeyCode.ENTER);

    assertEquals(List.of("bell q[0], q[1];"), chosen());
    assertEquals("column 1, q0, bell with q1", at.spoken());
    at.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.G);
    assertEquals(List.of(LONG.split("\n", -1)).subList(0, 4), chosen());
    at.press(KeyCode.CONTROL, KeyCode.I);
    at.press(KeyCode.DELETE);
    assertTrue(at.text().endsWith("}\nz q[1];\n"), at.text());
  }

  @Test
  void copiesAndWhatIsPastedAreChosen(FxRobot robot) {
    at.run(() -> at.set(HEAD + LONG));
    at.press(KeyCode.HOME);
    at.run(() -> at.canvas.cursor().goTo(at.text().indexOf("h q[0]")));
    at.run(() -> at.canvas.cursor().move(1, 0, true));
    at.press(KeyCode.CONTROL, KeyCode.D);

    assertEquals(List.of("h q[0];", "x q[0];"), chosen());
    at.press(KeyCode.DELETE);
    assertEquals(HEAD + LONG, at.text());
    robot.interact(
        () -> {
          var content = new ClipboardContent();
          content.putString("s q[0];\nt q[0];\n");
          Clipboard.getSystemClipboard().setContent(content);
        });
    at.press(KeyCode.END);
    at.press(KeyCode.CONTROL, KeyCode.V);
    assertEquals(List.of("s q[0];", "t q[0];"), chosen());
  }

  @Test
  void whatIsCutAsAWholeIsPastedWithItsLoops() {
    String body = "for int i in [0:1] { h q[i]; }\nbox { x q[0]; cx q[0], q[1]; }\nz q[1];\n";
    at.run(() -> at.set(HEAD + body));
    at.press(KeyCode.HOME);
    at.press(KeyCode.CONTROL, KeyCode.A);
    at.press(KeyCode.CONTROL, KeyCode.X);
    assertEquals(HEAD, at.text());

    at.press(KeyCode.CONTROL, KeyCode.V);
    assertEquals(HEAD + body, at.text());
    assertEquals(List.of("h q[i];", "h q[i];", "x q[0];", "cx q[0], q[1];", "z q[1];"), chosen());
  }

  @Test
  void onePassOfALoopIsNotTheLoop() {
    at.run(() -> at.set(HEAD + "for int i in [0:1] { h q[i]; x q[i]; }\n"));
    at.press(KeyCode.HOME);
    at.run(() -> at.canvas.cursor().move(2, 0, true));
    assertEquals(List.of("h q[i];", "x q[i];"), chosen());
    at.press(KeyCode.DELETE);

    assertEquals(HEAD + "for int i in [0:1] { }\n", at.text());
    assertTrue(at.canvas.hint().get().contains("every pass"), at.canvas.hint().get());
  }

  @Test
  void theCaretChoosesAnewOnceItGoesElsewhere() {
    at.run(() -> at.document.selection().subscribe(at.canvas.choice()::follow));
    at.run(() -> at.set(HEAD + LONG));
    at.press(KeyCode.HOME);
    at.run(() -> at.canvas.cursor().goTo(at.text().indexOf("h q[0]")));
    at.run(() -> at.canvas.cursor().move(1, 0, true));
    at.press(KeyCode.CONTROL, KeyCode.D);
    at.run(() -> at.document.select(Selection.at(at.text().indexOf("cx"))));

    assertEquals(List.of("cx q[0], q[1];"), chosen());
  }

  private List<String> chosen() {
    return at.canvas.chosen().get().stream().map(each -> each.span().in(at.text())).toList();
  }
}
