package org.ketbench.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ketbench.language.TextEdit;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The panel of estimates at its place in the window. */
@ExtendWith(ApplicationExtension.class)
final class EstimatesInWindowTest {
  private final TestWindow at = new TestWindow();

  @Start
  private void show(Stage stage) throws IOException {
    at.show(stage, 1200, 800);
    at.document().begin("OPENQASM 3.0;\ninclude \"stdgates.inc\";\nqubit[2] q;\nt q[0];\n");
  }

  @Test
  void aKeyOpensItAndEveryEditIsEstimated(FxRobot robot) {
    robot.push(KeyCode.ALT, KeyCode.DIGIT6);
    WaitForAsyncUtils.waitForFxEvents();
    Label counts = robot.lookup("#estimates-counts").queryAs(Label.class);
    assertTrue(counts.getText().contains("2 qubits, 1 T"), counts::getText);

    String text = Objects.requireNonNull(at.document().text().get());
    robot.interact(() -> at.document().type(TextEdit.insert(text.length(), "t q[1];\n")));

    assertTrue(counts.getText().contains("2 qubits, 2 T"), counts::getText);
    assertEquals(1, at.estimates.estimates().shown().get().runs().size());
  }
}
