package org.ketbench.azure.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.ketbench.azure.service.SignedUri;

/**
 * The requests that were recorded against the real service, sent to the local workspace: the same
 * status, the same fields of the same types, and the same states in the same order.
 */
final class ConformanceTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Fields that came later than some recordings. */
  private static final Set<String> LATER = Set.of("jobPriority", "lastModifiedTime");

  private static final List<String> STATES =
      List.of("Waiting", "Executing", "Finishing", "Succeeded", "Failed", "Cancelled");

  @TempDir Path folder = Path.of("");

  @TestFactory
  @Tag("conformance")
  Stream<DynamicTest> allRecordings() {
    return Recording.names().stream()
        .map(name -> DynamicTest.dynamicTest(name, () -> compare(name)));
  }

  @TestFactory
  Stream<DynamicTest> aSubmissionASessionAndAFailure() {
    return Stream.of("test_job_submit_ionq", "test_session_open_close", "test_quil_syntax_error")
        .map(name -> DynamicTest.dynamicTest(name, () -> compare(name)));
  }

  private void compare(String name) throws IOException, InterruptedException {
    try (LocalWorkspace workspace =
            LocalWorkspace.start(LocalSettings.in(folder.resolve(name)).atScale(0));
        HttpClient client = HttpClient.newHttpClient()) {
      Walk walk = new Walk(workspace, client);
      for (Recording.Exchange each : Recording.of(name).exchanges()) {
        walk.step(each, name);
      }
    }
  }

  private static final class Walk {
    private final LocalWorkspace workspace;
    private final HttpClient client;
    private final Map<String, String> grants = new HashMap<>();
    private @Nullable String output;
    private @Nullable String blobGrant;
    private String state = "";

    Walk(LocalWorkspace workspace, HttpClient client) {
      this.workspace = workspace;
      this.client = client;
    }

    void step(Recording.Exchange recorded, String name) throws IOException, InterruptedException {
      if (name.startsWith("spec_")) {
        waitingJob(recorded.steps().get(1).replaceFirst(":.*", ""));
      }
      String expected = recordedState(recorded);
      HttpResponse<byte[]> answer = send(recorded);
      for (int i = 0;
          STATES.indexOf(expected) > 2 && STATES.indexOf(state(answer)) <= 2 && i < 500;
          i++) {
        Thread.sleep(5);
        answer = send(recorded);
      }
      boolean analog = name.contains("pasqal");
      if (analog
          && recorded.isStorage()
          && recorded.method().equals("GET")
          && !recorded.isOnContainer()) {
        return;
      }
      boolean alternative =
          name.startsWith("spec_") && recorded.status() == 200 && recorded.method().equals("POST");
      assertEquals(
          alternative ? 204 : recorded.status(),
          answer.statusCode(),
          recorded.method() + " " + recorded.url());
      JsonNode wanted = recorded.answered();
      if (wanted == null || !wanted.isContainerNode() || alternative) {
        return;
      }
      JsonNode told = MAPPER.readTree(answer.body());
      keep(recorded, told);
      advanced(told, recorded);
      if (!recorded.isStorage()) {
        sameShape(recorded.path(), wanted, told);
      }
      if (STATES.indexOf(expected) > 2 && !recorded.isStorage()) {
        assertEquals(analog ? "Failed" : expected, told.path("status").asText(), told.toString());
      }
    }

    private static String recordedState(Recording.Exchange recorded) {
      JsonNode answered = recorded.answered();
      return answered == null
              || recorded.steps().getFirst().equals("sessions")
              || recorded.isStorage()
          ? ""
          : answered.path("status").asText("");
    }

    private static String state(HttpResponse<byte[]> answer) throws IOException {
      return answer.statusCode() == 200
          ? MAPPER.readTree(answer.body()).path("status").asText("")
          : "";
    }

    private void keep(Recording.Exchange recorded, JsonNode told) {
      if (told.has("sasUri")) {
        String address = told.get("sasUri").asText();
        if (Recording.of(recorded).has("blobName")) {
          blobGrant = address;
        } else {
          grants.put(new SignedUri(address).container(), address);
        }
      }
      if (told.has("outputDataUri")) {
        output = told.get("outputDataUri").asText();
      }
    }

    /** States may be left out, and never go back. */
    private void advanced(JsonNode told, Recording.Exchange recorded) {
      if (told.has("outputDataUri") && recorded.method().equals("GET")) {
        String now = told.get("status").asText();
        int before = STATES.indexOf(state);
        assertTrue(
            STATES.contains(now) && (before <= STATES.indexOf(now) || before > 2),
            state + " and then " + now);
        state = now;
      } else if (recorded.method().equals("PUT") && told.has("outputDataUri")) {
        state = told.get("status").asText();
        assertEquals("Waiting", state);
      }
    }

    private HttpResponse<byte[]> send(Recording.Exchange recorded)
        throws IOException, InterruptedException {
      HttpRequest.Builder request = HttpRequest.newBuilder(address(recorded));
      byte[] body = body(recorded);
      if (!recorded.isStorage()) {
        boolean refused = recorded.status() == 401;
        request.header("x-ms-quantum-api-key", refused ? "revoked" : workspace.key());
        request.header("Content-Type", "application/json");
      } else if (recorded.method().equals("PUT")) {
        request.header("x-ms-blob-type", "BlockBlob");
      } else {
        request.header("x-ms-range", "bytes=0-33554431");
      }
      return client.send(
          request.method(recorded.method(), HttpRequest.BodyPublishers.ofByteArray(body)).build(),
          HttpResponse.BodyHandlers.ofByteArray());
    }

    private URI address(Recording.Exchange recorded) {
      if (!recorded.isStorage()) {
        String prefix = recorded.url().contains("/v1.0/") ? "/v1.0" : "";
        String rest = recorded.path().replaceFirst(".*/workspaces/[^/]*", "");
        int query = recorded.url().indexOf('?');
        return URI.create(
            workspace.endpoint()
                + prefix
                + Arm.PATH
                + rest
                + (query < 0 ? "" : recorded.url().substring(query)));
      }
      String container = recorded.path().split("/", -1)[1];
      String grant = grants.getOrDefault(container, "");
      if (recorded.isOnContainer()) {
        return URI.create(grant.replace("?", "?restype=container&"));
      }
      if (recorded.method().equals("PUT")) {
        return URI.create(new SignedUri(grant).blobInContainer("inputData").reveal());
      }
      return URI.create(blobGrant == null ? String.valueOf(output) : blobGrant);
    }

    private byte[] body(Recording.Exchange recorded) {
      JsonNode sent = recorded.sent();
      if (sent == null || recorded.isStorage() || !sent.has("containerUri")) {
        return Recording.bytes(sent);
      }
      ObjectNode own = sent.deepCopy();
      String container =
          sent.get("containerUri").asText().replaceFirst("\\?.*", "").replaceFirst(".*/", "");
      SignedUri grant = new SignedUri(grants.getOrDefault(container, ""));
      own.put("containerUri", grant.reveal());
      own.put("inputDataUri", grant.blobInContainer("inputData").plain());
      return Recording.bytes(own);
    }

    /** The specification's examples speak of a job that is there and waits. */
    private void waitingJob(String id) throws IOException, InterruptedException {
      String path = workspace.endpoint() + Arm.PATH;
      String version = "?api-version=2026-01-15-preview";
      for (String method : List.of("DELETE", "PUT")) {
        client.send(
            HttpRequest.newBuilder(URI.create(path + "/jobs/" + id + version))
                .header("x-ms-quantum-api-key", workspace.key())
                .method(
                    method,
                    HttpRequest.BodyPublishers.ofString(
                        method.equals("DELETE")
                            ? ""
                            : "{\"name\":\"n\",\"providerId\":\"ionq\",\"target\":\"ionq.simulator\","
                                  + "\"containerUri\":\"http://x/devstoreaccount1/c\","
                                  + "\"inputDataUri\":\"http://x/devstoreaccount1/c/inputData\","
                                  + "\"tags\":[\"fault:stuck\"]}"))
                .build(),
            HttpResponse.BodyHandlers.ofByteArray());
      }
    }
  }

  private static void sameShape(String place, JsonNode wanted, JsonNode told) {
    if (wanted.isNull() || told.isNull()) {
      return;
    }
    assertEquals(kind(wanted), kind(told), "the type of " + place);
    if (wanted.isArray()) {
      if (!wanted.isEmpty() && !told.isEmpty()) {
        sameShape(place + "[]", wanted.get(0), told.get(0));
      }
      return;
    }
    if (!wanted.isObject() || place.endsWith("/inputParams") || place.endsWith("/metadata")) {
      return;
    }
    Set<String> missing = new TreeSet<>(names(wanted));
    missing.removeAll(names(told));
    Set<String> added = new TreeSet<>(names(told));
    added.removeAll(names(wanted));
    added.removeAll(LATER);
    assertEquals(Set.of(), missing, "fields that are missing in " + place);
    assertEquals(Set.of(), added, "fields that nobody knows in " + place);
    for (Map.Entry<String, JsonNode> field : wanted.properties()) {
      sameShape(place + "/" + field.getKey(), field.getValue(), told.get(field.getKey()));
    }
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.properties().forEach(each -> names.add(each.getKey()));
    return names;
  }

  private static String kind(JsonNode node) {
    return node.isNumber() ? "NUMBER" : node.getNodeType().name();
  }
}
