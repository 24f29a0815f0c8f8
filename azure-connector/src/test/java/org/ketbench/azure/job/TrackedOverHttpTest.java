package org.ketbench.azure.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ketbench.azure.job.Submitter.Origin;
import org.ketbench.azure.ledger.Ledger;
import org.ketbench.azure.local.LocalSettings;
import org.ketbench.azure.local.LocalWorkspace;
import org.ketbench.azure.policy.Backoff;
import org.ketbench.azure.policy.Patience;
import org.ketbench.azure.policy.Timekeeper;
import org.ketbench.azure.service.Authentication;
import org.ketbench.azure.service.AzureQuantumService;
import org.ketbench.azure.service.ServiceSettings;
import org.ketbench.azure.service.WorkspaceId;
import org.ketbench.azure.target.Catalogue;
import org.ketbench.azure.target.Prices;

/** What it takes to follow hundreds of jobs over a real wire, in real time. */
@Tag("campaign")
final class TrackedOverHttpTest {
  private static final int JOBS = 500;
  private static final long SECONDS = 60;
  private static final WorkspaceId LOCAL =
      new WorkspaceId("00000000-0000-0000-0000-000000000000", "local", "local");

  @TempDir private Path folder;

  private final ConcurrentMap<Long, Integer> requests = new ConcurrentHashMap<>();

  @Test
  void hundredsOfLiveJobsTakeFewRequestsAndLittleOfACore() throws InterruptedException {
    LocalSettings settings = LocalSettings.in(folder.resolve("workspace")).atScale(1);
    try (LocalWorkspace workspace = LocalWorkspace.start(settings);
        Ledger ledger = Ledger.open(folder.resolve("ledger"))) {
      Desk desk = desk(workspace, ledger);
      Submitter submitter = new Submitter(desk);
      Plan plan =
          new Planner(desk)
              .plan(new CircuitSource("bell.qasm", Bench.bell()), Bench.profile("job"));
      for (int each = 0; each < JOBS; each++) {
        submitter.send(submitter.prepare(plan, Origin.NEW).id());
      }
      Tracker tracker = new Tracker(desk, submitter, _ -> {}, Backoff.OF_POLLS);
      tracker.load();
      assertEquals(JOBS, tracker.size());
      requests.clear();
      Map<Long, Long> before = times();
      long end = System.nanoTime() + SECONDS * 1_000_000_000L;
      tracker.run(() -> System.nanoTime() > end);
      double used = used(before) / 1e9;
      int all = requests.values().stream().mapToInt(Integer::intValue).sum();
      int most = requests.values().stream().mapToInt(Integer::intValue).max().orElse(0);
      System.out.printf(
          Locale.ROOT,
          "%d live jobs for %d s over HTTP: %d requests (%.2f a second, at most %d in one),"
              + " %.2f %% of a core%n",
          JOBS,
          SECONDS,
          all,
          (double) all / SECONDS,
          most,
          100 * used / SECONDS);

      assertTrue(all > 0 && all <= 2 * SECONDS, all + " requests");
      assertTrue(used / SECONDS < 0.02, used + " s");
    }
  }

  private Desk desk(LocalWorkspace workspace, Ledger ledger) {
    CallNotes notes = new CallNotes();
    ServiceSettings settings =
        new ServiceSettings(
                URI.create(workspace.endpoint()), LOCAL, new Authentication.Key(workspace.key()))
            .with(
                call -> {
                  requests.merge(System.nanoTime() / 1_000_000_000, 1, Integer::sum);
                  notes.called(call);
                });
    Timekeeper time = Timekeeper.ofSystem();
    SplittableRandom random = new SplittableRandom(1);
    return new Desk(
        "local",
        new AzureQuantumService(settings),
        notes,
        ledger,
        new Patience("the workspace", time, random),
        Catalogue.standard(),
        Prices.standard(),
        time,
        random,
        "tester");
  }

  /** The time of the client's threads: this one and those of the HTTP client. */
  private static Map<Long, Long> times() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    Map<Long, Long> times = new ConcurrentHashMap<>();
    for (ThreadInfo each : threads.getThreadInfo(threads.getAllThreadIds())) {
      if (each != null
          && (each.getThreadId() == Thread.currentThread().threadId()
              || each.getThreadName().startsWith("HttpClient"))) {
        times.put(each.getThreadId(), threads.getThreadCpuTime(each.getThreadId()));
      }
    }
    return times;
  }

  private static long used(Map<Long, Long> before) {
    return times().entrySet().stream()
        .mapToLong(now -> now.getValue() - before.getOrDefault(now.getKey(), 0L))
        .sum();
  }
}
