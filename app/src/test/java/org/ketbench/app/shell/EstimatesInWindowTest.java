package org.ketbench.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.ketbench.app.estimates.figures.Legible;
import org.ketbench.app.estimates.figures.Run;
import org.ketbench.estimate.physical.PhysicalEstimate;
import org.ketbench.language.TextEdit;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The panel of estimates at its place in the window. */
@ExtendWith(ApplicationExtension.class)
final class EstimatesInWindowTest {
  private static final String ONE_ROTATION =
      "OPENQASM 3.0;\ninclude \"stdgates.inc\";\nqubit[2] q;\nrz(0.1) q[0];\n";

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

  @Test
  void theStatusLineTellsOfEstimatesThoughThePanelWasNeverOpened(
      FxRobot robot, @TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("one.qasm"), ONE_ROTATION);
    robot.interact(() -> at.files.open(file));
    Button line = robot.lookup("#statusMachine").queryAs(Button.class);
    assertFalse(line.isVisible(), "before the start is over");
    robot.interact(at.resources::begin);
    PhysicalEstimate before = Objects.requireNonNull(estimated());
    assertEquals(
        Legible.count((double) before.physicalQubits())
            + " physical qubits \u00b7 "
            + Legible.time(before.runtime()),
        line.getText());

    int end = ONE_ROTATION.length();
    robot.interact(() -> at.document().type(TextEdit.insert(end, "rz(0.3) q[1];\n")));
    PhysicalEstimate after = Objects.requireNonNull(estimated());
    double more = (double) after.physicalQubits() - (double) before.physicalQubits();
    String change = more == 0 ? "" : " (+" + Legible.count(more) + ")";
    double longer = after.runtime().doubleValue() - before.runtime().doubleValue();
    assertEquals(
        Legible.count((double) after.physicalQubits())
            + change
            + " physical qubits \u00b7 "
            + Legible.time(after.runtime())
            + " (+"
            + Legible.time(longer)
            + ")",
        line.getText());

    robot.interact(
        () -> robot.lookup("#results").queryAs(TabPane.class).getSelectionModel().selectLast());
    WaitForAsyncUtils.waitForFxEvents();
    List<String> told =
        robot.lookup("#resources").queryAs(GridPane.class).getChildren().stream()
            .map(each -> ((Label) each).getText())
            .toList();
    int runtime = told.indexOf("Run time");
    assertEquals(Legible.time(after.runtime()), told.get(runtime + 1));
    assertEquals("(+" + Legible.time(longer) + ")", told.get(runtime + 2));

    robot.clickOn("#statusMachine");
    assertTrue(robot.lookup("#estimates-table").tryQuery().isPresent(), "a click opens all of it");
  }

  private @Nullable PhysicalEstimate estimated() {
    Run run = at.estimates.estimates().shown().get().pickedRun();
    return run == null ? null : run.point();
  }
}
