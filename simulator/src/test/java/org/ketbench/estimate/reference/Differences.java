package org.ketbench.estimate.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Compares documents: texts and whole numbers exactly, other numbers to 12 digits. */
public final class Differences {
  private static final double CLOSE = 1e-12;
  private static final double EXACT = 1L << 53;

  private final List<String> found = new ArrayList<>();

  private Differences() {}

  /** Where {@code actual} is not what was recorded; what was not recorded may be anything. */
  public static List<String> between(JsonNode recorded, JsonNode actual) {
    Differences differences = new Differences();
    differences.compare("", recorded, actual);
    return differences.found;
  }

  private void compare(String path, JsonNode recorded, JsonNode actual) {
    if (recorded.isObject() && actual.isObject()) {
      recorded
          .properties()
          .forEach(
              each ->
                  compare(path + "/" + each.getKey(), each.getValue(), actual.path(each.getKey())));
      List<String> order = new ArrayList<>();
      actual.fieldNames().forEachRemaining(order::add);
      List<String> wanted = new ArrayList<>();
      recorded.fieldNames().forEachRemaining(wanted::add);
      order.retainAll(wanted);
      if (!order.equals(wanted)) {
        found.add(path + ": keys " + order + " instead of " + wanted);
      }
    } else if (recorded.isArray() && actual.isArray() && recorded.size() == actual.size()) {
      for (int i = 0; i < recorded.size(); i++) {
        compare(path + "[" + i + "]", recorded.get(i), actual.get(i));
      }
    } else if (recorded.isNumber() && actual.isNumber()) {
      if (!same(recorded, actual)) {
        found.add(path + ": " + actual + " instead of " + recorded);
      }
    } else if (!recorded.equals(actual)) {
      found.add(path + ": " + actual + " instead of " + recorded);
    }
  }

  private static boolean same(JsonNode recorded, JsonNode actual) {
    double a = recorded.doubleValue();
    double b = actual.doubleValue();
    boolean whole = recorded.isIntegralNumber() && actual.isIntegralNumber();
    if (whole && Math.abs(a) < EXACT) {
      return a == b;
    }
    return Math.abs(a - b) <= CLOSE * Math.max(Math.abs(a), Math.abs(b));
  }
}
