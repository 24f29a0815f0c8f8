package org.ketbench.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ketbench.app.connector.Banner;
import org.ketbench.azure.ledger.JobEntry;
import org.ketbench.azure.ledger.JobState;
import org.ketbench.azure.local.http.Fault;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What goes wrong with jobs and with the service is told in words, and nothing is lost by it. */
@ExtendWith(ApplicationExtension.class)
final class ConnectorFaultsTest {
  private final ConnectorWindow window = ConnectorWindow.shared();

  @Start
  private void show(Stage stage) throws IOException {
    window.show(stage);
  }

  @BeforeEach
  void open(FxRobot robot) {
    robot.interact(() -> window.at.document().begin(TestWindow.example("bell.qasm")));
    window.open(robot);
  }

  @AfterEach
  void close() {
    window.close();
  }

  /** Writes a submission; the button is left to be pressed. */
  private void prepare(FxRobot robot, String target, String tags) {
    robot.interact(() -> window.model().submit().open(target));
    robot.clickOn("#connector-submit");
    if (!tags.isEmpty()) {
      window.type(robot, "#submit-tags", tags);
    }
    window.until(() -> window.model().submit().offer().get() != null);
  }

  private void submit(FxRobot robot, String target, String tags) {
    prepare(robot, target, tags);
    window.until(() -> window.model().submit().sendable().get().isAvailable());
    robot.clickOn("#submit-send");
  }

  @Test
  void aFailureWithoutAReasonSaysSoAndTellsTheRequest(FxRobot robot) {
    submit(robot, "local.sim.statevector", "fault:silent");
    window.until(() -> window.isAt(JobState.FAILED));
    window.until(() -> robot.lookup("#job-failure").tryQuery().isPresent());

    String text = ConnectorWindow.text(robot, "#job-failure");
    assertTrue(text.contains("gave no reason"), text);
    assertTrue(text.contains("What to do"), text);
    var paper = Objects.requireNonNull(window.model().job().paper().get());
    assertFalse(paper.requests().isEmpty());
    assertTrue(
        robot.lookup("#job-again").query().isVisible(), "a failed job can be submitted again");

    robot.clickOn("#job-again");
    window.until(() -> window.model().jobs().lines().size() == 2);
    assertEquals(paper.job().id(), window.newest().retryOf());
  }

  @Test
  void aSignInThatEndsWhileJobsRunIsTakenUpAgain(FxRobot robot) {
    window.fault(Fault.next("jobs.get", 1, new Fault.Status(401, null, null, null)));
    submit(robot, "ionq.simulator", "");
    window.until(() -> window.model().banner().get().kind() == Banner.Kind.SIGNED_OUT);

    assertTrue(ConnectorWindow.text(robot, "#connector-banner").contains("sign-in"));
    assertEquals(JobState.WAITING, window.newest().state());
    robot.clickOn("#connector-banner-first");
    window.until(() -> window.isAt(JobState.SUCCEEDED));
    assertEquals(Banner.Kind.NONE, window.model().banner().get().kind());
  }

  @Test
  void aPriceOverTheLimitIsApprovedFirstAndOneOverTheBudgetIsRefused(FxRobot robot) {
    prepare(robot, "ionq.qpu.aria-1", "");
    window.until(() -> robot.lookup("#submit-approve").query().isVisible());
    assertTrue(robot.lookup("#submit-send").query().isDisabled());
    assertTrue(ConnectorWindow.text(robot, "#submit-why").contains("Approve"));
    robot.clickOn("#submit-approve");
    assertFalse(robot.lookup("#submit-send").query().isDisabled());
    robot.clickOn("#submit-send");
    window.until(() -> window.isAt(JobState.WAITING));
    JobEntry job = window.newest();
    assertTrue(
        Objects.requireNonNull(window.model().current().connector().get())
            .ledger()
            .audit()
            .of(job.id())
            .stream()
            .anyMatch(entry -> entry.action().equals("approved")));

    robot.interact(() -> window.model().governance().allow("USD", "100", "10"));
    window.until(() -> window.model().governance().message().get().text().contains("set"));
    robot.interact(() -> window.model().submit().open("ionq.qpu.forte-1"));
    window.until(
        () ->
            window.model().submit().offer().get() != null
                && window.model().submit().offer().get().refusal() != null);
    assertTrue(robot.lookup("#submit-send").query().isDisabled());
    assertTrue(ConnectorWindow.text(robot, "#submit-why").contains("budget"));
    assertEquals(1, window.model().jobs().lines().size());
  }

