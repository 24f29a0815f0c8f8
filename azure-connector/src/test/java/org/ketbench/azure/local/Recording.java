package org.ketbench.azure.local;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An exchange with the real service that somebody recorded. */
record Recording(String name, List<Exchange> exchanges) {
  static final String SERVICE = "https://eastus.quantum.azure.com";
  static final String STORAGE = "https://mystorage.blob.core.windows.net";

  /** A request and its answer; null for a body that is not there. */
  record Exchange(
      String method,
      String url,
      @Nullable JsonNode sent,
      int status,
      JsonNode headers,
      @Nullable JsonNode answered) {

    boolean isStorage() {
      return url.startsWith(STORAGE);
    }

    /** The path without host, query and version. */
    String path() {
      return url.replaceFirst("https://[^/]*", "")
          .replaceFirst("^/v1\\.0", "")
          .replaceFirst("\\?.*", "");
    }

    /** What comes after the workspace in the path. */
    List<String> steps() {
      String path = path().replaceFirst(".*/workspaces/[^/]*/?", "");
      return List.of(path.split("/", -1));
    }

    String query(String name) {
      for (String pair : url.replaceFirst("[^?]*\\??", "").split("&", -1)) {
        if (pair.startsWith(name + "=")) {
          return java.net.URLDecoder.decode(
              pair.substring(name.length() + 1), StandardCharsets.UTF_8);
        }
      }
      return "";
    }

    boolean isOnContainer() {
      return isStorage() && url.contains("restype=container");
    }
  }

  /** The bytes of a body: JSON that was parsed is written again, text is text. */
  static byte[] bytes(@Nullable JsonNode body) {
    if (body == null) {
      return new byte[0];
    }
    if (body.has("$base64")) {
      return java.util.Base64.getDecoder().decode(body.get("$base64").asText());
    }
    return (body.isTextual() ? body.asText() : body.toString()).getBytes(StandardCharsets.UTF_8);
  }

  /** What a request said. */
  static JsonNode of(Exchange exchange) {
    JsonNode sent = exchange.sent();
    if (sent == null) {
      throw new AssertionError("nothing was sent: " + exchange.url());
    }
    return sent;
  }

  static Path folder() {
    String data = System.getProperty("ketbench.data", "");
    Path folder = Path.of(data, "azure-recordings");
    assumeTrue(
        !data.isEmpty() && Files.isDirectory(folder),
        "the property ketbench.data names no folder with azure-recordings");
    return folder;
  }

  static List<String> names() {
    List<String> names = new ArrayList<>();
    read(folder().resolve("index.json"))
        .forEach(each -> names.add(each.get("file").asText().replace(".json", "")));
    return names;
  }

  static Recording of(String name) {
    List<Exchange> exchanges = new ArrayList<>();
    for (JsonNode each : read(folder().resolve(name + ".json"))) {
      JsonNode request = each.get("request");
      JsonNode response = each.get("response");
      exchanges.add(
          new Exchange(
              request.get("method").asText(),
              request.get("url").asText(),
              request.hasNonNull("body") ? request.get("body") : null,
              response.get("status").asInt(),
              response.get("headers"),
              response.hasNonNull("body") ? response.get("body") : null));
    }
    return new Recording(name, exchanges);
  }

  private static JsonNode read(Path file) {
    try {
      return new ObjectMapper().readTree(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
