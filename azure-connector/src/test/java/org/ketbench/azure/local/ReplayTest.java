package org.ketbench.azure.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.azure.core.http.HttpClient;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.ketbench.azure.service.Authentication;
import org.ketbench.azure.service.AzureQuantumService;
import org.ketbench.azure.service.Job;
import org.ketbench.azure.service.JobCreation;
import org.ketbench.azure.service.JobUpdate;
import org.ketbench.azure.service.Page;
import org.ketbench.azure.service.Pipelines;
import org.ketbench.azure.service.QuantumService;
import org.ketbench.azure.service.Query;
import org.ketbench.azure.service.ServiceException;
import org.ketbench.azure.service.ServiceSettings;
import org.ketbench.azure.service.SessionCreation;
import org.ketbench.azure.service.SignedUri;
import org.ketbench.azure.service.WorkspaceId;

/**
 * Our client against what the real service was recorded to answer: for each recorded request it
 * sends one that says the same, and understands the answer.
 */
final class ReplayTest {
  private static final HttpClient CLIENT = Pipelines.client();

  @TestFactory
  @Tag("conformance")
  Stream<DynamicTest> allRecordings() {
    return Recording.names().stream()
        .map(name -> DynamicTest.dynamicTest(name, () -> replay(name)));
  }

  @TestFactory
  Stream<DynamicTest> aSubmissionASessionAndAFailure() {
    return Stream.of("test_job_submit_ionq", "test_session_open_close", "test_quil_syntax_error")
        .map(name -> DynamicTest.dynamicTest(name, () -> replay(name)));
  }

  private static void replay(String name) {
    Recording recording = Recording.of(name);
    try (ReplayServer server = new ReplayServer(recording)) {
      Walk walk = new Walk(recording, server);
      recording.exchanges().forEach(walk::step);
      assertEquals(List.of(), server.complaints(), "requests that were not acceptable");
    }
  }

  /** Goes through a recording as a client would. */
  private static final class Walk {
    private final QuantumService service;
    private final ReplayServer server;
    private final Map<String, SignedUri> containers = new HashMap<>();
    private @Nullable Job job;
    private @Nullable SignedUri blob;
    private @Nullable Query next;

    Walk(Recording recording, ReplayServer server) {
      this.server = server;
      String first =
          recording.exchanges().stream()
              .filter(each -> !each.isStorage())
              .findFirst()
              .orElseThrow()
              .path();
      List<String> path = List.of(first.split("/", -1));
      service =
          new AzureQuantumService(
              new ServiceSettings(
                  URI.create(server.origin()),
                  new WorkspaceId(path.get(2), path.get(4), path.get(8)),
                  new Authentication.Key("a key")),
              CLIENT);
    }

    void step(Recording.Exchange recorded) {
      if (recorded.isStorage()) {
        storage(recorded);
        return;
      }
      if (recorded.status() >= 400) {
        ServiceException refused = assertThrows(ServiceException.class, () -> operation(recorded));
        assertEquals(recorded.status(), refused.status());
        JsonNode said = recorded.answered();
        assertEquals(said == null ? null : said.at("/error/code").asText(), refused.code());
        return;
      }
      operation(recorded);
    }

    private void storage(Recording.Exchange recorded) {
      if (recorded.isOnContainer()) {
        // The versions of the service that we speak make the container themselves.
        return;
      }
      if (recorded.method().equals("PUT")) {
        String container = recorded.path().split("/", -1)[1];
        SignedUri place = containers.get(container);
        if (place == null) {
          throw new AssertionError("no grant for " + container);
        }
        service
            .storage()
            .upload(
                place.blobInContainer("inputData"),
                Recording.bytes(recorded.sent()),
                "application/octet-stream");
        return;
      }
      SignedUri place = blob == null && job != null ? job.outputDataUri() : blob;
      if (place == null) {
        throw new AssertionError("no results to read");
      }
      assertEquals(
          new String(Recording.bytes(recorded.answered()), StandardCharsets.UTF_8),
          new String(service.storage().download(place), StandardCharsets.UTF_8));
    }