  @Test
  void aTargetThatWasWithdrawnIsNoticedBeforeAnythingIsSent(FxRobot robot) {
    prepare(robot, "ionq.simulator", "");
    window.until(() -> window.model().submit().sendable().get().isAvailable());
    window.availability("ionq.simulator", "Unavailable");
    robot.clickOn("#submit-send");
    window.until(() -> !window.model().submit().message().get().isEmpty());

    assertTrue(
        ConnectorWindow.text(robot, "#submit-message").startsWith("Nothing was sent"),
        ConnectorWindow.text(robot, "#submit-message"));
    assertTrue(window.model().jobs().lines().isEmpty());
    window.until(() -> robot.lookup("#submit-stand-in").tryQuery().isPresent());
    robot.clickOn("#submit-stand-in");
    window.until(() -> window.model().submit().sendable().get().isAvailable());
    robot.clickOn("#submit-send");
    window.until(() -> window.isAt(JobState.SUCCEEDED));
    assertEquals("ionq.simulator", window.newest().insteadOf());
  }

  @Test
  void threeJobsInFlightAreFoundAgainAfterARestart(FxRobot robot) {
    for (int job = 0; job < 3; job++) {
      int sent = job + 1;
      submit(robot, "quantinuum.sim.h2-1sc", "");
      window.until(() -> window.model().jobs().lines().size() == sent);
      window.until(() -> !window.model().submit().busy().get());
    }
    window.now(() -> window.model().jobs().summary().get().live() == 3);
    robot.interact(window.at.connector::restart);
    window.open(robot);
    window.until(() -> window.model().jobs().lines().size() == 3);
    window.until(
        () -> window.model().jobs().summary().get().live() == 0 && window.isAt(JobState.SUCCEEDED));
    assertNotNull(window.newest().ended());
  }

  @Test
  void aServiceThatIsUnpluggedInAnyStepLosesNoJobAndBlocksNothing(FxRobot robot) {
    String[] steps = {"providerStatus", "storage", "blob.put", "jobs.put", "jobs.get"};
    for (int at = 0; at < steps.length; at++) {
      int number = at + 1;
      window.fault(new Fault(steps[at], 1, Integer.MAX_VALUE, 1, new Fault.CutBefore()));
      submit(robot, "local.sim.statevector", "");
      long longest = window.longestPause(Duration.ofMinutes(1));
      assertTrue(longest < 1000, steps[at] + " held the window for " + longest + " ms");
      assertEquals(
          number, window.model().jobs().lines().size(), steps[at] + ": the job is in the list");
      JobState state = window.newest().state();
      assertTrue(state == expected(steps[at]) || state.isLive(), steps[at] + " leaves it " + state);
      window.plugIn();
      window.until(() -> window.isSettledAfterSending());
      assertEquals(JobState.SUCCEEDED, window.newest().state(), steps[at]);
    }
    assertTrue(
        Objects.requireNonNull(window.model().current().connector().get())
            .ledger()
            .audit()
            .verify()
            .isIntact());
  }

  /** How far a job comes when a step fails for a minute. */
  private static JobState expected(String step) {
    return switch (step) {
      // What was known of the targets before is enough.
      case "providerStatus" -> JobState.SUCCEEDED;
      case "storage", "blob.put" -> JobState.PREPARED;
      case "jobs.put" -> JobState.SENT;
      default -> JobState.WAITING;
    };
  }
}
