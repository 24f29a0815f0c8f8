package org.ketbench.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;
import javafx.geometry.VerticalDirection;
import javafx.scene.control.skin.VirtualFlow;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.ketbench.azure.ledger.JobEntry;
import org.ketbench.azure.ledger.JobState;
import org.ketbench.azure.ledger.Ledger;
import org.testfx.api.FxRobot;

/** A long list of jobs is scrolled while it changes, and the window answers all the while. */
final class ManyJobsTest extends ConnectorTest {
  private static final int JOBS = 500;
  private static final int PAUSE = 50;

  private static JobEntry job(int number, JobState state) {
    Instant created = Instant.parse("2026-08-20T10:00:00Z").plusSeconds(60L * number);
    return new JobEntry(
        "00000000-0000-4000-8000-%012d".formatted(number),
        "local",
        "job " + number,
        "ionq",
        number % 3 == 0 ? "ionq.simulator" : "ionq.qpu.aria-1",
        state,
        state.label(),
        100 + number,
        created,
        created.plusSeconds(30),
        created.plusSeconds(10),
        state.isFinal() ? created.plusSeconds(30) : null,
        List.of("t" + number % 7),
        null,
        number % 5 == 0 ? "session-" + number % 4 : null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        0,
        false);
  }

  @Test
  void allAreListedAndTheWindowAnswersWhileTheyAreScrolled(FxRobot robot)
      throws InterruptedException {
    list(robot);
    assertEquals(JOBS, window.model().jobs().lines().size());
    int before = firstShown(robot);
    robot.scroll(20, VerticalDirection.DOWN);
    window.until(() -> firstShown(robot) > before);
    // How long is measured where the machine is left alone; here it only must not stand still.
    assertTrue(longest(robot, 12) < 40 * PAUSE);
  }

  @Test
  @Tag("campaign")
  void noPauseIsLongerThanFiftyMilliseconds(FxRobot robot) throws InterruptedException {
    list(robot);
    longest(robot, 60);
    long least = Long.MAX_VALUE;
    for (int round = 0; round < 5; round++) {
      long longest = longest(robot, 60);
      System.out.printf(Locale.ROOT, "longest pause while scrolling: %d ms%n", longest);
      least = Math.min(least, longest);
    }
    assertTrue(least < PAUSE, "longest pause " + least + " ms");
  }

  private static int firstShown(FxRobot robot) {
    return robot
        .lookup("#jobs .virtual-flow")
        .queryAs(VirtualFlow.class)
        .getFirstVisibleCell()
        .getIndex();
  }

  private void list(FxRobot robot) {
    Ledger ledger = Objects.requireNonNull(window.model().current().connector().get()).ledger();
    ledger.write(
        () -> {
          for (int number = 0; number < JOBS; number++) {
            ledger.jobs().add(job(number, JobState.SUCCEEDED));
          }
        });
    window.act(window.model().jobs()::load);
    window.click(robot, "#connector-page-jobs");
    window.until(() -> window.model().jobs().lines().size() == JOBS);
    robot.moveTo("#jobs");
  }

  /** The longest time in milliseconds in which the window's thread took nothing up. */
  private long longest(FxRobot robot, int notches) throws InterruptedException {
    var longest = new AtomicLong();
    Thread watch =
        Thread.ofPlatform()
            .daemon()
            .start(
                () -> {
                  while (!Thread.currentThread().isInterrupted()) {
                    long asked = System.nanoTime();
                    Platform.runLater(
                        () ->
                            longest.accumulateAndGet(
                                (System.nanoTime() - asked) / 1_000_000, Math::max));
                    try {
                      Thread.sleep(2);
                    } catch (InterruptedException e) {
                      return;
                    }
                  }
                });
    for (int notch = 0; notch < notches; notch++) {
      int at = notch;
      robot.scroll(3, notch % 20 < 10 ? VerticalDirection.DOWN : VerticalDirection.UP);
      // Meanwhile jobs change, as they do while they are followed.
      Platform.runLater(
          () -> {
            JobEntry changed = job(at * 7 % JOBS, JobState.EXECUTING);
            window.model().jobs().changed(changed);
          });
      Thread.sleep(10);
    }
    watch.interrupt();
    watch.join();
    return longest.get();
  }
}
