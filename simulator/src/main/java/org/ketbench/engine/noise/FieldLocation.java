package org.ketbench.engine.noise;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** Finds where a field stands in a JSON document that has been read; lines and columns from 1. */
record FieldLocation(int line, int column) {
  static final FieldLocation UNKNOWN = new FieldLocation(0, 0);

  /** The name of the field, or the element of a list, that a path leads to. */
  static FieldLocation of(String json, String path) {
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        boolean ends = token == JsonToken.END_ARRAY || token == JsonToken.END_OBJECT;
        boolean begins = token == JsonToken.START_ARRAY || token == JsonToken.START_OBJECT;
        JsonStreamContext context = parser.getParsingContext();
        if (!ends && path.equals(path(begins ? context.getParent() : context))) {
          return of(parser.currentTokenLocation());
        }
      }
    } catch (IOException e) {
      return UNKNOWN;
    }
    return UNKNOWN;
  }

  static FieldLocation of(JsonLocation location) {
    return location == null
        ? UNKNOWN
        : new FieldLocation(location.getLineNr(), location.getColumnNr());
  }

  private static String path(JsonStreamContext context) {
    if (context.inRoot()) {
      return "";
    }
    String outer = path(context.getParent());
    if (context.inArray()) {
      return outer + "[" + context.getCurrentIndex() + "]";
    }
    String name = context.getCurrentName();
    return name == null ? outer : outer.isEmpty() ? name : outer + "." + name;
  }
}
