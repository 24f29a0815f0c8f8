package org.ketbench.azure.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workspace that is served is found by other programs of the same user, and by nobody else. */
final class RunningWorkspaceTest {
  private static final String KEY = "canary-key-0123456789-canary";

  @TempDir Path folder = Path.of("");

  private LocalSettings settings() {
    return LocalSettings.in(folder).withKey(KEY).atScale(0);
  }

  @Test
  void aServedWorkspaceIsFoundAndLetsIn() {
    try (LocalWorkspace served = LocalWorkspace.start(settings().withVisitors())) {
      RunningWorkspace found = RunningWorkspace.find(folder).orElseThrow();

      assertEquals(served.endpoint(), found.endpoint().toString());
      assertEquals(served.key(), found.key());
      assertEquals(served.connectionString(), found.connectionString());
      assertFalse(found.toString().contains(KEY));
    }
    assertTrue(RunningWorkspace.find(folder).isEmpty());
  }

  @Test
  void aWorkspaceWithoutVisitorsIsNotFound() {
    try (LocalWorkspace own = LocalWorkspace.start(settings())) {
      assertTrue(RunningWorkspace.find(folder).isEmpty(), own::toString);
    }
  }

  @Test
  void theKeyIsInNoFileAndNoKnockIsLeftBehind() throws IOException {
    try (LocalWorkspace served = LocalWorkspace.start(settings().withVisitors())) {
      assertTrue(RunningWorkspace.find(folder).isPresent(), served::toString);
      try (Stream<Path> files = Files.walk(folder)) {
        List<Path> all = files.filter(Files::isRegularFile).toList();
        for (Path file : all) {
          String text = Files.readString(file, StandardCharsets.ISO_8859_1);
          assertFalse(text.contains(KEY), file::toString);
          assertFalse(file.getFileName().toString().startsWith("knock-"), file::toString);
        }
        assertTrue(all.stream().anyMatch(file -> file.endsWith("serving.json")));
      }
    }
  }

  /** A number is good once, and only for who could put its file into the folder. */
  @Test
  void nobodyComesInWithoutAFileInTheFolder() throws IOException, InterruptedException {
    String number = "a".repeat(64);
    try (LocalWorkspace served = LocalWorkspace.start(settings().withVisitors())) {
      assertEquals(401, knock(served.endpoint(), number).statusCode());
      assertEquals(401, knock(served.endpoint(), "../" + "a".repeat(61)).statusCode());

      Files.createFile(Visitors.knock(folder, number));
      assertTrue(knock(served.endpoint(), number).body().contains(KEY));
      assertEquals(401, knock(served.endpoint(), number).statusCode());
    }
  }

  /** Whoever listens at an old address cannot take the file away, so nothing is believed of it. */
  @Test
  void whatListensAtAnOldAddressIsNotBelieved() throws IOException {
    try (LocalWorkspace other =
        LocalWorkspace.start(
            LocalSettings.in(folder.resolve("other")).withKey(KEY).withVisitors())) {
      Path mine = Files.createDirectories(folder.resolve("mine"));
      Visitors.tell(mine, other.endpoint());

      assertTrue(RunningWorkspace.find(mine).isEmpty());
    }
    Path killed = Files.createDirectories(folder.resolve("killed"));
    Visitors.tell(killed, "http://127.0.0.1:1");
    assertTrue(RunningWorkspace.find(killed).isEmpty());
    Visitors.tell(killed, "http://example.com");
    assertTrue(RunningWorkspace.find(killed).isEmpty());
    try (LocalWorkspace next = LocalWorkspace.start(LocalSettings.in(killed))) {
      assertFalse(Files.exists(killed.resolve("serving.json")), next::toString);
    }
  }

  private static HttpResponse<String> knock(String endpoint, String number)
      throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(endpoint + "/__local/key"))
              .header(Visitors.HEADER, number)
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }
}
