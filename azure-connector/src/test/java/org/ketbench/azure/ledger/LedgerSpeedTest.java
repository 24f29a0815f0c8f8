package org.ketbench.azure.ledger;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measures lists and filters over ten thousand jobs, and the opening of their ledger. */
@Tag("campaign")
final class LedgerSpeedTest {
  private static final int JOBS = 10_000;
  private static final int TIMES = 40;
  private static final double MOST_MILLISECONDS = 50;

  @TempDir private Path folder;

  @Test
  void listsAndFiltersWithinTheBlinkOfAnEye() {
    try (Ledger ledger = Ledger.open(folder)) {
      fill(ledger);
      Jobs jobs = ledger.jobs();
      assertFast("list all", () -> jobs.list(JobFilter.ALL));
      assertFast("list a page of 100", () -> jobs.list(JobFilter.ALL.first(100)));
      assertFast("filter by text", () -> jobs.list(JobFilter.ALL.containing("experiment 42")));
      assertFast("filter by state", () -> jobs.list(JobFilter.ALL.with(JobState.WAITING)));
      assertFast("count", () -> jobs.count(JobFilter.ALL));
      measure("verify the audit", () -> ledger.audit().verify());
      measure("write an entry", () -> ledger.audit().add(event("one more"), Entries.NOON));
    }
    measure("open", () -> Ledger.open(folder).close());
  }

  private static void assertFast(String what, Runnable work) {
    double median = measure(what, work);
    assertTrue(median <= MOST_MILLISECONDS, what + " takes " + median + " ms");
  }

  private static void fill(Ledger ledger) {
    ledger.write(
        () -> {
          for (int each = 0; each < JOBS; each++) {
            String id = "%08d-0000-4000-8000-000000000000".formatted(each);
            ledger
                .jobs()
                .add(
                    Entries.job(
                        id,
                        "experiment " + each % 100,
                        each % 3 == 0 ? "ionq.simulator" : "rigetti.sim.qvm",
                        each % 50 == 0 ? JobState.WAITING : JobState.SUCCEEDED,
                        Entries.NOON.plusSeconds(each)));
            ledger.papers().add(Entries.intent(id));
            ledger.audit().add(event(id), Entries.NOON);
          }
        });
  }

  private static Audit.Event event(String job) {
    return Audit.Event.of("me", "prepared", job, "100 shots on ionq.simulator");
  }

  private static double measure(String what, Runnable work) {
    double[] milliseconds = new double[TIMES];
    for (int time = 0; time < TIMES; time++) {
      long start = System.nanoTime();
      work.run();
      milliseconds[time] = (System.nanoTime() - start) / 1e6;
    }
    double first = milliseconds[0];
    Arrays.sort(milliseconds);
    System.out.printf(
        Locale.ROOT,
        "%-20s first %.1f ms, minimum %.1f ms, median %.1f ms%n",
        what,
        first,
        milliseconds[0],
        milliseconds[TIMES / 2]);
    return milliseconds[TIMES / 2];
  }
}
