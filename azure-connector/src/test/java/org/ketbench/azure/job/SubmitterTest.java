package org.ketbench.azure.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ketbench.azure.job.Submitter.Origin;
import org.ketbench.azure.ledger.AuditEntry;
import org.ketbench.azure.ledger.Budget;
import org.ketbench.azure.ledger.JobEntry;
import org.ketbench.azure.ledger.JobFilter;
import org.ketbench.azure.ledger.JobState;
import org.ketbench.azure.ledger.Money;
import org.ketbench.azure.policy.Backoff;
import org.ketbench.azure.policy.ConnectorException;
import org.ketbench.azure.policy.Reaction;
import org.ketbench.azure.service.ServiceException;
import org.ketbench.azure.service.ServiceException.Kind;

final class SubmitterTest {
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

  @Test
  void followsAJobFromThePlanToItsResult() throws Exception {
    JobEntry job = bench.submitter.prepare(bench.plan("bell"), Origin.NEW);
    assertEquals(JobState.PREPARED, job.state());
    assertTrue(bench.service.jobs.isEmpty());
    assertEquals("168.32355 USD", reserved().exact());

    assertEquals(JobState.WAITING, bench.submitter.send(job.id()).state());
    Tracker tracker = new Tracker(bench.desk, bench.submitter, _ -> {}, Backoff.OF_POLLS);
    tracker.load();
    tracker.run(() -> false);

    JobEntry ended = bench.ledger.jobs().find(job.id()).orElseThrow();
    assertEquals(JobState.SUCCEEDED, ended.state());
    assertEquals("168.195 USD", month().spent().exact());
    assertEquals("0.00 USD", month().reserved().exact());
    JobResult result = new ResultDesk(bench.desk).result(ended);
    assertEquals(Map.of("00", 50, "11", 50), result.counts().byKey());
    assertEquals(
        List.of("prepared", "sending", "state", "state", "billed", "result"),
        bench.ledger.audit().of(job.id()).stream().map(AuditEntry::action).toList());
    assertTrue(bench.ledger.audit().verify().isIntact());
  }

  private Money reserved() {
    return month().reserved();
  }

  private Budget.Month month() {
    return bench.ledger.budget().month("test", Budget.monthOf(Bench.NOON), "USD");
  }

  @Test
  void createsOneJobWhenTheAnswerIsLost() {
    AtomicInteger calls = new AtomicInteger();
    JobEntry job = bench.submitter.prepare(bench.plan("bell"), Origin.NEW);
    bench.service.gate =
        effect -> {
          Object value = effect.happen();
          if (calls.incrementAndGet() == 3) {
            throw ServiceException.broken(Kind.UNKNOWN, "The connection broke.");
          }
          return value;
        };
    assertEquals(JobState.WAITING, bench.submitter.send(job.id()).state());
    assertEquals(Map.of("bell", 1), bench.service.creations);
  }

  @Test
  void doesNotClaimToKnowWhatBecameOfAJob() {
    JobEntry job = bench.submitter.prepare(bench.plan("bell"), Origin.NEW);
    AtomicInteger calls = new AtomicInteger();
    bench.service.gate =
        effect -> {
          if (calls.incrementAndGet() > 2) {
            throw ServiceException.broken(Kind.UNKNOWN, "The connection broke.");
          }
          return effect.happen();
        };
    ConnectorException failure =
        assertThrows(ConnectorException.class, () -> bench.submitter.send(job.id()));
    assertTrue(failure.text().contains("is not known"), failure.text());
    assertEquals(JobState.SENT, bench.ledger.jobs().find(job.id()).orElseThrow().state());

    bench.service.gate = FakeService.Effect::happen;
    bench.time.pause(Duration.ofMinutes(1));
    assertEquals(JobState.WAITING, bench.submitter.send(job.id()).state());
    assertEquals(Map.of("bell", 1), bench.service.creations);
  }

  @Test
  void givesBackTheBudgetOfAJobThatIsRefused() {
    JobEntry job = bench.submitter.prepare(bench.plan("bell"), Origin.NEW);
    AtomicInteger calls = new AtomicInteger();
    bench.service.gate =
        effect -> {
          if (calls.incrementAndGet() == 3) {
            throw ServiceException.answered(
                403, "InvalidJobDefinition", "The provider is not enabled.", null);
          }
          return effect.happen();
        };
    ConnectorException failure =
        assertThrows(ConnectorException.class, () -> bench.submitter.send(job.id()));
    assertEquals(Reaction.ASK, failure.reaction());
    assertEquals(JobState.REFUSED, bench.ledger.jobs().find(job.id()).orElseThrow().state());
    assertTrue(reserved().isZero());
  }

