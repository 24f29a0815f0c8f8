package org.ketbench.azure.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.azure.core.http.HttpClient;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ketbench.azure.service.ServiceException.Kind;

/** The client against a server that says what the real one might. */
final class AzureQuantumServiceTest {
  private static final String KEY = "canary-key-0123456789";
  private static final WorkspaceId WORKSPACE =
      new WorkspaceId("00000000-0000-0000-0000-000000000000", "group", "space");
  private static final String JOB =
      """
      {"id":"j1","status":"Waiting","providerId":"ionq","target":"ionq.simulator","novelty":[1],
       "creationTime":"2025-10-09T00:11:19.3873407+00:00","endExecutionTime":"2025-10-09T00:11:22Z",
       "inputParams":{"shots":100,"noise":{"model":null}},"metadata":{"a":4,"b":true},"tags":null}
      """;
  private static final HttpClient CLIENT = Pipelines.client();

  private final StubServer server = new StubServer();
  private final List<CallListener.Call> calls = new ArrayList<>();
  private final QuantumService service =
      new AzureQuantumService(
          new ServiceSettings(
              server.address(),
              WORKSPACE,
              ServiceSettings.API_VERSION,
              new Authentication.Key(KEY),
              calls::add,
              true),
          CLIENT);

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void readsAJobLeniently() {
    server.then(200, JOB);

    Job job = service.job("j1");

    assertEquals(JobStatus.WAITING, job.status());
    assertEquals(Instant.parse("2025-10-09T00:11:19.387340700Z"), job.creationTime());
    assertEquals(Instant.parse("2025-10-09T00:11:22Z"), job.endExecutionTime());
    assertNull(job.beginExecutionTime());
    assertEquals(100, job.inputParams().get("shots"));
    assertEquals(Map.of("a", "4", "b", "true"), job.metadata());
    assertEquals(List.of(), job.tags());
  }

  @Test
  void asksForAJobByItsPathVersionAndKey() {
    server.then(200, JOB);

    service.job("j1");

    assertEquals(
        WORKSPACE.path() + "/jobs/j1?api-version=2026-01-15-preview", server.last().target());
    assertEquals(KEY, server.last().headers().get("x-ms-quantum-api-key"));
    assertEquals(
        calls.getFirst().clientRequestId(), server.last().headers().get("x-ms-client-request-id"));
  }

  @Test
  void keepsAStatusThatIsNotKnown() {
    server.then(200, JOB.replace("Waiting", "Transmogrifying"));

    JobStatus status = service.job("j1").status();

    assertEquals("Transmogrifying", status.name());
    assertEquals(JobStatus.Phase.UNKNOWN, status.phase());
    assertFalse(status.isFinal());
  }

  @Test
  void sendsTheGrantWithTheContainerOnly() {
    server.then(200, JOB);
    SignedUri container = new SignedUri("https://a.blob.core.windows.net/job-1?sig=abc%2B&sp=rw");

    service.putJob(
        "j1",
        new JobCreation(
            "name",
            "ionq",
            "ionq.simulator",
            container,
            container.blobInContainer("inputData"),
            "ionq.circuit.v1",
            "ionq.quantum-results.v1",
            Map.of("shots", 5),
            Map.of(),
            null,
            null,
            List.of()));

    String body = server.last().body();
    assertTrue(body.contains("\"containerUri\":\"" + container.reveal() + "\""), body);
    assertTrue(
        body.contains("\"inputDataUri\":\"https://a.blob.core.windows.net/job-1/inputData\""),
        body);
    assertEquals("PUT", server.last().method());
    assertEquals("application/json", server.last().headers().get("Content-Type"));
  }

  @Test
  void followsTheListToItsEndOnOurOwnHost() {
    String next =
        "https://elsewhere.example"
            + WORKSPACE.path()
            + "/jobs?filter=CreationTime%20le%202024-04-01&top=100&skip=100&api-version=2020-01-01";
    server.then(200, "{\"value\":[" + JOB + "],\"nextLink\":\"" + next + "\"}");
    server.then(200, "{\"value\":[" + JOB + "," + JOB + "],\"nextLink\":null}");

    long found = service.allJobs(Query.where(new Filter("CreationTime le 2024-04-01"))).count();

    assertEquals(3, found);
    assertEquals(
        WORKSPACE.path()
            + "/jobs?filter=CreationTime%20le%202024-04-01&top=100&skip=100"
            + "&api-version=2026-01-15-preview",
        server.last().target());
    assertEquals(
        WORKSPACE.path()
            + "/jobs?api-version=2026-01-15-preview&filter=CreationTime%20le%202024-04-01"
            + "&skip=0&top=100",
        server.heard.peek().target());
  }

  @Test
  void cancelsWhetherOrNotTheAnswerHasABody() {
    server.then(204, "").then(200, JOB);

    service.cancel("j1");
    service.cancel("j1");

    assertTrue(server.last().target().contains("/jobs/j1:cancel?"), server.last().target());
  }

