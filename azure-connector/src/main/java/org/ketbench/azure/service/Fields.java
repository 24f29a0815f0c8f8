package org.ketbench.azure.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a JSON object, read leniently: a field that is missing, null or of an unexpected
 * type is null or empty, so that a change in the service does not hide a job.
 */
record Fields(JsonNode object) {

  @Nullable String text(String name) {
    JsonNode value = object.get(name);
    return value == null || value.isNull() || value.isContainerNode() ? null : value.asText();
  }

  String text(String name, String otherwise) {
    String value = text(name);
    return value == null ? otherwise : value;
  }

  /** A text without which the object says nothing. */
  String required(String name) {
    String value = text(name);
    if (value == null) {
      throw new IllegalArgumentException("the field '" + name + "' is missing");
    }
    return value;
  }

  @Nullable SignedUri uri(String name) {
    String value = text(name);
    return value == null ? null : new SignedUri(value);
  }

  boolean flag(String name) {
    return object.path(name).asBoolean(false);
  }

  @Nullable Integer integer(String name) {
    JsonNode value = object.path(name);
    return value.isIntegralNumber() && value.canConvertToInt() ? (Integer) value.intValue() : null;
  }

  @Nullable BigDecimal decimal(String name) {
    JsonNode value = object.path(name);
    if (value.isNumber()) {
      return value.decimalValue();
    }
    return null;
  }

  BigDecimal amount(String name) {
    BigDecimal value = decimal(name);
    return value == null ? BigDecimal.ZERO : value;
  }

  /** A time with or without fraction and zone; without one it is universal time. */
  @Nullable Instant time(String name) {
    String value = text(name);
    if (value == null) {
      return null;
    }
    try {
      TemporalAccessor time =
          DateTimeFormatter.ISO_DATE_TIME.parseBest(
              value, OffsetDateTime::from, LocalDateTime::from);
      return time instanceof OffsetDateTime zoned
          ? zoned.toInstant()
          : LocalDateTime.from(time).toInstant(ZoneOffset.UTC);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  List<String> texts(String name) {
    List<String> all = new ArrayList<>();
    object
        .path(name)
        .forEach(
            each -> {
              if (each.isValueNode() && !each.isNull()) {
                all.add(each.asText());
              }
            });
    return all;
  }

  /** An object of texts, whatever the types of its values. */
  Map<String, String> textMap(String name) {
    Map<String, String> map = new LinkedHashMap<>();
    object
        .path(name)
        .properties()
        .forEach(
            each -> {
              JsonNode value = each.getValue();
              if (!value.isNull()) {
                map.put(each.getKey(), value.isValueNode() ? value.asText() : value.toString());
              }
            });
    return map;
  }

  Map<String, @Nullable Object> map(String name) {
    JsonNode value = object.path(name);
    return value.isObject() ? Json.map(value) : Map.of();
  }

  <T> @Nullable T object(String name, Function<Fields, T> read) {
    JsonNode value = object.path(name);
    return value.isObject() ? read.apply(new Fields(value)) : null;
  }

  <T> List<T> objects(String name, Function<Fields, T> read) {
    List<T> all = new ArrayList<>();
    object
        .path(name)
        .forEach(
            each -> {
              if (each.isObject()) {
                all.add(read.apply(new Fields(each)));
              }
            });
    return all;
  }

  @Nullable String json(String name) {
    JsonNode value = object.path(name);
    return value.isMissingNode() || value.isNull() ? null : value.toString();
  }
}
