package org.ketbench.language.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Span;

/** A JSON value that knows where in the text it stands. */
sealed interface Json {
  Span span();

  record Obj(Map<String, Json> fields, Span span) implements Json {
    @Nullable Json get(String name) {
      return fields.get(name);
    }
  }

  record Arr(List<Json> items, Span span) implements Json {}

  record Text(String value, Span span) implements Json {}

  record Num(double value, Span span) implements Json {}

  record Bool(boolean value, Span span) implements Json {}

  record Nil(Span span) implements Json {}

  /** What the value is, in words for a message. */
  default String kind() {
    return switch (this) {
      case Obj _ -> "an object";
      case Arr _ -> "a list";
      case Text(String value, var _) -> "the text \"" + value + "\"";
      case Num(double value, var _) -> "the number " + value;
      case Bool(boolean value, var _) -> String.valueOf(value);
      case Nil _ -> "null";
    };
  }

  static Json parse(String text) throws ReadException {
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(1000)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();
    try (JsonParser parser = factory.createParser(text)) {
      if (parser.nextToken() == null) {
        throw new ReadException(new Span(0, 0), "not-json", "The file is empty.");
      }
      Json value = value(parser, text.length());
      if (parser.nextToken() != null) {
        throw new ReadException(
            span(parser, text.length()), "not-json", "Something follows behind the end.");
      }
      return value;
    } catch (JsonProcessingException e) {
      int at =
          e.getLocation() == null
              ? 0
              : Math.clamp(e.getLocation().getCharOffset(), 0, text.length());
      throw new ReadException(
          Span.at(at), "not-json", "This is no JSON: " + sentence(e.getOriginalMessage()));
    } catch (IOException e) {
      throw new ReadException(Span.NONE, "not-json", "This is no JSON.");
    }
  }

  private static String sentence(@Nullable String message) {
    String text = String.valueOf(message).lines().findFirst().orElse("");
    return text.endsWith(".") ? text : text + ".";
  }

  private static Span span(JsonParser parser, int length) {
    int start = Math.clamp(parser.currentTokenLocation().getCharOffset(), 0, length);
    int end = Math.clamp(parser.currentLocation().getCharOffset(), start, length);
    return new Span(start, end);
  }

  private static Json value(JsonParser parser, int length) throws IOException, ReadException {
    Span start = span(parser, length);
    JsonToken token = parser.currentToken();
    switch (token) {
      case START_OBJECT -> {
        Map<String, Json> fields = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
          String name = parser.currentName();
          parser.nextToken();
          fields.put(name, value(parser, length));
        }
        return new Obj(fields, new Span(start.start(), span(parser, length).end()));
      }
      case START_ARRAY -> {
        List<Json> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          items.add(value(parser, length));
        }
        return new Arr(items, new Span(start.start(), span(parser, length).end()));
      }
      case VALUE_STRING -> {
        String value = parser.getText();
        return new Text(value, span(parser, length));
      }
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
        return new Num(parser.getDoubleValue(), start);
      }
      case VALUE_TRUE, VALUE_FALSE -> {
        return new Bool(token == JsonToken.VALUE_TRUE, start);
      }
      case VALUE_NULL -> {
        return new Nil(start);
      }
      default -> throw new ReadException(start, "not-json", "A value is expected here.");
    }
  }
}
