package org.ketbench.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ketbench.azure.ledger.JobState;
import org.testfx.api.FxRobot;

/** From an example to its first result on a workspace that nobody has set up. */
final class ConnectorFirstRunTest extends ConnectorTest {
  /** Nothing is begun yet. */
  @Override
  @BeforeEach
  void open() {
    show();
  }

  @Test
  void fromAnExampleToTheFirstResultInSixClicks(FxRobot robot) {
    var clicks = new AtomicInteger();
    window.act(
        () ->
            robot
                .lookup("#tools")
                .query()
                .getScene()
                .addEventFilter(MouseEvent.MOUSE_CLICKED, _ -> clicks.incrementAndGet()));

    window.click(robot, "#example-bell");
    window.click(robot, "#tools-jobs");
    window.until(
        () -> window.model().targets().shown().get().rows().stream().anyMatch(row -> row.runs()));
    window.click(robot, "#next-local-sim-statevector");
    window.until(() -> window.model().submit().sendable().get().isAvailable());
    window.click(robot, "#submit-send");
    window.until(() -> window.isAt(JobState.SUCCEEDED));
    window.until(() -> window.model().job().result().get() != null);
    window.click(robot, "#job-overlay");

    assertTrue(clicks.get() <= 6, clicks + " clicks");
    window.bars(robot, 2);
    VBox distances = robot.lookup("#histogramComparisons").queryAs(VBox.class);
    assertTrue(
        distances.getChildren().stream()
            .anyMatch(
                each -> each instanceof Label label && label.getText().contains("statevector")),
        distances.getChildren()::toString);
    assertEquals(1024, window.model().job().result().get().counts().shots());
  }

  @Test
  void targetsOfAWorkspaceThatIsNotOpenAreNotSaidToBeMissing(FxRobot robot) {
    window.open();
    window.act(() -> window.model().current().lookAt("elsewhere"));

    assertEquals(
        "Connect to the workspace to see its targets",
        ConnectorWindow.shown(() -> emptiness(robot)));
  }

  private static String emptiness(FxRobot robot) {
    return ((Label) robot.lookup("#targets").queryAs(TableView.class).getPlaceholder()).getText();
  }

  @Test
  void aSheetWithoutACircuitHasNoHeadingForOptions(FxRobot robot) {
    window.open();
    window.command("jobs.submit");
    window.until(() -> robot.lookup("#submit-options-head").tryQuery().isPresent());

    assertFalse(robot.lookup("#submit-options-head").query().isVisible());
  }
}
