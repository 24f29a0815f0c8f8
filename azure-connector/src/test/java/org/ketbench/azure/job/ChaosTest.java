package org.ketbench.azure.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ketbench.azure.job.Submitter.Origin;
import org.ketbench.azure.ledger.Audit;
import org.ketbench.azure.ledger.Budget;
import org.ketbench.azure.ledger.JobEntry;
import org.ketbench.azure.ledger.JobFilter;
import org.ketbench.azure.ledger.JobState;
import org.ketbench.azure.ledger.Money;
import org.ketbench.azure.policy.Backoff;
import org.ketbench.azure.policy.ConnectorException;
import org.ketbench.azure.policy.Reaction;
import org.ketbench.azure.policy.Timekeeper;
import org.ketbench.azure.policy.VirtualTime;
import org.ketbench.azure.service.Job;
import org.ketbench.azure.service.ServiceException;

/**
 * Submissions through everything that can go wrong: no job is lost, none is created or billed
 * twice, each ends in the state that it has at the service, and the budget adds up.
 */
final class ChaosTest {
  private static final int CASES = Integer.getInteger("ketbench.cases", 1);

  @TempDir private Path folder;

  @Test
  void aFewSubmissionsSurviveChaos() throws IOException {
    new Run(folder, 25, 7).go();
  }

  @Test
  @Tag("campaign")
  void aThousandSubmissionsSurviveChaos() throws IOException {
    for (int each = 0; each < CASES; each++) {
      Run run = new Run(folder.resolve("run " + each), 1000, 100 + each);
      run.go();
      System.out.println(run.figures());
    }
  }

  private static final class Run {
    private final Path folder;
    private final int submissions;
    private final long seed;
    private final VirtualTime time = new VirtualTime(Bench.NOON);
    private final RandomGenerator random;
    private final FakeService service;
    private Bench bench;
    private int kills;
    private int signIns;
    private int waits;

    Run(Path folder, int submissions, long seed) {
      this.folder = folder;
      this.submissions = submissions;
      this.seed = seed;
      random = new SplittableRandom(seed);
      service = new FakeService(new TrueTime(time));
      service.gate = new Chaos(random, 0.2, 0.01);
      bench = new Bench(folder, time, service, seed);
    }

    /** The service's clock is right, whatever the client's shows. */
    private record TrueTime(VirtualTime client) implements Timekeeper {
      @Override
      public Instant now() {
        return Bench.NOON.plusNanos(client.nanoTime());
      }

      @Override
      public long nanoTime() {
        return client.nanoTime();
      }

      @Override
      public void pause(Duration duration) {
        client.pause(duration);
      }
    }

    void go() throws IOException {
      for (int each = 0; each < submissions; each++) {
        String name = "s-%04d%s".formatted(each, each % 10 == 9 ? "-fail" : "");
        boolean cancels = each % 17 == 3;
        survive(() -> submit(name, cancels));
        if (each % 20 == 19) {
          time.skew(Duration.ofMinutes(random.nextInt(-300, 300)));
          survive(() -> follow(20));
        }
      }
      survive(() -> follow(Integer.MAX_VALUE));
      service.gate = FakeService.Effect::happen;
      survive(() -> follow(Integer.MAX_VALUE));
      check();
      bench.close();
    }

