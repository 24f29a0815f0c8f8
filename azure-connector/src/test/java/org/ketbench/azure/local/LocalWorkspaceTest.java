package org.ketbench.azure.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ketbench.azure.local.Desk.Order;
import org.ketbench.azure.local.http.Fault;
import org.ketbench.azure.local.job.Timeline;
import org.ketbench.azure.local.store.StoreException;
import org.ketbench.azure.service.Availability;
import org.ketbench.azure.service.ErrorData;
import org.ketbench.azure.service.Filter;
import org.ketbench.azure.service.Job;
import org.ketbench.azure.service.JobUpdate;
import org.ketbench.azure.service.Query;
import org.ketbench.azure.service.ServiceException;
import org.ketbench.azure.service.ServiceException.Kind;
import org.ketbench.azure.service.SessionCreation;
import org.ketbench.azure.service.SignedUri;

/** The local workspace as a client sees it. */
final class LocalWorkspaceTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @TempDir Path folder = Path.of("");

  private Desk atOnce() {
    return new Desk(LocalSettings.in(folder).atScale(0).withFaults());
  }

  @Test
  void runsAJobFromUploadToResults() {
    try (Desk desk = atOnce()) {
      Job made = desk.submit(Order.bell("ionq.simulator"));
      Job ended = desk.ended(made.id());

      assertEquals("Waiting", made.status().name());
      assertEquals("Succeeded", ended.status().name());
      assertEquals("{\"histogram\":{\"0\":0.5,\"3\":0.5}}", desk.results(ended).toString());
      assertEquals(1, ended.programs());
      assertNotNull(ended.costEstimate());
    }
  }

  @Test
  void lettingTimePassShowsTheStatesInOrder() {
    Timeline.Virtual time = Timeline.virtual(NOON);
    try (Desk desk = new Desk(LocalSettings.in(folder).atScale(1).on(time))) {
      String id = "00000000-0000-0000-0000-00000000000a";
      desk.submit(id, Order.bell("ionq.qpu.aria-1"));
      List<String> seen = new ArrayList<>();
      for (int step = 0; step < 50_000; step++) {
        String status = desk.workspace.states().getOrDefault(id, "");
        if (seen.isEmpty() || !seen.getLast().equals(status)) {
          seen.add(status);
        }
        time.advance(Duration.ofSeconds(2));
      }
      Job job = desk.service.job(id);

      seen.remove("Finishing");
      assertEquals(List.of("Waiting", "Executing", "Succeeded"), seen);
      Instant begun = job.beginExecutionTime();
      assertTrue(begun != null && begun.isAfter(NOON.plusSeconds(10)), "begun at " + begun);
      assertEquals("97.50", String.valueOf(total(job)));
    }
  }

  private static Object total(Job job) {
    var cost = job.costEstimate();
    var total = cost == null ? null : cost.total();
    return total == null ? "none" : total.setScale(2);
  }

  @Test
  void theSameCreationAgainIsTheSameJobAndAnotherIsRefused() {
    try (Desk desk = atOnce()) {
      String id = UUID.randomUUID().toString();
      desk.submit(id, Order.bell("ionq.simulator"));
      Job again = desk.submit(id, Order.bell("ionq.simulator"));
      ServiceException other =
          assertThrows(
              ServiceException.class, () -> desk.submit(id, Order.bell("ionq.qpu.aria-1")));

      assertEquals(id, again.id());
      assertEquals(1, desk.workspace.states().size());
      assertEquals(409, other.status());
      assertEquals("JobAlreadyExists", other.code());
    }
  }

  @Test
  void aJobSurvivesBeingClosedWhileItWaits() {
    Timeline.Virtual time = Timeline.virtual(NOON);
    String key = "0123456789abcdef";
    String id;
    try (Desk desk = new Desk(LocalSettings.in(folder).on(time).withKey(key))) {
      id = desk.submit(Order.bell("ionq.simulator")).id();
    }
    Timeline.Virtual later = Timeline.virtual(NOON.plusSeconds(1));
    try (Desk desk = new Desk(LocalSettings.in(folder).on(later).withKey(key))) {
      assertEquals("Waiting", desk.service.job(id).status().name());
      later.advance(Duration.ofHours(1));
      Job job = desk.service.job(id);

      assertEquals("Succeeded", job.status().name());
      assertEquals("{\"histogram\":{\"0\":0.5,\"3\":0.5}}", desk.results(job).toString());
    }
  }

  @Test
  void cancelsAJobThatWaits() {
    Timeline.Virtual time = Timeline.virtual(NOON);
    try (Desk desk = new Desk(LocalSettings.in(folder).on(time))) {
      String id = desk.submit(Order.bell("ionq.simulator")).id();
      desk.service.cancel(id);
      time.advance(Duration.ofHours(1));
      Job job = desk.service.job(id);

      assertEquals("Cancelled", job.status().name());
      assertEquals(NOON, job.cancellationTime());
      assertThrows(ServiceException.class, () -> desk.service.cancel(id));
    }
  }

  @Test
  void renamesTagsAndDeletes() {
    try (Desk desk = atOnce()) {
      String id = desk.submit(Order.bell("ionq.simulator")).id();
      desk.service.update(id, new JobUpdate("other", "High", List.of("a", "b")));
      Job job = desk.ended(id);
      desk.service.delete(id);

      assertEquals("other", job.name());
      assertEquals("High", job.priority());
      assertEquals(List.of("a", "b"), job.tags());
      assertTrue(assertThrows(ServiceException.class, () -> desk.service.job(id)).isNotFound());
    }
  }

  @Test
  void listsInPagesAndByFilter() {
    try (Desk desk = atOnce()) {
      for (int i = 0; i < 7; i++) {
        desk.submit(Order.bell(i == 3 ? "local.sim.statevector" : "ionq.simulator"));
      }
      List<Job> all = desk.service.allJobs(Query.all().part(0, 2)).toList();
      List<Job> one =
          desk.service
              .allJobs(
                  Query.where(
                      Filter.in("ProviderId", List.of("local")).and(Filter.nameStartsWith("a "))))
              .toList();

      assertEquals(7, all.size());
      assertEquals(7, all.stream().map(Job::id).distinct().count());
      assertEquals(1, one.size());
      assertEquals(
          400,
          assertThrows(
                  ServiceException.class,
                  () -> desk.service.jobs(Query.where(new Filter("drop table"))))
              .status());
    }
  }

  @Test
  void tellsOfTargetsAndQuotas() {
    try (Desk desk = atOnce()) {
      var providers = desk.service.providers();
      var ionq =
          providers.stream().filter(each -> each.id().equals("ionq")).findFirst().orElseThrow();
      var simulator = ionq.targets().getFirst();

      assertEquals("ionq.simulator", simulator.id());
      assertEquals(Availability.AVAILABLE, simulator.availability());
      assertEquals(29, simulator.qubits());
      assertEquals("true", simulator.metadata().get("emulated"));
      assertTrue(desk.service.quotas().stream().anyMatch(quota -> quota.dimension().equals("hqc")));
    }
  }

  @Test
  void failsAProgramThatIsWrongWithThePlace() {
    try (Desk desk = atOnce()) {
      Job job =
          desk.ended(
              desk.submit(
                      Order.of(
                          "rigetti.sim.qvm",
                          "rigetti.quil.v1",
                          "a\nDECLARE ro BIT[1]\nMEASURE 0 ro[0]\n",
                          "rigetti.quil-results.v1",
                          Map.of()))
                  .id());

      ErrorData error = job.errorData();
      assertEquals("Failed", job.status().name());
      assertNotNull(error);
      assertEquals("InvalidInputData", error.code());
      assertTrue(String.valueOf(error.message()).contains("line:1"), error.message());
    }
  }

  @Test
  void refusesWrongShotsAndTooManyQubits() {
    try (Desk desk = atOnce()) {
      Job none = desk.ended(desk.submit(shots("ionq.qpu.aria-1", 0)).id());
      Job many = desk.ended(desk.submit(shots("ionq.qpu.aria-1", 10_000_000)).id());
      Job wide =
          desk.ended(
              desk.submit(
                      Order.of(
                          "ionq.simulator",
                          "ionq.circuit.v1",
                          "{\"qubits\":30,\"circuit\":[]}",
                          "ionq.quantum-results.v1",
                          Map.of()))
                  .id());

      assertEquals("InvalidInputError", code(none));
      assertEquals("InvalidInputError", code(many));
      assertEquals("InvalidInputData", code(wide));
    }
  }

  private static Order shots(String target, int shots) {
    Order bell = Order.bell(target);
    return Order.of(
        target, bell.inputFormat(), bell.program(), bell.outputFormat(), Map.of("shots", shots));
  }

  private static String code(Job job) {
    ErrorData error = job.errorData();
    return String.valueOf(error == null ? null : error.code());
  }

  @Test
  void refusesProvidersTargetsAndKeysThatAreNot() {
    try (Desk desk = atOnce()) {
      ServiceException provider =
          assertThrows(ServiceException.class, () -> desk.submit(Order.bell("honeywell.x")));
      ServiceException target =
          assertThrows(ServiceException.class, () -> desk.submit(Order.bell("ionq.x")));
      ServiceException key =
          assertThrows(ServiceException.class, () -> desk.client("not-the-right-key").providers());

      assertEquals(403, provider.status());
      assertEquals("InvalidJobDefinition", provider.code());
      assertEquals(400, target.status());
      assertEquals(401, key.status());
    }
  }

  @Test
  void aFailureEndsASessionThatAborts() {
    try (Desk desk = atOnce()) {
      String session = UUID.randomUUID().toString();
      desk.service.openSession(
          session, new SessionCreation("s", "ionq", "ionq.simulator", null, null, List.of()));
      Job good = desk.ended(desk.submit(Order.bell("ionq.simulator").in(session)).id());
      String open = desk.service.session(session).status();
      desk.ended(
          desk.submit(Order.bell("ionq.simulator").in(session).tagged("fault:fail=Broken")).id());
      ServiceException after =
          assertThrows(
              ServiceException.class, () -> desk.submit(Order.bell("ionq.simulator").in(session)));

      assertEquals("Succeeded", good.status().name());
      assertEquals("Executing", open);
      assertEquals("Failed", desk.service.session(session).status());
      assertEquals(400, after.status());
      assertEquals(2, desk.service.sessionJobs(session, Query.all()).items().size());
    }
  }

  @Test
  void meetsFaultsOnTheWire() {
    try (Desk desk = atOnce()) {
      String id = UUID.randomUUID().toString();
      desk.workspace.faults().add(Fault.next("jobs.put", 1, new Fault.CutAfter()));
      ServiceException cut =
          assertThrows(ServiceException.class, () -> desk.submit(id, Order.bell("ionq.simulator")));
      String found = desk.service.job(id).id();
      desk.workspace
          .faults()
          .add(
              Fault.next(
                  "jobs.get", 1, new Fault.Status(429, "TooManyRequests", "Slow down.", "3")));
      ServiceException slow = assertThrows(ServiceException.class, () -> desk.service.job(id));
      desk.workspace.faults().add(Fault.next("jobs.get", 1, new Fault.Truncate()));
      ServiceException truncated = assertThrows(ServiceException.class, () -> desk.service.job(id));
      desk.workspace.faults().add(Fault.next("jobs.get", 1, new Fault.Malform()));
      ServiceException malformed = assertThrows(ServiceException.class, () -> desk.service.job(id));

      assertEquals(Kind.UNKNOWN, cut.kind());
      assertEquals(id, found);
      assertEquals(Duration.ofSeconds(3), slow.retryAfter());
      assertEquals(Kind.UNKNOWN, truncated.kind());
      assertEquals(Kind.UNREADABLE, malformed.kind());
      assertEquals(4, desk.workspace.faults().met());
    }
  }

  @Test
  void meetsFaultsOfJobs() {
    try (Desk desk = atOnce()) {
      Job silent =
          desk.ended(desk.submit(Order.bell("ionq.simulator").tagged("fault:silent")).id());
      Job lost =
          desk.ended(desk.submit(Order.bell("ionq.simulator").tagged("fault:lost-output")).id());
      Job expired =
          desk.ended(desk.submit(Order.bell("ionq.simulator").tagged("fault:expired-sas")).id());

      ErrorData nothing = silent.errorData();
      assertTrue(nothing != null && nothing.isSilent());
      assertEquals(404, assertThrows(ServiceException.class, () -> desk.results(lost)).status());
      assertEquals(403, assertThrows(ServiceException.class, () -> desk.results(expired)).status());
      SignedUri fresh = desk.service.blobUri("job-" + expired.id(), "rawOutputData");
      assertTrue(desk.service.storage().download(fresh).length > 0);
    }
  }

  @Test
  void refusesBodiesOverItsLimitAndForeignHosts() throws IOException, InterruptedException {
    try (Desk desk = new Desk(LocalSettings.in(folder).atScale(0).withBodyLimit(1000));
        HttpClient client = HttpClient.newHttpClient()) {
      URI jobs = URI.create(desk.workspace.endpoint() + Arm.PATH + "/jobs");
      HttpResponse<String> large =
          client.send(
              HttpRequest.newBuilder(jobs)
                  .header("x-ms-quantum-api-key", desk.workspace.key())
                  .PUT(HttpRequest.BodyPublishers.ofString("x".repeat(1001)))
                  .build(),
              HttpResponse.BodyHandlers.ofString());

      assertEquals(413, large.statusCode());
    }
  }

  @Test
  void keepsToItsFolderAndWritesNoKeyThere() throws IOException {
    try (Desk desk = atOnce()) {
      SignedUri container = desk.service.containerUri("job-x");
      SignedUri outside = container.blobInContainer("../../../outside");
      byte[] content = "canary".getBytes(StandardCharsets.UTF_8);
      desk.service.storage().upload(container.blobInContainer("a/b c+d%41"), content, "text/plain");
      try {
        desk.service.storage().upload(outside, content, "text/plain");
      } catch (ServiceException e) {
        assertEquals(Kind.ANSWERED, e.kind());
      }
      desk.ended(desk.submit(Order.bell("ionq.simulator")).id());

      assertTrue(
          desk.service.storage().list(container).stream()
              .anyMatch(blob -> blob.name().equals("a/b c+d%41")));
      assertFalse(Files.exists(folder.resolveSibling("outside")));
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          String text = Files.readString(file, StandardCharsets.ISO_8859_1);
          assertFalse(text.contains(desk.workspace.key()), "the key is in " + file);
          assertFalse(text.contains("sig="), "a grant is in " + file);
        }
      }
    }
  }

  @Test
  void opensAFolderOnlyOnce() {
    try (Desk desk = atOnce()) {
      StoreException second =
          assertThrows(StoreException.class, () -> LocalWorkspace.start(LocalSettings.in(folder)));

      assertTrue(String.valueOf(second.getMessage()).contains("open in another program"));
      assertNotNull(desk.workspace.endpoint());
    }
  }
}
