package org.ketbench.azure.job;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.ketbench.azure.job.Submitter.Origin;
import org.ketbench.azure.ledger.JobEntry;
import org.ketbench.azure.ledger.JobFilter;
import org.ketbench.azure.ledger.JobState;
import org.ketbench.azure.ledger.Ledger;
import org.ketbench.azure.policy.Backoff;
import org.ketbench.azure.policy.ConnectorException;
import org.ketbench.azure.policy.Patience;
import org.ketbench.azure.policy.Timekeeper;
import org.ketbench.azure.service.Authentication;
import org.ketbench.azure.service.AzureQuantumService;
import org.ketbench.azure.service.ServiceException;
import org.ketbench.azure.service.ServiceSettings;
import org.ketbench.azure.service.WorkspaceId;
import org.ketbench.azure.target.Catalogue;
import org.ketbench.azure.target.Prices;

/**
 * A program that submits jobs until all have ended, for tests that kill it. It takes the ledger's
 * folder, the service's address, how many jobs and a seed; the key is in the environment.
 */
public final class SubmittingClient {
  static final String KEY = "KETBENCH_TEST_KEY";
  static final WorkspaceId WORKSPACE =
      new WorkspaceId("00000000-0000-0000-0000-000000000000", "local", "local");

  private static final long HASTE = 100;

  private final Desk desk;
  private final Submitter submitter;
  private final int jobs;

  private SubmittingClient(Desk desk, int jobs) {
    this.desk = desk;
    this.jobs = jobs;
    submitter = new Submitter(desk);
  }

  public static void main(String[] arguments) throws InterruptedException {
    long seed = Long.parseLong(arguments[3]);
    SplittableRandom random = new SplittableRandom(seed);
    Timekeeper time = new FastTime(HASTE, Duration.ofMinutes(random.nextInt(-90, 90)));
    CallNotes calls = new CallNotes();
    ServiceSettings settings =
        new ServiceSettings(
                URI.create(arguments[1]), WORKSPACE, new Authentication.Key(System.getenv(KEY)))
            .with(calls);
    try (Ledger ledger = Ledger.open(Path.of(arguments[0]))) {
      Desk desk =
          new Desk(
              "test",
              new AzureQuantumService(settings),
              calls,
              ledger,
              new Patience("the service", time, random),
              Catalogue.standard(),
              Prices.standard(),
              time,
              random,
              "client " + seed);
      new SubmittingClient(desk, Integer.parseInt(arguments[2])).go();
    }
    // The libraries leave threads behind that nobody waits for.
    Runtime.getRuntime().halt(0);
  }

  private void go() throws InterruptedException {
    insist(this::takeUp);
    Plan[] plan = new Plan[1];
    insist(() -> plan[0] = plan());
    for (int each = 0; each < jobs; each++) {
      String name = "s-%05d".formatted(each);
      boolean cancels = each % 17 == 3;
      insist(() -> submit(plan[0], name, cancels));
      if (each % 50 == 49) {
        insist(this::follow);
      }
    }
    insist(this::follow);
    for (JobEntry job : desk.ledger().jobs().list(JobFilter.ALL.with(JobState.SUCCEEDED))) {
      if (desk.ledger().papers().result(job.id()).isEmpty()) {
        insist(() -> new ResultDesk(desk).result(job));
      }
    }
  }

  private Plan plan() {
    return new Planner(desk).plan(new CircuitSource("bell.qasm", Bench.bell()), Bench.profile(""));
  }

  private void submit(Plan plan, String name, boolean cancels) {
    List<JobEntry> known = desk.ledger().jobs().list(JobFilter.ALL.containing(name));
    JobEntry job =
        known.isEmpty() ? submitter.prepare(named(plan, name), Origin.NEW) : known.getFirst();
    if (known.isEmpty() || !job.state().isFinal()) {
      JobEntry sent = submitter.send(job.id());
      if (cancels && !sent.state().isFinal()) {
        new JobActions(desk, submitter).cancel(job.id());
      }
    }
  }

  private static Plan named(Plan plan, String name) {
    ExecutionProfile profile = plan.profile();
    return new Plan(
        plan.source(),
        new ExecutionProfile(
            profile.target(), profile.shots(), name, List.of(), null, null, Map.of(), null, false),
        plan.target(),
        plan.status(),
        plan.fit(),
        plan.options(),
        plan.price(),
        plan.spending(),
        plan.availability(),
        plan.cacheKey(),
        null);
  }

  private void takeUp() {
    for (JobEntry undecided : new Recovery(desk, submitter).find().undecided()) {
      submitter.send(undecided.id());
    }
  }

  private void follow() throws InterruptedException {
    Tracker tracker = new Tracker(desk, submitter, _ -> {}, Backoff.OF_POLLS);
    tracker.load();
    tracker.run(() -> false);
  }

  /** Until it is done, signing in again and waiting as a user would. */
  private void insist(Work work) throws InterruptedException {
    while (true) {
      try {
        work.done();
        return;
      } catch (ConnectorException | ServiceException failure) {
        desk.patience().signedIn();
        desk.time().pause(Duration.ofSeconds(20));
      }
    }
  }

  @FunctionalInterface
  private interface Work {
    void done() throws InterruptedException;
  }
}
