package org.ketbench.azure.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.ketbench.azure.service.Loopback;

/** A local workspace that another program has open, and that can be used from here as well. */
public final class RunningWorkspace {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final URI endpoint;
  private final String key;

  private RunningWorkspace(URI endpoint, String key) {
    this.endpoint = endpoint;
    this.key = key;
  }

  /** The workspace of a folder, where a program serves it and lets us in. */
  public static Optional<RunningWorkspace> find(Path folder) {
    Path address = folder.resolve(Visitors.ADDRESS_FILE);
    if (!Files.exists(address)) {
      return Optional.empty();
    }
    try {
      ObjectMapper json = new ObjectMapper();
      URI endpoint = URI.create(json.readTree(address.toFile()).path("endpoint").asText());
      return Loopback.isLoopback(endpoint) ? entered(folder, endpoint, json) : Optional.empty();
    } catch (IOException | IllegalArgumentException e) {
      // Whoever served there is gone, or is about to be.
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static Optional<RunningWorkspace> entered(Path folder, URI endpoint, ObjectMapper json)
      throws IOException, InterruptedException {
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    String number = HexFormat.of().formatHex(random);
    Path knock = Visitors.knock(folder, number);
    Files.createFile(knock);
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      HttpRequest request =
          HttpRequest.newBuilder(endpoint.resolve("/__local/key"))
              .timeout(PATIENCE)
              .header(Visitors.HEADER, number)
              .build();
      HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200 || Files.exists(knock)) {
        return Optional.empty();
      }
      JsonNode told = json.readTree(answer.body());
      String key = told.path("key").asText();
      return key.isEmpty() ? Optional.empty() : Optional.of(new RunningWorkspace(endpoint, key));
    } finally {
      Files.deleteIfExists(knock);
    }
  }

  /** Where it listens. */
  public URI endpoint() {
    return endpoint;
  }

  /** What clients must show. */
  public String key() {
    return key;
  }

  /** All a client needs to reach it; it holds the key. */
  public String connectionString() {
    return Arm.connectionString(endpoint.toString(), key);
  }

  @Override
  public String toString() {
    return "local workspace at " + endpoint;
  }
}
