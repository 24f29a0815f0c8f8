package org.ketbench.azure.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ketbench.azure.local.Desk.Order;
import org.ketbench.azure.local.job.Timeline;
import org.ketbench.azure.service.Availability;
import org.ketbench.azure.service.Job;
import org.ketbench.azure.service.ServiceException;
import org.ketbench.azure.service.TargetStatus;

/** What tests ask of the local workspace over the wire, and what it refuses. */
final class ControlTest {
  @TempDir Path folder = Path.of("");

  private static int post(Desk desk, String path, String body)
      throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(
              HttpRequest.newBuilder(URI.create(desk.workspace.endpoint() + path))
                  .header("x-ms-quantum-api-key", desk.workspace.key())
                  .POST(HttpRequest.BodyPublishers.ofString(body))
                  .build(),
              HttpResponse.BodyHandlers.discarding())
          .statusCode();
    }
  }

  @Test
  void asksForFaultsQuotasAndTargetsOverTheWire() throws IOException, InterruptedException {
    try (Desk desk = new Desk(LocalSettings.in(folder).atScale(0).withFaults())) {
      assertEquals(
          204,
          post(
              desk,
              "/__local/faults",
              "{\"faults\":[{\"operation\":\"quotas\",\"effect\":\"status\",\"status\":503,"
                  + "\"code\":\"Busy\",\"retryAfter\":\"2\",\"from\":2}]}"));
      desk.service.quotas();
      ServiceException busy = assertThrows(ServiceException.class, () -> desk.service.quotas());
      assertEquals(
          204,
          post(
              desk,
              "/__local/targets",
              "{\"target\":\"rigetti.sim.qvm\",\"availability\":\"Degraded\"}"));
      assertEquals(204, post(desk, "/__local/quotas", "{\"dimension\":\"hqc\",\"limit\":0}"));
      ServiceException spent =
          assertThrows(
              ServiceException.class, () -> desk.submit(Order.bell("quantinuum.qpu.h2-1")));

      assertEquals(Duration.ofSeconds(2), busy.retryAfter());
      assertEquals(Availability.DEGRADED, target(desk, "rigetti.sim.qvm").availability());
      assertEquals("QuotaExceeded", spent.code());
      assertEquals(400, post(desk, "/__local/faults", "{\"faults\":[{\"effect\":\"fire\"}]}"));
    }
  }

  private static TargetStatus target(Desk desk, String id) {
    return desk.service.providers().stream()
        .flatMap(provider -> provider.targets().stream())
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void takesNoSuchWishesUnlessItWasOpenedForThem() throws IOException, InterruptedException {
    try (Desk desk = new Desk(LocalSettings.in(folder).atScale(0))) {
      assertEquals(404, post(desk, "/__local/faults", "{\"faults\":[]}"));
    }
  }

  @Test
  void aWrongClockShowsInGrantsAndTimes() throws IOException, InterruptedException {
    try (Desk desk = new Desk(LocalSettings.in(folder).atScale(0).withFaults())) {
      assertEquals(204, post(desk, "/__local/clock", "{\"skewSeconds\":-7200}"));

      Job job = desk.ended(desk.submit(Order.bell("ionq.simulator")).id());

      Instant created = job.creationTime();
      assertTrue(
          created != null && created.isBefore(Instant.now().minusSeconds(7000)), "at " + created);
      assertEquals("Succeeded", job.status().name());
    }
  }

  @Test
  void answersOnlyUnderItsOwnName() throws IOException {
    try (Desk desk = new Desk(LocalSettings.in(folder).atScale(0));
        Socket socket =
            new Socket(
                InetAddress.getLoopbackAddress(),
                URI.create(desk.workspace.endpoint()).getPort())) {
      OutputStream out = socket.getOutputStream();
      out.write(
          ("GET /tenants HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n"
                  + "x-ms-quantum-api-key: "
                  + desk.workspace.key()
                  + "\r\n\r\n")
              .getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertTrue(answer.startsWith("HTTP/1.1 403"), answer);
    }
  }

  @Test
  void namesStatesAsTheSecondGenerationDoes() {
    Timeline.Virtual time = Timeline.virtual(Instant.parse("2026-03-01T12:00:00Z"));
    try (Desk desk = new Desk(LocalSettings.in(folder).withNewNames().on(time))) {
      String id = "00000000-0000-0000-0000-00000000000b";
      String first = desk.submit(id, Order.bell("ionq.simulator")).status().name();
      time.advance(Duration.ofHours(1));
      Job job = desk.service.job(id);

      assertEquals("Queued", first);
      assertEquals("Completed", job.status().name());
      assertTrue(job.status().isFinal());
    }
  }

  @Test
  void keepsFirstComeFirstServedAtATarget() {
    Timeline.Virtual time = Timeline.virtual(Instant.parse("2026-03-01T12:00:00Z"));
    try (Desk desk = new Desk(LocalSettings.in(folder).on(time))) {
      List<String> ids =
          List.of("00000000-0000-0000-0000-00000000000c", "00000000-0000-0000-0000-00000000000d");
      for (String id : ids) {
        desk.submit(id, Order.bell("ionq.qpu.aria-1"));
      }
      int most = 0;
      for (int i = 0; i < 20_000; i++) {
        time.advance(Duration.ofSeconds(5));
        most =
            Math.max(
                most,
                (int)
                    desk.workspace.states().values().stream().filter("Executing"::equals).count());
      }

      assertEquals(1, most, "jobs that ran at once on one machine");
      assertEquals(
          List.of("Succeeded", "Succeeded"), List.copyOf(desk.workspace.states().values()));
    }
  }
}
