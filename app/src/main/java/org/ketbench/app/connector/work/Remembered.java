package org.ketbench.app.connector.work;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ketbench.app.storage.AtomicFile;

/**
 * What the tab remembers from one start to the next.
 *
 * @param favourites the ids of the targets that come first
 * @param shots that were asked for last
 * @param grouped whether jobs stand under their sessions
 */
public record Remembered(List<String> favourites, long shots, boolean grouped) {
  public static final Remembered USUAL = new Remembered(List.of(), 1024, false);

  private static final String FILE = "tab.json";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  public Remembered {
    favourites = List.copyOf(favourites);
    shots = Math.max(1, shots);
  }

  /** What is remembered in a folder; the usual where there is nothing, or nothing that is read. */
  public static Remembered in(Path folder) {
    Path file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      return USUAL;
    }
    try {
      JsonNode root = MAPPER.readTree(file.toFile());
      List<String> favourites = new ArrayList<>();
      root.path("favourites").forEach(each -> favourites.add(each.asText()));
      return new Remembered(
          favourites, root.path("shots").asLong(USUAL.shots), root.path("grouped").asBoolean());
    } catch (IOException e) {
      // Nothing in it is worth a question; the next change writes it anew.
      return USUAL;
    }
  }

  /** Writes it down. */
  public void keep(Path folder) {
    ObjectNode root = MAPPER.createObjectNode();
    var all = root.putArray("favourites");
    favourites.forEach(all::add);
    root.put("shots", shots).put("grouped", grouped);
    Path file = folder.resolve(FILE);
    try {
      Files.createDirectories(folder);
      AtomicFile.write(file, (root.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "What the tab remembers cannot be written to %s: %s.".formatted(file, e.getMessage()), e);
    }
  }
}
