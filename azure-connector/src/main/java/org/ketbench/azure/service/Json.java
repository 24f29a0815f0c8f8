package org.ketbench.azure.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON values as plain, unchangeable Java values that keep their order and may be null. */
final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private Json() {}

  static JsonNode read(byte[] text) throws JsonProcessingException {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw e;
    } catch (java.io.IOException e) {
      throw new IllegalStateException("reading from memory failed", e);
    }
  }

  static byte[] write(Object value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("This cannot be written as JSON: " + e.getMessage(), e);
    }
  }

  static Map<String, @Nullable Object> copyOf(Map<String, ? extends @Nullable Object> map) {
    Map<String, @Nullable Object> copy = LinkedHashMap.newLinkedHashMap(map.size());
    map.forEach((key, value) -> copy.put(key, value(value)));
    return Collections.unmodifiableMap(copy);
  }

  static Map<String, @Nullable Object> map(JsonNode object) {
    Map<String, @Nullable Object> map = LinkedHashMap.newLinkedHashMap(object.size());
    object.properties().forEach(each -> map.put(each.getKey(), plain(each.getValue())));
    return map;
  }

  private static @Nullable Object plain(JsonNode node) {
    if (node.isObject()) {
      return map(node);
    }
    if (node.isArray()) {
      List<@Nullable Object> list = new ArrayList<>(node.size());
      node.forEach(each -> list.add(plain(each)));
      return list;
    }
    if (node.isNumber()) {
      return node.numberValue();
    }
    if (node.isBoolean()) {
      return node.booleanValue();
    }
    return node.isNull() ? null : node.asText();
  }

  private static @Nullable Object value(@Nullable Object value) {
    return switch (value) {
      case Map<?, ?> map -> {
        Map<String, @Nullable Object> copy = LinkedHashMap.newLinkedHashMap(map.size());
        map.forEach((key, each) -> copy.put(String.valueOf(key), value(each)));
        yield Collections.unmodifiableMap(copy);
      }
      case Collection<?> all -> {
        List<@Nullable Object> copy = new ArrayList<>(all.size());
        for (Object each : all) {
          copy.add(value(each));
        }
        yield Collections.unmodifiableList(copy);
      }
      case null -> null;
      default -> value;
    };
  }
}