  @Test
  void sendsNothingThatCannotRun() {
    Plan plan =
        new Planner(bench.desk)
            .plan(
                new CircuitSource("bell.qasm", Bench.bell()),
                ExecutionProfile.of("ionq.qpu.aria-1", 100));
    assertEquals("IonQ Aria 1 takes no jobs now.", plan.obstacles().getFirst().reason());
    assertThrows(ConnectorException.class, () -> bench.submitter.prepare(plan, Origin.NEW));
    Plan wrong =
        new Planner(bench.desk)
            .plan(
                new CircuitSource("bell.qasm", Bench.bell()),
                ExecutionProfile.of("ionq.simulater", 100));
    assertEquals(
        "The workspace 'test' has no target 'ionq.simulater'.",
        wrong.obstacles().getFirst().reason());
    assertEquals("ionq.simulator", wrong.obstacles().getFirst().fixes().getFirst().value());
    assertEquals(0, bench.ledger.jobs().count(JobFilter.ALL));
  }

  @Test
  void cancelsWhatWaitsAndGivesUpWhatWasNeverSent() {
    JobActions actions = new JobActions(bench.desk, bench.submitter);
    JobEntry waiting = bench.submitter.prepare(bench.plan("one"), Origin.NEW);
    bench.submitter.send(waiting.id());
    assertEquals(JobState.CANCELLED, actions.cancel(waiting.id()).state());
    JobEntry prepared = bench.submitter.prepare(bench.plan("two"), Origin.NEW);
    assertEquals(JobState.DISCARDED, actions.cancel(prepared.id()).state());
    assertEquals("0.00 USD", month().total().exact());
    assertEquals(1, bench.service.jobs.size());
  }

  /** A job that was cancelled while it ran may be billed, and keeps its reservation until then. */
  @Test
  void doesNotGiveBackTheBudgetOfWhatMayStillBeBilled() throws Exception {
    JobEntry job = bench.submitter.prepare(bench.plan("one"), Origin.NEW);
    bench.submitter.send(job.id());
    bench.service.hidesBills = true;
    bench.time.pause(Duration.ofSeconds(21));
    JobActions actions = new JobActions(bench.desk, bench.submitter);
    assertEquals(JobState.EXECUTING, actions.refresh(job.id()).state());
    assertEquals(JobState.CANCELLED, actions.cancel(job.id()).state());
    assertFalse(month().reserved().isZero());
    actions.askForBills();
    assertFalse(month().reserved().isZero());
    bench.time.pause(Duration.ofDays(8));
    actions.askForBills();
    assertEquals("0.00 USD", month().total().exact());
  }

  @Test
  void keepsDeletedJobsInTheLedger() {
    JobActions actions = new JobActions(bench.desk, bench.submitter);
    JobEntry job = bench.submitter.prepare(bench.plan("one"), Origin.NEW);
    bench.submitter.send(job.id());
    assertThrows(ConnectorException.class, () -> actions.delete(job.id()));
    actions.cancel(job.id());
    assertTrue(actions.delete(job.id()).deleted());
    assertTrue(bench.service.jobs.isEmpty());
    assertEquals(1, bench.ledger.jobs().count(JobFilter.ALL));
  }

  @Test
  void batchesAreWrittenDownTogether() {
    List<JobEntry> batch =
        bench.submitter.prepare(List.of(bench.plan("a"), bench.plan("b"), bench.plan("c")));
    assertEquals(3, bench.ledger.jobs().count(JobFilter.ALL));
    assertEquals(1, batch.stream().map(JobEntry::batch).distinct().count());
    assertEquals("504.97065 USD", reserved().exact());
  }

  @Test
  void findsAgainWhatAnotherProgramLeft() {
    JobEntry prepared = bench.submitter.prepare(bench.plan("prepared"), Origin.NEW);
    JobEntry sent = bench.submitter.prepare(bench.plan("sent"), Origin.NEW);
    bench.submitter.send(sent.id());
    Recovery.Found found = new Recovery(bench.desk, bench.submitter).find();
    assertEquals(List.of(sent.id()), found.running().stream().map(JobEntry::id).toList());
    assertEquals(List.of(prepared.id()), found.undecided().stream().map(JobEntry::id).toList());
    assertEquals(List.of(), found.unknown());
  }

  @Test
  void offersAResultThatIsKnownAndDoubtsOneThatDiffers() throws Exception {
    JobEntry first = run("first");
    ResultDesk results = new ResultDesk(bench.desk);
    assertNull(bench.plan("again").cached());
    results.result(first);
    assertEquals(first.id(), bench.plan("again").cached());

    bench.service.results = "{\"histogram\": {\"0\": 1}}";
    JobResult other = results.result(run("again"));
    assertEquals(1, other.doubts().size());
    assertFalse(bench.ledger.papers().result(other.job()).orElseThrow().reason().isEmpty());
  }

  private JobEntry run(String name) throws InterruptedException {
    JobEntry job = bench.submitter.prepare(bench.plan(name), Origin.NEW);
    Tracker tracker = new Tracker(bench.desk, bench.submitter, _ -> {}, Backoff.OF_POLLS);
    tracker.follow(bench.submitter.send(job.id()));
    tracker.run(() -> false);
    return bench.ledger.jobs().find(job.id()).orElseThrow();
  }
}
