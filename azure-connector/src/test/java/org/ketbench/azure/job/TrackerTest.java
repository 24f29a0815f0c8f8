package org.ketbench.azure.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ketbench.azure.job.Submitter.Origin;
import org.ketbench.azure.ledger.JobEntry;
import org.ketbench.azure.ledger.JobFilter;
import org.ketbench.azure.ledger.JobState;
import org.ketbench.azure.policy.Backoff;
import org.ketbench.azure.policy.ConnectorException;
import org.ketbench.azure.service.ServiceException;

final class TrackerTest {
  @TempDir private Path folder;
  private Bench bench;

  @BeforeEach
  void open() {
    bench = new Bench(folder);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private List<String> sent(int jobs) {
    List<String> ids = new ArrayList<>();
    Plan plan = bench.plan("job");
    for (int each = 0; each < jobs; each++) {
      JobEntry job = bench.submitter.prepare(plan, Origin.NEW);
      bench.submitter.send(job.id());
      ids.add(job.id());
    }
    bench.service.requests.clear();
    return ids;
  }

  private Tracker tracker(List<JobState> heard) {
    Tracker tracker =
        new Tracker(
            bench.desk, bench.submitter, entry -> heard.add(entry.state()), Backoff.OF_POLLS);
    tracker.load();
    return tracker;
  }

  @Test
  void looksLessAndLessOftenAsLongAsTheJobLives() throws Exception {
    bench.service.waits = Duration.ofDays(30);
    sent(1);
    List<JobState> heard = new ArrayList<>();
    tracker(heard).run(() -> false);
    assertEquals(List.of(JobState.SUCCEEDED), heard);
    List<Instant> looks = bench.service.requests;
    Duration first = Duration.between(looks.get(0), looks.get(1));
    Duration late = Duration.between(looks.get(100), looks.get(101));
    assertTrue(first.compareTo(Duration.ofSeconds(16)) < 0, first.toString());
    assertTrue(late.compareTo(Duration.ofSeconds(149)) > 0, late.toString());
    assertTrue(late.compareTo(Duration.ofSeconds(451)) < 0, late.toString());
  }

  @Test
  void hundredsOfJobsMakeFewRequests() throws Exception {
    bench.service.waits = Duration.ofMinutes(30);
    sent(500);
    Tracker tracker = tracker(new ArrayList<>());
    tracker.run(() -> false);
    assertEquals(500, bench.ledger.jobs().count(JobFilter.ALL.with(JobState.SUCCEEDED)));
    assertTrue(mostInASecond() <= 2, mostInASecond() + " requests in a second");
  }

  private int mostInASecond() {
    List<Instant> looks = bench.service.requests;
    int most = 0;
    int first = 0;
    for (int last = 0; last < looks.size(); last++) {
      while (!looks.get(first).plusSeconds(1).isAfter(looks.get(last))) {
        first++;
      }
      most = Math.max(most, last - first + 1);
    }
    return most;
  }

  @Test
  void aLostSignInStopsTheLookingAndLosesNothing() throws Exception {
    sent(1);
    Tracker tracker = tracker(new ArrayList<>());
    bench.service.gate =
        _ -> {
          throw ServiceException.answered(401, null, "The key was revoked.", null);
        };
    assertThrows(ConnectorException.class, () -> tracker.run(() -> false));
    bench.service.gate = FakeService.Effect::happen;
    bench.desk.patience().signedIn();
    tracker.run(() -> false);
    assertEquals(1, bench.ledger.jobs().count(JobFilter.ALL.with(JobState.SUCCEEDED)));
  }

  @Test
  void aJobIsMissingOnlyIfItIsMissedTwice() throws Exception {
    String id = sent(1).getFirst();
    bench.service.jobs.clear();
    Tracker tracker = tracker(new ArrayList<>());
    tracker.run(() -> bench.service.requests.size() == 1);
    assertFalse(bench.ledger.jobs().find(id).orElseThrow().state().isFinal());
    tracker.run(() -> false);
    assertEquals(JobState.MISSING, bench.ledger.jobs().find(id).orElseThrow().state());
  }

  @Test
  @Tag("campaign")
  void followingHundredsOfJobsTakesLittleOfACore() throws Exception {
    bench.service.waits = Duration.ofHours(6);
    sent(500);
    Tracker tracker = tracker(new ArrayList<>());
    Instant start = bench.time.now();
    long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    tracker.run(() -> Duration.between(start, bench.time.now()).toMinutes() >= 120);
    double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1e9;
    double span = Duration.between(start, bench.time.now()).toSeconds();
    System.out.printf(
        Locale.ROOT,
        "500 live jobs for %.0f s: %d requests (%.2f a second, at most %d in any second), %.2f %%"
            + " of a core%n",
        span,
        bench.service.requests.size(),
        bench.service.requests.size() / span,
        mostInASecond(),
        100 * seconds / span);
    assertTrue(seconds / span < 0.02);
  }
}
