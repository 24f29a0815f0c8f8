package org.ketbench.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ketbench.language.TextEdit;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Keys that come faster than the circuit that they are about. */
@ExtendWith(ApplicationExtension.class)
final class TypedAheadTest {
  private static final String TEXT =
      "OPENQASM 3.0;\ninclude \"stdgates.inc\";\nqubit[2] q;\nrz(pi/4) q[0];\n";

  /** What is being worked out, until the test lets it be done. */
  private final Deque<Runnable> work = new ArrayDeque<>();

  private final TestWindow at = new TestWindow(work::add, Platform::runLater);

  @Start
  private void show(Stage stage) throws IOException {
    at.withoutSides();
    at.show(stage, 900, 700);
  }

  @Test
  void keysWaitForTheCircuitAndThenCountInOrder(FxRobot robot) {
    robot.interact(() -> at.files.openExample("ahead.qasm", TEXT));
    doWork(robot);
    robot.interact(
        () -> at.document().edit("Write", List.of(TextEdit.insert(TEXT.length(), "x q[1];\n"))));
    robot.interact(() -> robot.lookup("#canvas").query().requestFocus());
    robot.interact(() -> at.canvas().cursor().activate(true));
    assertTrue(at.canvas().reading().get());

    robot.push(KeyCode.CONTROL, KeyCode.Z);
    robot.push(KeyCode.F2);
    robot.push(KeyCode.CONTROL, KeyCode.A);
    robot.write("pi");
    robot.push(KeyCode.ENTER);
    assertEquals(TEXT + "x q[1];\n", at.document().text().get(), "nothing happens yet");
    doWork(robot);
    doWork(robot);

    assertFalse(at.canvas().reading().get());
    assertEquals(TEXT.replace("pi/4", "pi"), at.document().text().get());
  }

  @Test
  void whatWasGoneToIsMeantAlsoWhenTheCircuitIsReadOnlyThen(FxRobot robot) {
    robot.interact(() -> at.files.openExample("later.qasm", TEXT));
    doWork(robot);
    robot.interact(() -> robot.lookup("#canvas").query().requestFocus());
    robot.interact(() -> at.canvas().cursor().activate(true));
    robot.push(KeyCode.HOME).push(KeyCode.RIGHT).write("x").push(KeyCode.ENTER);
    assertEquals(TEXT + "x q[0];\n", at.document().text().get());
    robot.push(KeyCode.LEFT);
    doWork(robot);
    robot.push(KeyCode.DELETE);

    assertEquals(TEXT.replace("rz(pi/4) q[0];\n", "x q[0];\n"), at.document().text().get());
  }

  private void doWork(FxRobot robot) {
    WaitForAsyncUtils.waitForFxEvents();
    robot.interact(
        () -> {
          while (!work.isEmpty()) {
            work.remove().run();
          }
        });
    WaitForAsyncUtils.waitForFxEvents();
  }
}