  @Test
  void saysWhatTheServiceSaid() {
    server.then(
        429,
        Map.of("Retry-After", "7", "x-ms-request-id", "r-1"),
        "{\"error\":{\"code\":\"TooManyRequests\",\"message\":\"Slow down.\"}}");

    ServiceException problem = assertThrows(ServiceException.class, () -> service.job("j1"));

    assertEquals(429, problem.status());
    assertEquals("TooManyRequests", problem.code());
    assertEquals(Duration.ofSeconds(7), problem.retryAfter());
    assertEquals("r-1", problem.requestId());
    assertEquals(Kind.ANSWERED, problem.kind());
    assertEquals("The service refused (429 TooManyRequests): Slow down.", problem.getMessage());
    assertFalse(problem.mayHaveHappened());
  }

  @Test
  void countsADateToWaitForFromTheServicesOwnClock() {
    server.then(
        exchange -> {
          exchange.getResponseHeaders().set("Retry-After", "Thu, 01 Jan 2026 00:00:30 GMT");
          exchange.getResponseHeaders().set("Date", "Thu, 01 Jan 2026 00:00:10 GMT");
          exchange.sendResponseHeaders(503, -1);
        });

    ServiceException problem = assertThrows(ServiceException.class, () -> service.job("j1"));

    assertTrue(problem.mayHaveHappened());
    Duration wait = problem.retryAfter();
    // The server replaces the header Date by the true one, which is after that date.
    assertTrue(
        wait != null && (wait.isZero() || wait.equals(Duration.ofSeconds(20))),
        String.valueOf(wait));
  }

  @Test
  void tellsAnEmptyRefusalOfTheKey() {
    server.then(401, Map.of("WWW-Authenticate", "Bearer error=\"invalid_token\""), "");

    ServiceException problem = assertThrows(ServiceException.class, () -> service.job("j1"));

    assertEquals(401, problem.status());
    assertEquals("The service does not accept the key or sign-in (401)", problem.getMessage());
  }

  @Test
  void tellsACutConnectionFromOneThatWasNeverMade() throws IOException {
    server.then(exchange -> exchange.close());
    ServiceException cut = assertThrows(ServiceException.class, () -> service.delete("j1"));
    int nobody;
    try (ServerSocket socket = new ServerSocket(0)) {
      nobody = socket.getLocalPort();
    }
    QuantumService deaf =
        new AzureQuantumService(
            new ServiceSettings(
                URI.create("http://127.0.0.1:" + nobody), WORKSPACE, new Authentication.Key(KEY)),
            CLIENT);
    ServiceException unmade = assertThrows(ServiceException.class, () -> deaf.job("j1"));

    assertEquals(Kind.UNKNOWN, cut.kind());
    assertEquals(Kind.NOT_SENT, unmade.kind());
    assertEquals(1, server.heard.size(), "tried again");
  }

  @Test
  void tellsATruncatedAnswerFromOneThatMakesNoSense() {
    server.then(
        exchange -> {
          exchange.sendResponseHeaders(200, 500);
          exchange.getResponseBody().write("{\"id\"".getBytes(StandardCharsets.UTF_8));
          exchange.getResponseBody().flush();
        });
    server.then(200, "{\"id\": nonsense");

    ServiceException truncated = assertThrows(ServiceException.class, () -> service.job("j1"));
    ServiceException malformed = assertThrows(ServiceException.class, () -> service.job("j1"));

    assertEquals(Kind.UNKNOWN, truncated.kind());
    assertEquals(Kind.UNREADABLE, malformed.kind());
    assertTrue(malformed.mayHaveHappened());
  }

  @Test
  void readsStorageErrorsInXml() {
    server.then(
        404,
        Map.of("Content-Type", "application/xml"),
        "\uFEFF<?xml version=\"1.0\" encoding=\"utf-8\"?><Error><Code>BlobNotFound</Code>"
            + "<Message>The specified blob does not exist.\nRequestId:1\nTime:2</Message></Error>");

    ServiceException problem =
        assertThrows(
            ServiceException.class,
            () ->
                service
                    .storage()
                    .download(new SignedUri(server.address() + "acct/c/b?sv=1&sig=canary-sig")));

    assertEquals("BlobNotFound", problem.code());
    assertEquals(
        "The service refused (404 BlobNotFound): The specified blob does not exist.",
        problem.getMessage());
    assertTrue(server.last().target().contains("sig=canary-sig"), "the grant was not used");
    assertFalse(calls.getLast().toString().contains("canary"), calls.getLast().toString());
  }

  @Test
  void tellsTheLengthOfABody() {
    server.then(200, JOB).then(201, "");
    service.update("j1", new JobUpdate("n", null, null));
    service
        .storage()
        .upload(new SignedUri(server.address() + "acct/c/b?sig=x"), new byte[3], "text/plain");

    assertEquals("12", server.heard.remove().headers().get("Content-Length"));
    assertEquals("3", server.last().headers().get("Content-Length"));
    assertEquals("text/plain", server.last().headers().get("x-ms-blob-content-type"));
  }

  @Test
  void refusesAnUnencryptedHost() {
    IllegalArgumentException problem =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                new ServiceSettings(
                    URI.create("http://eastus.quantum.azure.com/"),
                    WORKSPACE,
                    new Authentication.Key(KEY)));

    assertFalse(String.valueOf(problem.getMessage()).contains(KEY));
  }
}
