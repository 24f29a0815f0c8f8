package org.ketbench.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.Test;
import org.ketbench.azure.ledger.AuditEntry;
import org.ketbench.azure.ledger.JobState;
import org.testfx.api.FxRobot;

/** What the pages of a job tell, and how one is found among others. */
final class ConnectorJobPageTest extends ConnectorTest {
  @Test
  void aJobTellsItsStepsItsPriceItsRequestsWhatWasSentAndWhoDidWhat(FxRobot robot) {
    window.sendToMachine();
    assertEquals("1 job runs", window.at.connector.status().get());
    window.pass(Duration.ofHours(80));
    window.until(() -> window.isAt(JobState.SUCCEEDED));
    window.until(() -> window.model().job().result().get() != null);
    assertEquals("", window.at.connector.status().get());
    window.click(robot, "#connector-page-jobs");
    window.click(robot, "#job-page-overview");
    window.until(() -> words(robot, "#job-view").contains("Cost line"));

    String facts = words(robot, "#job-view");
    assertTrue(facts.contains("Queued for") && facts.contains("Ran for"), facts);
    assertTrue(facts.matches("(?s).*\n\\d+\\.\\d\\d to \\d+\\.\\d\\d USD \\(.*"), facts);
    assertTrue(facts.matches("(?s).*\nBilled\n\\d+\\.\\d\\d USD\n.*"), facts);
    var paper = Objects.requireNonNull(window.model().job().paper().get());
    assertTrue(paper.steps().size() >= 4, paper.steps()::toString);
    String listed = words(robot, "#job-steps");
    paper.steps().forEach(step -> assertTrue(listed.contains(step.what()), listed));

    Button copy =
        robot.lookup("#job-view .button").queryAllAs(Button.class).stream()
            .filter(each -> String.valueOf(each.getAccessibleText()).contains("Request"))
            .findFirst()
            .orElseThrow();
    window.act(copy::fire);
    String copied = ConnectorWindow.shown(() -> Clipboard.getSystemClipboard().getString());
    assertEquals(paper.requests().getFirst(), copied);

    window.click(robot, "#job-page-sent");
    assertTrue(ConnectorWindow.text(robot, "#job-program").contains("\"gate\": \"cnot\""));
    window.click(robot, "#job-page-audit");
    ListView<?> audit = robot.lookup("#job-audit").queryAs(ListView.class);
    assertTrue(
        audit.getItems().stream()
            .map(AuditEntry.class::cast)
            .anyMatch(each -> each.action().equals("approved")),
        audit.getItems()::toString);
  }

  @Test
  void jobsAreFoundByTheirNames(FxRobot robot) {
    window.run("local.sim.statevector");
    window.run("local.sim.noisy");
    window.click(robot, "#connector-page-jobs");
    window.type(robot, "#jobs-search", "noisy");
    window.now(() -> window.model().jobs().lines().size() == 1);
    TextField search = robot.lookup("#jobs-search").queryAs(TextField.class);
    window.act(() -> search.setText("nothing has this name"));
    window.now(() -> window.model().jobs().lines().isEmpty());
    assertFalse(window.model().jobs().summary().get().all() < 2);
  }
}
