package org.ketbench.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the values of the jobs of a batch. */
final class ParameterSets {
  private ParameterSets() {}

  /** An array with an object of numbers for each job. */
  static List<Map<String, Double>> read(Path file) {
    JsonNode root = JsonFiles.read(file);
    if (!root.isArray() || root.isEmpty()) {
      throw wrong(file, "This is no array of objects, such as [{\"theta\": 0.5}].");
    }
    List<Map<String, Double>> sets = new ArrayList<>();
    for (JsonNode each : root) {
      Map<String, Double> values = new LinkedHashMap<>();
      each.properties()
          .forEach(
              entry -> {
                if (!entry.getValue().isNumber()) {
                  throw wrong(
                      file,
                      "The value of '%s' in set %d is no number."
                          .formatted(entry.getKey(), sets.size() + 1));
                }
                values.put(entry.getKey(), entry.getValue().asDouble());
              });
      if (values.isEmpty()) {
        throw wrong(file, "Set %d has no values.".formatted(sets.size() + 1));
      }
      sets.add(values);
    }
    return sets;
  }

  private static CommandFailure wrong(Path file, String message) {
    return new CommandFailure(
        ExitCode.FAILED, List.of(Problem.of(file.toString(), "batch", message)));
  }
}
