package org.ketbench.azure.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ketbench.azure.ledger.Budget;
import org.ketbench.azure.ledger.JobEntry;
import org.ketbench.azure.ledger.JobFilter;
import org.ketbench.azure.ledger.JobState;
import org.ketbench.azure.ledger.Ledger;
import org.ketbench.azure.ledger.Money;
import org.ketbench.azure.local.LocalSettings;
import org.ketbench.azure.local.LocalWorkspace;
import org.ketbench.azure.local.http.Fault;
import org.ketbench.azure.service.Authentication;
import org.ketbench.azure.service.AzureQuantumService;
import org.ketbench.azure.service.CostEstimate;
import org.ketbench.azure.service.Job;
import org.ketbench.azure.service.Query;
import org.ketbench.azure.service.ServiceSettings;

/**
 * A real client, killed by the system at any moment and started again, against the local workspace
 * over a wire on which much goes wrong.
 */
@Tag("campaign")
final class KillTest {
  private static final int JOBS = 200 * Integer.getInteger("ketbench.cases", 1);
  private static final int MOST_KILLS = 25;
  private static final long SEED = Long.getLong("ketbench.seed", 5);
  private static final String KEY = "CANARY-key-0123456789abcdef";

  @TempDir private Path folder;

  @Test
  void nothingIsLostOrDoneTwice() throws Exception {
    Path ledger = folder.resolve("ledger");
    LocalSettings settings = LocalSettings.in(folder.resolve("workspace")).withKey(KEY).atScale(0);
    try (LocalWorkspace workspace = LocalWorkspace.start(settings)) {
      faults().forEach(workspace.faults()::add);
      int kills = 0;
      SplittableRandom random = new SplittableRandom(SEED);
      long start = System.nanoTime();
      while (true) {
        Process client = client(ledger, workspace.endpoint(), (int) SEED * 1000 + kills);
        long life = kills < MOST_KILLS ? random.nextLong(900, 5000) : 240_000;
        if (client.waitFor(life, TimeUnit.MILLISECONDS)) {
          assertEquals(0, client.exitValue(), Files.readString(folder.resolve("log")));
          break;
        }
        assertTrue(kills < MOST_KILLS, "the client does not end");
        client.destroyForcibly().waitFor();
        kills++;
      }
      int met = workspace.faults().met();
      workspace.faults().clear();
      check(ledger, workspace, kills, met, (System.nanoTime() - start) / 1e9);
    }
  }

  private static List<Fault> faults() {
    int always = Integer.MAX_VALUE;
    return List.of(
        new Fault("*", 1, always, 0.02, new Fault.CutBefore()),
        new Fault("*", 1, always, 0.02, new Fault.CutAfter()),
        new Fault("*", 1, always, 0.02, new Fault.Truncate()),
        new Fault("*", 1, always, 0.02, new Fault.Malform()),
        new Fault("*", 1, always, 0.02, new Fault.Status(500, "InternalServerError", "no", null)),
        new Fault("*", 1, always, 0.02, new Fault.Status(503, null, "no", "1")),
        new Fault("*", 1, always, 0.02, new Fault.Status(429, "TooManyRequests", "no", "2")),
        new Fault("jobs.*", 1, always, 0.01, new Fault.Status(401, null, null, null)));
  }

  private Process client(Path ledger, String endpoint, int seed) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            SubmittingClient.class.getName(),
            ledger.toString(),
            endpoint,
            Integer.toString(JOBS),
            Integer.toString(seed));
    builder.environment().put(SubmittingClient.KEY, KEY);
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()));
    return builder.start();
  }

  private void check(Path place, LocalWorkspace workspace, int kills, int met, double seconds)
      throws IOException {
    Map<String, Job> theirs = theirs(workspace);
    Set<String> names = new HashSet<>();
    theirs.values().forEach(job -> assertTrue(names.add(job.name()), job.name() + " is twice"));
    assertEquals(JOBS, theirs.size(), "jobs at the service");
    Map<JobState, Integer> states = new TreeMap<>();
    try (Ledger ledger = Ledger.open(place)) {
      List<JobEntry> ours = ledger.jobs().list(JobFilter.ALL);
      assertEquals(JOBS, ours.size(), "jobs in the ledger");
      long billed = 0;
      long counted = 0;
      for (JobEntry job : ours) {
        Job their = theirs.get(job.id());
        assertTrue(their != null, job.id() + " is not at the service");
        assertEquals(Adoption.state(their), job.state(), job.id());
        states.merge(job.state(), 1, Integer::sum);
        billed += cost(their).micros();
        for (Budget.Share share : ledger.budget().shares(job.id())) {
          Money settled = share.settled();
          counted += settled == null ? 0 : settled.micros();
          // The service says nothing of the bill of a job that was cancelled while it ran.
          assertTrue(
              settled != null || (job.state() == JobState.CANCELLED && job.began() != null),
              job + " is not settled");
        }
        if (job.state() == JobState.SUCCEEDED) {
          assertTrue(ledger.papers().result(job.id()).isPresent(), job.id());
        }
      }
      assertEquals(billed, counted, "the budget");
      assertTrue(ledger.audit().verify().isIntact(), ledger.audit().verify().reason());
      System.out.printf(
          "%d submissions, %d kills, %d faults met, %d audit entries, billed %s, %s, %.0f s%n",
          JOBS,
          kills,
          met,
          ledger.audit().verify().entries(),
          new Money(billed, "USD"),
          states,
          seconds);
    }
    assertNoSecrets(place);
  }

  private static Map<String, Job> theirs(LocalWorkspace workspace) {
    ServiceSettings settings =
        new ServiceSettings(
            URI.create(workspace.endpoint()),
            SubmittingClient.WORKSPACE,
            new Authentication.Key(KEY));
    Map<String, Job> jobs = new HashMap<>();
    new AzureQuantumService(settings).allJobs(Query.all()).forEach(job -> jobs.put(job.id(), job));
    return jobs;
  }

  private static Money cost(Job job) {
    CostEstimate cost = job.costEstimate();
    BigDecimal total = cost == null ? null : cost.total();
    return total == null ? Money.zero("USD") : Money.of(total, "USD");
  }

  private void assertNoSecrets(Path place) throws IOException {
    try (Stream<Path> files = Files.list(place)) {
      for (Path file : Stream.concat(files, Stream.of(folder.resolve("log"))).toList()) {
        String content = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertFalse(content.contains(KEY), file + " holds the key");
        assertFalse(content.contains("sig="), file + " holds a signature");
      }
    }
  }
}
