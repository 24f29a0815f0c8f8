package org.ketbench.app.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;

/** The values of a circuit's parameters in a file of settings. */
public final class InputsJson {
  private static final String KEY = "inputs";

  private InputsJson() {}

  /** Adds them to what is written of a tab; nothing where there are none. */
  public static void write(ObjectNode node, Map<String, Double> inputs) {
    if (!inputs.isEmpty()) {
      ObjectNode values = node.putObject(KEY);
      new TreeMap<>(inputs).forEach(values::put);
    }
  }

  /** Reads them; what is no number is left out. */
  public static Map<String, Double> read(JsonNode node) {
    Map<String, Double> inputs = new TreeMap<>();
    node.path(KEY)
        .properties()
        .forEach(
            each -> {
              if (each.getValue().isNumber()) {
                inputs.put(each.getKey(), each.getValue().asDouble());
              }
            });
    return inputs;
  }
}
