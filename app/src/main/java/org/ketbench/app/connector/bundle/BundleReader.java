package org.ketbench.app.connector.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** Reads jobs from files, and refuses those of which any part is not what was written. */
public final class BundleReader {
  private static final int MOST_BYTES = 256 << 20;
  private static final String CIRCUIT = "circuit/";

  private BundleReader() {}

  /**
   * The job in a file.
   *
   * @throws BundleException if it is none, or was changed
   */
  public static Bundle read(byte[] file) {
    Map<String, byte[]> parts = unzip(file);
    byte[] manifest = parts.get(BundleWriter.MANIFEST);
    if (manifest == null) {
      throw new BundleException("The file is no bundle of a job: it has no manifest.json.");
    }
    JsonNode root = json(manifest, BundleWriter.MANIFEST);
    int version = root.path("ketbenchJob").asInt(0);
    if (version < 1) {
      throw new BundleException("The file is no bundle of a job.");
    }
    if (version > BundleWriter.VERSION) {
      throw new BundleException(
          "The bundle was written by a newer version of Ketbench. Update Ketbench.");
    }
    verify(parts, root.path("sha256"));
    String circuitName = null;
    String program = null;
    for (String name : parts.keySet()) {
      if (name.startsWith(CIRCUIT)) {
        circuitName = name;
      } else if (name.startsWith("program.")) {
        program = name;
      }
    }
    if (program == null) {
      throw new BundleException("The bundle has no program.");
    }
    return new Bundle(
        root.path("name").asText(),
        root.path("id").asText(),
        root.path("target").asText(),
        root.path("shots").asLong(),
        circuitName == null ? null : circuitName.substring(CIRCUIT.length()),
        circuitName == null ? null : text(parts, circuitName),
        text(parts, program),
        root.path("programFormat").asText(),
        counts(parts),
        root.path("created").asText());
  }

  private static void verify(Map<String, byte[]> parts, JsonNode hashes) {
    for (Map.Entry<String, byte[]> part : parts.entrySet()) {
      String name = part.getKey();
      if (name.equals(BundleWriter.MANIFEST)) {
        continue;
      }
      if (!BundleWriter.hash(part.getValue()).equals(hashes.path(name).asText())) {
        throw new BundleException(
            "The bundle was changed after it was written: its part "
                + name
                + " has not the hash that the manifest gives.");
      }
    }
    hashes
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!parts.containsKey(name)) {
                throw new BundleException("The bundle lacks its part " + name + ".");
              }
            });
  }

  private static String text(Map<String, byte[]> parts, String name) {
    return new String(parts.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
  }

  private static @Nullable Map<String, Integer> counts(Map<String, byte[]> parts) {
    byte[] bytes = parts.get("counts.json");
    if (bytes == null) {
      return null;
    }
    Map<String, Integer> counts = new LinkedHashMap<>();
    json(bytes, "counts.json")
        .path("counts")
        .properties()
        .forEach(each -> counts.put(each.getKey(), each.getValue().asInt()));
    return counts;
  }

  private static JsonNode json(byte[] bytes, String name) {
    try {
      JsonNode root = new ObjectMapper().readTree(bytes);
      if (root != null) {
        return root;
      }
    } catch (IOException e) {
      // Said below.
    }
    throw new BundleException("The part " + name + " of the bundle is no JSON.");
  }

  private static Map<String, byte[]> unzip(byte[] file) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    long left = MOST_BYTES;
    try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] bytes = zip.readNBytes((int) left);
        left -= bytes.length;
        if (left <= 0) {
          throw new BundleException("The bundle is larger than 256 MB.");
        }
        parts.put(entry.getName(), bytes);
      }
    } catch (ZipException e) {
      throw new BundleException("The bundle is damaged: " + e.getMessage() + ".");
    } catch (IOException e) {
      throw new BundleException("The bundle cannot be read: " + e.getMessage() + ".");
    }
    return parts;
  }
}
