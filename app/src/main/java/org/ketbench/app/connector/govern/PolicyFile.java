package org.ketbench.app.connector.govern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.storage.AtomicFile;

/**
 * Policies as JSON: a person's beside the ledger, a project's in the folder {@code .ketbench} of
 * the project, where it can be kept under version control.
 */
public final class PolicyFile {
  public static final String NAME = "policies.json";

  private static final String PROJECT = ".ketbench";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private PolicyFile() {}

  /** The policies of a file; the usual ones where there is none. */
  public static Policies read(Path file) {
    if (!Files.exists(file)) {
      return Policies.USUAL;
    }
    try {
      return of(MAPPER.readTree(file.toFile()));
    } catch (JsonProcessingException | NumberFormatException e) {
      // Rules that nobody can read must not be taken for no rules.
      throw new IllegalArgumentException(
          "The policies in %s cannot be read: %s. Mend or remove the file."
              .formatted(file, e.getMessage()),
          e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Policies of(JsonNode root) {
    Policies usual = Policies.USUAL;
    Map<String, BigDecimal> limits = new LinkedHashMap<>();
    root.path("approveAbove")
        .properties()
        .forEach(each -> limits.put(each.getKey(), new BigDecimal(each.getValue().asText())));
    List<String> targets = new ArrayList<>();
    root.path("targets").forEach(each -> targets.add(each.asText()));
    Policies read = Policies.USUAL;
    for (Policies.Switch each : Policies.Switch.values()) {
      read = read.with(each, root.path(each.key()).asBoolean(usual.is(each)));
    }
    return read.mostShots(root.path("mostShots").asLong(0)).approveAbove(limits).targets(targets);
  }

  public static void write(Path file, Policies policies) {
    ObjectNode root = MAPPER.createObjectNode();
    for (Policies.Switch each : Policies.Switch.values()) {
      root.put(each.key(), policies.is(each));
    }
    root.put("mostShots", policies.mostShots());
    ObjectNode limits = root.putObject("approveAbove");
    policies.approveAbove().forEach(limits::put);
    ArrayNode targets = root.putArray("targets");
    policies.targets().forEach(targets::add);
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      AtomicFile.write(file, (root.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "The policies in %s cannot be written: %s.".formatted(file, e.getMessage()), e);
    }
  }

  /**
   * Where the policies of the project are that a document belongs to; empty where there are none.
   */
  public static Optional<Path> ofProject(@Nullable Path document) {
    Path folder = document == null ? null : document.toAbsolutePath().getParent();
    for (; folder != null; folder = folder.getParent()) {
      Path file = folder.resolve(PROJECT).resolve(NAME);
      if (Files.exists(file)) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }

  /** Where policies of a project would be whose documents are in the folder of this one. */
  public static Path besides(Path document) {
    return document.resolveSibling(PROJECT).resolve(NAME);
  }
}
