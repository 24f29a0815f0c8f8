package org.ketbench.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.ketbench.app.connector.Banner;
import org.ketbench.azure.ledger.JobEntry;
import org.ketbench.azure.ledger.JobState;
import org.ketbench.azure.local.http.Fault;
import org.testfx.api.FxRobot;

/** What goes wrong with jobs and with the service is told in words, and nothing is lost by it. */
final class ConnectorFaultsTest extends ConnectorTest {
  /** Writes a submission; the button is left to be pressed. */
  private void prepare(FxRobot robot, String target, String tags) {
    window.act(() -> window.model().submit().open(target));
    window.click(robot, "#connector-submit");
    if (!tags.isEmpty()) {
      window.type(robot, "#submit-tags", tags);
    }
    window.until(() -> window.model().submit().offer().get() != null);
  }

  private void submit(FxRobot robot, String target, String tags) {
    prepare(robot, target, tags);
    window.until(() -> window.model().submit().sendable().get().isAvailable());
    window.click(robot, "#submit-send");
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

    window.click(robot, "#job-again");
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
    window.click(robot, "#connector-banner-first");
    window.until(() -> window.isAt(JobState.SUCCEEDED));
    assertEquals(Banner.Kind.NONE, window.model().banner().get().kind());
  }

  @Test
  void aPriceOverTheLimitIsApprovedFirstAndOneOverTheBudgetIsRefused(FxRobot robot) {
    prepare(robot, "ionq.qpu.aria-1", "");
    window.until(() -> robot.lookup("#submit-approve").query().isVisible());
    assertTrue(robot.lookup("#submit-send").query().isDisabled());
    assertTrue(ConnectorWindow.text(robot, "#submit-why").contains("Approve"));
    window.click(robot, "#submit-approve");
    assertFalse(robot.lookup("#submit-send").query().isDisabled());
    window.click(robot, "#submit-send");
    window.until(() -> window.isAt(JobState.WAITING));
    JobEntry job = window.newest();
    assertTrue(
        Objects.requireNonNull(window.model().current().connector().get())
            .ledger()
            .audit()
            .of(job.id())
            .stream()
            .anyMatch(entry -> entry.action().equals("approved")));

    window.act(() -> window.model().governance().allow("USD", "100", "10"));
    window.until(() -> window.model().governance().message().get().text().contains("set"));
    window.act(() -> window.model().submit().open("ionq.qpu.forte-1"));
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
    window.click(robot, "#submit-send");
    window.until(() -> !window.model().submit().message().get().isEmpty());

    assertTrue(
        ConnectorWindow.text(robot, "#submit-message").startsWith("Nothing was sent"),
        ConnectorWindow.text(robot, "#submit-message"));
    assertTrue(window.model().jobs().lines().isEmpty());
    window.until(() -> robot.lookup("#submit-stand-in").tryQuery().isPresent());
    window.click(robot, "#submit-stand-in");
    window.until(() -> window.model().submit().sendable().get().isAvailable());
    window.click(robot, "#submit-send");
    window.until(() -> window.isAt(JobState.SUCCEEDED));
    assertEquals("ionq.simulator", window.newest().insteadOf());
  }

  @Test
  void threeJobsInFlightAreFoundAgainAfterARestart(FxRobot robot) {
    for (int job = 0; job < 3; job++) {
      window.sendToMachine();
    }
    window.now(() -> window.model().jobs().summary().get().live() == 3);
    window.act(window.at.connector::restart);
    window.open();
    window.until(() -> window.model().jobs().lines().size() == 3);
    window.pass(Duration.ofHours(80));
    window.until(
        () -> window.model().jobs().summary().get().live() == 0 && window.isAt(JobState.SUCCEEDED));
    assertNotNull(window.newest().ended());
  }

  @Test
  void aServiceThatIsUnpluggedInAnyStepLosesNoJobAndBlocksNothing(FxRobot robot) {
    assertTrue(unplugged(robot, "blob.put", new Fault.CutBefore()) < 1000);
    assertTrue(unplugged(robot, "jobs.put", new Fault.CutAfter()) < 1000);
    assertTheRecordIsIntact();
  }

  @Test
  @Tag("campaign")
  void whateverBreaksInWhicheverStepForAMinuteNothingIsLost(FxRobot robot) {
    long longest = 0;
    for (String step :
        List.of("providerStatus", "storage", "blob.put", "jobs.put", "jobs.get", "blob.get", "*")) {
      for (Fault.Effect effect :
          List.of(
              new Fault.CutBefore(),
              new Fault.CutAfter(),
              new Fault.Status(503, null, null, null),
              new Fault.Truncate(),
              new Fault.Malform())) {
        long pause = unplugged(robot, step, effect);
        System.out.printf(
            java.util.Locale.ROOT,
            "%s %s: longest pause of the window %d ms%n",
            step,
            effect.getClass().getSimpleName(),
            pause);
        longest = Math.max(longest, pause);
      }
    }
    assertTheRecordIsIntact();
    assertTrue(longest < 250, "longest pause " + longest + " ms");
  }

  /**
   * Submits while a step fails for a minute, and on once it works again; tells for how many
   * milliseconds the window did not answer at most.
   */
  private long unplugged(FxRobot robot, String step, Fault.Effect effect) {
    String what = step + " " + effect;
    int before = window.model().jobs().lines().size();
    prepare(robot, "local.sim.statevector", "");
    window.until(() -> window.model().submit().sendable().get().isAvailable());
    window.fault(new Fault(step, 1, Integer.MAX_VALUE, 1, effect));
    window.act(() -> window.model().submit().send());
    long longest = window.longestPause(Duration.ofMinutes(1));
    assertEquals(before + 1, window.model().jobs().lines().size(), what + ": the job is listed");
    JobEntry job = window.newest();
    window.plugIn();
    assertTrue(isTrue(job), () -> what + " leaves it " + job.state() + ", which is not so");
    window.until(
        () -> {
          boolean settled = window.isSettledAfterSending();
          window.model().refresh();
          return settled;
        });
    window.until(() -> window.model().job().result().get() != null);
    assertEquals(job.id(), window.newest().id(), what);
    window.until(
        () -> {
          if (window.model().banner().get().kind() == Banner.Kind.OFFLINE) {
            window.model().refresh();
          }
          return window.model().banner().get().kind() == Banner.Kind.NONE;
        });
    return longest;
  }

  /** Whether what is said of a job agrees with what the service has. */
  private boolean isTrue(JobEntry job) {
    boolean there = window.isWithTheService(job.id());
    return switch (job.state()) {
      case PREPARED -> !there;
      // Sent, and nobody knows yet whether it came through.
      case SENT -> true;
      default -> there;
    };
  }

  private void assertTheRecordIsIntact() {
    assertTrue(
        Objects.requireNonNull(window.model().current().connector().get())
            .ledger()
            .audit()
            .verify()
            .isIntact());
  }
}