    /** Does something until it is done, as a user does who starts the program again and again. */
    private void survive(Work work) {
      while (true) {
        try {
          work.done();
          return;
        } catch (Chaos.Killed end) {
          kills++;
          restart();
        } catch (ConnectorException failure) {
          if (failure.reaction() == Reaction.SIGN_IN_AGAIN) {
            signIns++;
            bench.desk.patience().signedIn();
          } else {
            waits++;
            time.pause(Duration.ofMinutes(1));
          }
        } catch (ServiceException failure) {
          bench.desk.patience().signedIn();
          time.pause(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
      }
    }

    @FunctionalInterface
    private interface Work {
      void done() throws InterruptedException;
    }

    private void restart() {
      bench.close();
      bench = new Bench(folder, time, service, seed + kills);
    }

    private void submit(String name, boolean cancels) throws InterruptedException {
      List<JobEntry> known = bench.ledger.jobs().list(JobFilter.ALL.containing(name));
      JobEntry job =
          known.isEmpty()
              ? bench.submitter.prepare(bench.plan(name), Origin.NEW)
              : known.getFirst();
      JobEntry sent = bench.submitter.send(job.id());
      if (cancels && !sent.state().isFinal()) {
        new JobActions(bench.desk, bench.submitter).cancel(job.id());
      }
    }

    private void follow(int rounds) throws InterruptedException {
      Recovery.Found found = new Recovery(bench.desk, bench.submitter).find();
      for (JobEntry undecided : found.undecided()) {
        bench.submitter.send(undecided.id());
      }
      Tracker tracker = new Tracker(bench.desk, bench.submitter, _ -> {}, Backoff.OF_POLLS);
      tracker.load();
      for (int round = 0; round < rounds && tracker.size() > 0; round++) {
        time.pause(tracker.step());
      }
      if (rounds == Integer.MAX_VALUE) {
        for (JobEntry job : bench.ledger.jobs().list(JobFilter.ALL.with(JobState.SUCCEEDED))) {
          if (bench.ledger.papers().result(job.id()).isEmpty()) {
            new ResultDesk(bench.desk).result(job);
          }
        }
      }
    }

    private void check() throws IOException {
      List<JobEntry> all = bench.ledger.jobs().list(JobFilter.ALL);
      assertEquals(submissions, all.size());
      assertEquals(submissions, service.jobs.size(), "jobs at the service");
      assertEquals(
          Map.of(), filtered(service.creations, 1), "submissions that were created more than once");
      long micros = 0;
      for (JobEntry job : all) {
        Job theirs = service.jobs.get(job.id());
        assertTrue(theirs != null, job + " is not at the service");
        assertEquals(Adoption.state(theirs), job.state(), job.id());
        assertTrue(job.state().isFinal(), job.id());
        Budget.Share share = bench.ledger.budget().shares(job.id()).getFirst();
        Money billed = Money.of(service.bill.getOrDefault(job.id(), BigDecimal.ZERO), "USD");
        assertEquals(billed, share.settled(), job.id());
        micros += billed.micros();
      }
      long counted = 0;
      for (int month = 8; month <= 12; month++) {
        Budget.Month each = bench.ledger.budget().month("test", YearMonth.of(2026, month), "USD");
        counted += each.total().micros();
        assertTrue(each.reserved().isZero());
      }
      assertEquals(micros, counted, "the budget");
      Audit.Verdict verdict = bench.ledger.audit().verify();
      assertTrue(verdict.isIntact(), verdict.reason());
      assertNoSecrets();
    }

    private static Map<String, Integer> filtered(Map<String, Integer> all, int expected) {
      Map<String, Integer> other = new HashMap<>(all);
      other.values().removeIf(count -> count == expected);
      return other;
    }

    private void assertNoSecrets() throws IOException {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          String content = Files.readString(file, StandardCharsets.ISO_8859_1);
          assertFalse(content.contains(FakeService.SECRET), file.toString());
        }
      }
    }

    String figures() {
      Map<JobState, Integer> states = new TreeMap<>();
      List<JobEntry> all = new ArrayList<>();
      try (Bench last = new Bench(folder, time, service, seed)) {
        all.addAll(last.ledger.jobs().list(JobFilter.ALL));
        all.forEach(job -> states.merge(job.state(), 1, Integer::sum));
        return "%d submissions, %d kills, %d sign-ins, %d waits, %d requests, %d audit entries, %s"
            .formatted(
                all.size(),
                kills,
                signIns,
                waits,
                service.requests.size(),
                last.ledger.audit().verify().entries(),
                states);
      }
    }
  }
}
