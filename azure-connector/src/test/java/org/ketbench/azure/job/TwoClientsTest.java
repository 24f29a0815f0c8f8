package org.ketbench.azure.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ketbench.azure.job.Submitter.Origin;
import org.ketbench.azure.ledger.JobEntry;
import org.ketbench.azure.ledger.JobState;
import org.ketbench.azure.service.JobStatus;

/** Two programs with one ledger and one workspace, at the same job. */
final class TwoClientsTest {
  @TempDir private Path folder;
  private Bench one;
  private Bench other;

  @BeforeEach
  void open() {
    one = new Bench(folder);
    other = new Bench(folder, one.time, one.service, 2);
  }

  @AfterEach
  void close() {
    other.close();
    one.close();
  }

  private static JobActions actions(Bench bench) {
    return new JobActions(bench.desk, bench.submitter);
  }

  private JobEntry entry(String id) {
    return one.ledger.jobs().find(id).orElseThrow();
  }

  @Test
  void keepsBothOfTwoChangesThatAreMadeAtOnce() throws Exception {
    String id = one.submitter.prepare(one.plan("bell"), Origin.NEW).id();
    one.submitter.send(id);
    CyclicBarrier both = new CyclicBarrier(2);
    one.service.gate =
        effect -> {
          Object value = effect.happen();
          try {
            both.await();
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
          return value;
        };
    try (ExecutorService programs = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int round = 0; round < 20; round++) {
        String name = "name " + round;
        List<String> tags = List.of("tag " + round);
        Future<?> named = programs.submit(() -> actions(one).change(id, name, null, null));
        Future<?> tagged = programs.submit(() -> actions(other).change(id, null, tags, null));
        named.get();
        tagged.get();

        assertEquals(name, entry(id).name());
        assertEquals(tags, entry(id).tags());
      }
    }
    assertTrue(one.ledger.audit().verify().isIntact());
  }

  @Test
  void aChangeDoesNotTakeBackThatTheJobHasEnded() {
    String id = one.submitter.prepare(one.plan("bell"), Origin.NEW).id();
    one.submitter.send(id);
    one.service.gate =
        effect -> {
          one.service.gate = FakeService.Effect::happen;
          one.time.pause(one.service.waits.plus(one.service.runs));
          actions(other).refresh(id);
          return effect.happen();
        };

    actions(one).change(id, "renamed", null, null);

    assertEquals(JobState.SUCCEEDED, entry(id).state());
    assertEquals("renamed", entry(id).name());
  }

  @Test
  void createsNothingThatWasGivenUpMeanwhile() {
    String id = one.submitter.prepare(one.plan("bell"), Origin.NEW).id();
    AtomicInteger calls = new AtomicInteger();
    one.service.gate =
        effect -> {
          if (calls.incrementAndGet() == 2) {
            other.submitter.discard(id);
          }
          return effect.happen();
        };

    JobEntry sent = one.submitter.send(id);

    assertEquals(JobState.DISCARDED, sent.state());
    assertTrue(one.service.jobs.isEmpty(), "a job that nobody wants was created");
  }

  @Test
  void takesBackAJobThatWasGivenUpWhileItWasCreated() {
    String id = one.submitter.prepare(one.plan("bell"), Origin.NEW).id();
    AtomicInteger calls = new AtomicInteger();
    one.service.gate =
        effect -> {
          if (calls.incrementAndGet() == 3) {
            assertEquals(JobState.DISCARDED, other.submitter.discard(id).state());
          }
          return effect.happen();
        };

    JobEntry sent = one.submitter.send(id);

    assertEquals(JobStatus.Phase.CANCELLED, one.service.job(id).status().phase());
    assertEquals(JobState.CANCELLED, sent.state());
    assertEquals(JobState.CANCELLED, entry(id).state());
    assertTrue(one.ledger.audit().verify().isIntact());
  }
}
