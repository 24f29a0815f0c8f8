package org.ketbench.azure.local.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.azure.local.job.LocalJob.Labels;
import org.ketbench.azure.local.job.LocalJob.Progress;
import org.ketbench.azure.local.job.LocalJob.State;

/** Jobs and sessions as they are stored. */
final class Papers {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private Papers() {}

  static String write(LocalJob job) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", job.id()).put("number", job.number()).put("created", job.created().toString());
    json.set("request", job.request());
    json.put("name", job.labels().name()).put("priority", job.labels().priority());
    job.labels().tags().forEach(json.putArray("tags")::add);
    Progress progress = job.progress();
    json.put("state", progress.state().name())
        .put("begun", text(progress.begun()))
        .put("ended", text(progress.ended()))
        .put("cancelled", text(progress.cancelled()))
        .put("modified", progress.modified().toString())
        .put("cancelling", progress.cancelling())
        .put("programs", progress.programs())
        .put("output", progress.output());
    json.set("error", progress.error());
    json.set("cost", progress.cost());
    return json.toString();
  }

  static LocalJob job(String text) {
    JsonNode json = read(text);
    List<String> tags = new ArrayList<>();
    json.get("tags").forEach(tag -> tags.add(tag.asText()));
    return new LocalJob(
        json.get("id").asText(),
        json.get("number").asLong(),
        json.get("request"),
        Instant.parse(json.get("created").asText()),
        new Labels(string(json, "name"), string(json, "priority"), tags),
        new Progress(
            State.valueOf(json.get("state").asText()),
            time(json, "begun"),
            time(json, "ended"),
            time(json, "cancelled"),
            Instant.parse(json.get("modified").asText()),
            json.get("cancelling").asBoolean(),
            object(json, "error"),
            object(json, "cost"),
            json.get("programs").asInt(),
            json.get("output").asText()));
  }

  static String write(LocalSession session) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", session.id()).put("number", session.number());
    json.set("request", session.request());
    json.put("created", session.created().toString())
        .put("lastUsed", session.lastUsed().toString())
        .put("ended", text(session.ended()))
        .put("status", session.status());
    return json.toString();
  }

  static LocalSession session(String text) {
    JsonNode json = read(text);
    return new LocalSession(
        json.get("id").asText(),
        json.get("number").asLong(),
        json.get("request"),
        Instant.parse(json.get("created").asText()),
        Instant.parse(json.get("lastUsed").asText()),
        time(json, "ended"),
        json.get("status").asText());
  }

  private static JsonNode read(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("a stored job is not readable", e);
    }
  }

  private static @Nullable String text(@Nullable Instant time) {
    return time == null ? null : time.toString();
  }

  private static @Nullable String string(JsonNode json, String name) {
    return json.path(name).isTextual() ? json.get(name).asText() : null;
  }

  private static @Nullable Instant time(JsonNode json, String name) {
    String text = string(json, name);
    return text == null ? null : Instant.parse(text);
  }

  private static @Nullable JsonNode object(JsonNode json, String name) {
    return json.path(name).isObject() ? json.get(name) : null;
  }
}
