package org.ketbench.engine.noise;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value in a JSON document and the way to it. */
record JsonField(String path, JsonNode node) {

  NoiseModelException wrong(String message) {
    return new NoiseModelException(path, FieldLocation.UNKNOWN, message);
  }

  private JsonField at(String name, JsonNode value) {
    return new JsonField(path.isEmpty() ? name : path + "." + name, value);
  }

  /** Refuses fields that mean nothing here, which most often are misspelt. */
  void requireFields(String... known) {
    requireObject();
    List<String> names = Arrays.asList(known);
    node.fieldNames()
        .forEachRemaining(
            name -> {
              if (!names.contains(name)) {
                throw at(name, node.get(name))
                    .wrong("There is no such field; there are " + String.join(", ", known) + ".");
              }
            });
  }

  private void requireObject() {
    if (!node.isObject()) {
      throw wrong("An object in braces is expected here.");
    }
  }

  @Nullable JsonField optional(String name) {
    JsonNode value = node.get(name);
    return value == null || value.isNull() ? null : at(name, value);
  }

  JsonField required(String name) {
    requireObject();
    JsonField field = optional(name);
    if (field == null) {
      throw wrong("The field '" + name + "' is missing.");
    }
    return field;
  }

  /** The elements of a list that may be left out. */
  List<JsonField> list(String name) {
    JsonField field = optional(name);
    return field == null ? List.of() : field.elements();
  }

  List<JsonField> elements() {
    if (!node.isArray()) {
      throw wrong("A list in brackets is expected here.");
    }
    List<JsonField> elements = new ArrayList<>();
    for (int index = 0; index < node.size(); index++) {
      elements.add(new JsonField(path + "[" + index + "]", node.get(index)));
    }
    return elements;
  }

  Map<String, JsonField> members() {
    requireObject();
    Map<String, JsonField> members = new LinkedHashMap<>();
    node.properties()
        .forEach(each -> members.put(each.getKey(), at(each.getKey(), each.getValue())));
    return members;
  }

  boolean isNumber() {
    return node.isNumber();
  }

  boolean isText() {
    return node.isTextual();
  }

  boolean isList() {
    return node.isArray();
  }

  String text() {
    if (!node.isTextual()) {
      throw wrong("A text in quotes is expected here.");
    }
    return node.textValue();
  }

  String text(String name, String otherwise) {
    JsonField field = optional(name);
    return field == null ? otherwise : field.text();
  }

  boolean truth(String name, boolean otherwise) {
    JsonField field = optional(name);
    if (field == null) {
      return otherwise;
    }
    if (!field.node.isBoolean()) {
      throw field.wrong("true or false is expected here.");
    }
    return field.node.booleanValue();
  }

  int integer() {
    if (!node.isIntegralNumber() || !node.canConvertToInt()) {
      throw wrong("A whole number is expected here.");
    }
    return node.intValue();
  }

  double number() {
    if (!node.isNumber()) {
      throw wrong("A number is expected here.");
    }
    return node.doubleValue();
  }

  double positive() {
    double number = number();
    if (!(number >= 0)) {
      throw wrong(number + " is negative.");
    }
    return number;
  }

  double probability() {
    double number = number();
    if (!(number >= 0 && number <= 1)) {
      throw wrong(number + " is not between 0 and 1.");
    }
    return number;
  }

  double probability(String name, double otherwise) {
    JsonField field = optional(name);
    return field == null ? otherwise : field.probability();
  }

  /** Numbers of qubits, each once; one number stands for a list of it. */
  List<Integer> qubits() {
    List<JsonField> all = node.isArray() ? elements() : List.of(this);
    List<Integer> qubits = new ArrayList<>();
    for (JsonField each : all) {
      int qubit = each.integer();
      if (qubit < 0) {
        throw each.wrong(qubit + " is not the number of a qubit.");
      }
      qubits.add(qubit);
    }
    if (new HashSet<>(qubits).size() < qubits.size()) {
      throw wrong("A qubit is named twice.");
    }
    return qubits;
  }
}
