package org.ketbench.azure.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ketbench.azure.local.Desk.Order;
import org.ketbench.azure.local.http.Fault;
import org.ketbench.azure.service.ServiceException;

/** The local workspace under many live jobs and connections that are cut. */
final class LoadTest {
  private static final int CLIENTS = 16;

  @TempDir Path folder = Path.of("");

  @Test
  void holdsJobsWhileConnectionsAreCut() throws InterruptedException, ExecutionException {
    holds(40);
  }

  @Test
  @Tag("campaign")
  void holdsFiveHundredLiveJobs() throws InterruptedException, ExecutionException {
    holds(500 * Integer.getInteger("ketbench.cases", 1));
  }

  private void holds(int jobs) throws InterruptedException, ExecutionException {
    try (Desk desk = new Desk(LocalSettings.in(folder).atScale(1).withFaults());
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
      for (Fault.Effect effect :
          List.of(new Fault.CutBefore(), new Fault.CutAfter(), new Fault.Truncate())) {
        desk.workspace.faults().add(new Fault("*", 1, Integer.MAX_VALUE, 0.02, effect));
      }
      List<Future<String>> submitted = new ArrayList<>();
      for (int i = 0; i < jobs; i++) {
        submitted.add(clients.submit(() -> submit(desk)));
      }
      for (Future<String> each : submitted) {
        each.get();
      }
      desk.workspace.faults().clear();
      long[] times = new long[jobs];
      for (int i = 0; i < jobs; i++) {
        long start = System.nanoTime();
        desk.service.job(submitted.get(i).get());
        times[i] = System.nanoTime() - start;
      }
      Arrays.sort(times);
      System.out.printf(
          "%d jobs, %d faults met, an answer takes %.1f ms (median), %.1f ms (99 of 100)%n",
          jobs, desk.workspace.faults().met(), times[jobs / 2] / 1e6, times[jobs * 99 / 100] / 1e6);

      assertEquals(jobs, desk.workspace.states().size());
      assertTrue(desk.workspace.faults().met() > 0);
    }
  }

  private static String submit(Desk desk) {
    String id = UUID.randomUUID().toString();
    for (int attempt = 0; attempt < 100; attempt++) {
      try {
        return desk.submit(id, Order.bell("ionq.simulator")).id();
      } catch (ServiceException e) {
        if (!e.mayHaveHappened()) {
          throw e;
        }
      }
    }
    throw new AssertionError("never answered");
  }
}
