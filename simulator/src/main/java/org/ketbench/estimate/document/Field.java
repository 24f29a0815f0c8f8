package org.ketbench.estimate.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.ketbench.estimate.model.ErrorCode;
import org.ketbench.estimate.model.EstimateException;

/** A value in a document and where it is. */
record Field(String path, JsonNode node) {
  private static final int DEEPEST = 50;

  EstimateException wrong(String what, String hint) {
    return new EstimateException(
        ErrorCode.JSON, path, "cannot parse JSON: '" + path + ": " + what + "'", hint);
  }

  /** A member of this object; nothing where it is missing or null. */
  Optional<Field> member(String name) {
    JsonNode member = node.get(name);
    return member == null || member.isNull()
        ? Optional.empty()
        : Optional.of(new Field(pathOf(name), member));
  }

  String pathOf(String name) {
    if (name.isBlank()) {
      return path + "[\"" + name + "\"]";
    }
    return path.isEmpty() || path.equals("item") ? name : path + "." + name;
  }

  Field required(String name) {
    return member(name)
        .orElseThrow(
            () ->
                new Field(pathOf(name), node)
                    .wrong("missing field `" + name + "`", "Add the field " + name + "."));
  }

  Field requireObject() {
    if (!node.isObject()) {
      throw wrong("expected an object, not " + shown(), "Write { … } with named fields.");
    }
    return this;
  }

  /** Ends the reading at the first member of another name. */
  void requireOnly(List<String> names) {
    for (Iterator<String> each = node.fieldNames(); each.hasNext(); ) {
      String name = each.next();
      if (!names.contains(name)) {
        throw new Field(pathOf(name), node)
            .wrong(
                "unknown field `"
                    + name
                    + "`, expected one of `"
                    + String.join("`, `", names)
                    + "`",
                "Correct the name or leave the field out.");
      }
    }
  }

  String text() {
    if (!node.isTextual()) {
      throw wrong("expected a text, not " + shown(), "Put it in quotation marks.");
    }
    return node.textValue();
  }

  double number() {
    if (!node.isNumber() || !Double.isFinite(node.doubleValue())) {
      throw wrong("expected a number, not " + shown(), "Write a plain number such as 0.001.");
    }
    return node.doubleValue();
  }

  /** A whole number, from 0 on. */
  long whole() {
    boolean fits = node.isIntegralNumber() && node.canConvertToLong() && node.longValue() >= 0;
    if (!fits) {
      throw wrong(
          "expected a whole number from 0 to 2^63 - 1, not " + shown(),
          "Write digits only, without a sign, a point or an exponent.");
    }
    return node.longValue();
  }

  /** A rate between 0 and 1, both excluded. */
  double rate() {
    double value = number();
    if (!(value > 0 && value < 1)) {
      throw wrong(
          "expected value between 0.0 and 1.0, not " + shown(),
          "Error rates are above 0 and below 1.");
    }
    return value;
  }

  /** A time with a unit, in nanoseconds. */
  long time() {
    long time = duration();
    if (time < 0) {
      throw wrong("a time of " + shown() + " is too long", "Check the unit.");
    }
    return time;
  }

  /** A time with a unit, in nanoseconds, as an unsigned number. */
  long duration() {
    return TimeText.nanoseconds(text())
        .orElseThrow(
            () ->
                wrong(
                    "cannot parse time " + shown(),
                    "Write a number and a unit: s, ms, µs, us or ns, as in \"50 ns\"."));
  }

  /** Ends the reading of a value that holds values within values beyond any use. */
  void requireShallow() {
    List<JsonNode> level = List.of(node);
    for (int depth = 0; !level.isEmpty(); depth++) {
      if (depth > DEEPEST) {
        throw wrong("values within values, more than " + DEEPEST + " deep", "Look for a slip.");
      }
      List<JsonNode> next = new ArrayList<>();
      level.forEach(each -> each.forEach(next::add));
      level = next;
    }
  }

  String shown() {
    if (node.isContainerNode()) {
      String what = node.isArray() ? "a list of " : "an object of ";
      return what + node.size() + (node.size() == 1 ? " value" : " values");
    }
    String text = node.toString();
    return text.length() <= 40 ? text : text.substring(0, 39) + "…";
  }
}
