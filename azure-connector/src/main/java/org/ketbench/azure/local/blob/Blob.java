package org.ketbench.azure.local.blob;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is known of a blob besides its content.
 *
 * @param content the store's name of the content
 * @param metadata what its owner said of it
 */
record Blob(
    String container,
    String name,
    String content,
    long length,
    String contentType,
    String md5,
    String tag,
    Instant created,
    Instant modified,
    Map<String, String> metadata) {
  Blob {
    metadata = Map.copyOf(metadata);
  }

  String toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("container", container)
        .put("name", name)
        .put("content", content)
        .put("length", length)
        .put("contentType", contentType)
        .put("md5", md5)
        .put("tag", tag)
        .put("created", created.toString())
        .put("modified", modified.toString());
    ObjectNode said = json.putObject("metadata");
    new TreeMap<>(metadata).forEach(said::put);
    return json.toString();
  }

  static Blob fromJson(String text) {
    try {
      JsonNode json = new ObjectMapper().readTree(text);
      Map<String, String> said = new TreeMap<>();
      json.get("metadata")
          .properties()
          .forEach(each -> said.put(each.getKey(), each.getValue().asText()));
      return new Blob(
          json.get("container").asText(),
          json.get("name").asText(),
          json.get("content").asText(),
          json.get("length").asLong(),
          json.get("contentType").asText(),
          json.get("md5").asText(),
          json.get("tag").asText(),
          Instant.parse(json.get("created").asText()),
          Instant.parse(json.get("modified").asText()),
          said);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("a stored blob is not readable", e);
    }
  }
}