    private void operation(Recording.Exchange recorded) {
      List<String> steps = recorded.steps();
      String id = steps.size() > 1 ? steps.get(1).replaceFirst(":.*", "") : "";
      JsonNode answer = recorded.answered();
      switch (recorded.method() + " " + steps.getFirst() + " " + steps.size()) {
        case "GET providerStatus 1" ->
            assertEquals(
                texts(answer, "id"), service.providers().stream().map(p -> p.id()).toList());
        case "GET quotas 1" ->
            assertEquals(
                texts(answer, "dimension"),
                service.quotas().stream().map(q -> q.dimension()).toList());
        case "POST storage 2" -> grant(recorded);
        case "PUT jobs 2" -> same(answer, service.putJob(id, creation(recorded)));
        case "GET jobs 2" -> {
          job = service.job(id);
          same(answer, job);
        }
        case "GET jobs 1" -> list(recorded);
        case "GET sessions 3" ->
            assertEquals(
                texts(answer, "id"),
                service.sessionJobs(id, Query.all()).items().stream().map(Job::id).toList());
        case "PUT sessions 2" ->
            assertEquals(status(answer), service.openSession(id, session(recorded)).status());
        case "POST sessions 2" -> assertEquals(status(answer), service.closeSession(id).status());
        case "GET sessions 2" -> assertEquals(status(answer), service.session(id).status());
        case "POST jobs 2" -> service.cancel(id);
        case "DELETE jobs 2" -> service.delete(id);
        case "PATCH jobUpdateOptions 2" -> service.update(id, update(recorded));
        default -> throw new AssertionError("no operation for " + recorded.url());
      }
    }

    private void grant(Recording.Exchange recorded) {
      JsonNode sent = Recording.of(recorded);
      String container = sent.get("containerName").asText();
      if (sent.has("blobName")) {
        blob = service.blobUri(container, sent.get("blobName").asText());
      } else {
        containers.put(container, service.containerUri(container));
      }
    }

    private void list(Recording.Exchange recorded) {
      Query known = next;
      String filter = recorded.query("filter");
      Page<Job> page =
          service.jobs(
              known != null && !recorded.query("skip").equals("0")
                  ? known
                  : new Query(filter.isEmpty() ? null : filter, null, 0, 100, null));
      next = page.next();
      assertEquals(texts(recorded.answered(), "id"), page.items().stream().map(Job::id).toList());
      assertEquals(
          texts(recorded.answered(), "status"),
          page.items().stream().map(each -> each.status().name()).toList());
    }

    private JobCreation creation(Recording.Exchange recorded) {
      JsonNode sent = Recording.of(recorded);
      SignedUri container =
          containers.get(
              new SignedUri(server.origin() + "/mystorage/" + name(sent, "containerUri"))
                  .container());
      if (container == null) {
        throw new AssertionError("no grant for the container");
      }
      Map<String, @Nullable Object> params =
          new ObjectMapper().convertValue(sent.get("inputParams"), new TypeReference<>() {});
      return new JobCreation(
          sent.get("name").asText(),
          sent.get("providerId").asText(),
          sent.get("target").asText(),
          container,
          container.blobInContainer("inputData"),
          sent.get("inputDataFormat").asText(),
          sent.get("outputDataFormat").asText(),
          params,
          Map.of("made", "again"),
          sent.hasNonNull("sessionId") ? sent.get("sessionId").asText() : null,
          null,
          List.of());
    }

    private static String name(JsonNode sent, String field) {
      return sent.get(field).asText().replaceFirst("\\?.*", "").replaceFirst(".*/", "");
    }

    private static SessionCreation session(Recording.Exchange recorded) {
      JsonNode sent = Recording.of(recorded);
      return new SessionCreation(
          sent.get("name").asText(),
          sent.get("providerId").asText(),
          sent.get("target").asText(),
          null,
          null,
          List.of());
    }

    private static JobUpdate update(Recording.Exchange recorded) {
      JsonNode sent = Recording.of(recorded);
      List<String> tags = new ArrayList<>();
      sent.get("tags").forEach(tag -> tags.add(tag.asText()));
      return new JobUpdate(sent.get("name").asText(), sent.get("priority").asText(), tags);
    }

    private static String status(@Nullable JsonNode answer) {
      return answer == null ? "" : answer.get("status").asText();
    }

    private static List<String> texts(@Nullable JsonNode answer, String field) {
      List<String> all = new ArrayList<>();
      if (answer != null) {
        answer.get("value").forEach(each -> all.add(each.get(field).asText()));
      }
      return all;
    }

    private static void same(@Nullable JsonNode told, Job job) {
      if (told == null) {
        throw new AssertionError("nothing was recorded");
      }
      assertEquals(told.get("id").asText(), job.id());
      assertEquals(told.get("status").asText(), job.status().name());
      assertEquals(told.get("providerId").asText(), job.providerId());
      assertEquals(told.get("errorData").isNull(), job.errorData() == null);
      assertEquals(told.get("endExecutionTime").isNull(), job.endExecutionTime() == null);
      assertEquals(told.get("creationTime").isNull(), job.creationTime() == null);
      assertEquals(
          told.path("costEstimate").path("events").size(),
          job.costEstimate() == null ? 0 : job.costEstimate().events().size());
    }
  }
}
