package org.ketbench.azure.local.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ketbench.circuit.BitRegister;
import org.ketbench.circuit.Circuit;

/**
 * Writes results as providers write them. Each format has an order of bits of its own: IonQ's keys
 * are numbers whose bit i is qubit i, Quantinuum's strings have the highest index of a register
 * left, Rigetti's rows and the service's own outcomes go by index.
 */
final class ResultWriter {
  static final String TRANSLATED = "microsoft.quantum-results.";

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private ResultWriter() {}

  /** One program's part of a job. */
  record Part(Source source, Outcomes outcomes) {}

  static byte[] write(String format, List<Part> parts) throws JobFailure {
    JsonNode json =
        switch (format) {
          case "ionq.quantum-results.v1" -> ionq(only(parts, format));
          case "honeywell.quantum-results.v1" -> honeywell(only(parts, format));
          case "rigetti.quil-results.v1" -> quil(parts);
          case "microsoft.quantum-results.v1" -> first(only(parts, format));
          case "microsoft.quantum-results.v2" -> second(parts);
          default ->
              throw new JobFailure(
                  "CannotTranslateOutputData",
                  "The output format '" + format + "' is not one that this target gives.");
        };
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static Part only(List<Part> parts, String format) throws JobFailure {
    if (parts.size() != 1) {
      throw new JobFailure(
          "CannotTranslateOutputData",
          "The output format '" + format + "' holds the results of one program only.");
    }
    return parts.getFirst();
  }

  private static JsonNode ionq(Part part) {
    ObjectNode root = JSON.objectNode();
    ObjectNode histogram = root.putObject("histogram");
    TreeMap<BigInteger, Double> sorted = new TreeMap<>();
    part.outcomes()
        .probabilities()
        .forEach(
            (bits, probability) ->
                sorted.put(
                    bits.isEmpty()
                        ? BigInteger.ZERO
                        : new BigInteger(new StringBuilder(bits).reverse().toString(), 2),
                    probability));
    sorted.forEach((number, probability) -> histogram.put(number.toString(), rounded(probability)));
    return root;
  }

  /** Simulation leaves errors in the last digits, which nobody wants to see. */
  private static double rounded(double probability) {
    return Math.round(probability * 1e12) / 1e12;
  }

  private static JsonNode honeywell(Part part) {
    ObjectNode root = JSON.objectNode();
    int from = 0;
    for (BitRegister register : Outcomes.registers(part.source().circuit())) {
      ArrayNode shots = root.putArray(register.name());
      for (String bits : part.outcomes().order()) {
        String own = bits.substring(from, from + register.size());
        shots.add(new StringBuilder(own).reverse().toString());
      }
      from += register.size();
    }
    return root;
  }

  private static JsonNode quil(List<Part> parts) throws JobFailure {
    ObjectNode root = JSON.objectNode();
    ArrayNode rows = root.putArray("ro");
    for (Part part : parts) {
      int from = readout(part.source().circuit());
      int size = size(part.source().circuit());
      for (String bits : part.outcomes().order()) {
        ArrayNode row = rows.addArray();
        for (int i = 0; i < size; i++) {
          row.add(bits.charAt(from + i) - '0');
        }
      }
    }
    return root;
  }

  private static int readout(Circuit circuit) throws JobFailure {
    int from = 0;
    for (BitRegister register : Outcomes.registers(circuit)) {
      if (register.name().equals("ro")) {
        return from;
      }
      from += register.size();
    }
    throw new JobFailure(
        "InvalidInputData", "The program reads out no memory 'ro'; write DECLARE ro BIT[n].");
  }

  private static int size(Circuit circuit) {
    return Outcomes.registers(circuit).stream()
        .filter(register -> register.name().equals("ro"))
        .mapToInt(BitRegister::size)
        .sum();
  }

  private static Shape shape(Part part) {
    Circuit circuit = part.source().circuit();
    if (circuit.bitCount() > 0) {
      return part.source().shape();
    }
    return new Shape.Array(java.util.Collections.nCopies(circuit.qubitCount(), new Shape.Leaf()));
  }

  private static JsonNode first(Part part) {
    ObjectNode root = JSON.objectNode();
    ArrayNode histogram = root.putArray("Histogram");
    new TreeMap<>(part.outcomes().probabilities())
        .forEach(
            (bits, probability) -> {
              histogram.add(display(shape(part), new Cursor(bits)));
              histogram.add(rounded(probability));
            });
    return root;
  }

  private static JsonNode second(List<Part> parts) {
    ObjectNode root = JSON.objectNode();
    root.put("DataFormat", "microsoft.quantum-results.v2");
    ArrayNode results = root.putArray("Results");
    for (Part part : parts) {
      Shape shape = shape(part);
      ObjectNode result = results.addObject();
      ArrayNode histogram = result.putArray("Histogram");
      for (Map.Entry<String, Integer> each : part.outcomes().counts().entrySet()) {
        histogram
            .addObject()
            .<ObjectNode>set("Outcome", outcome(shape, new Cursor(each.getKey())))
            .put("Display", display(shape, new Cursor(each.getKey())))
            .put("Count", each.getValue());
      }
      ArrayNode shots = result.putArray("Shots");
      part.outcomes().order().forEach(bits -> shots.add(outcome(shape, new Cursor(bits))));
    }
    return root;
  }

  /** Takes the bits of an outcome one after the other. */
  private static final class Cursor {
    private final String bits;
    private int next;

    Cursor(String bits) {
      this.bits = bits;
    }

    int take() {
      return bits.charAt(next++) - '0';
    }
  }

  private static JsonNode outcome(Shape shape, Cursor bits) {
    return switch (shape) {
      case Shape.Leaf _ -> JSON.numberNode(bits.take());
      case Shape.Array(List<Shape> parts) -> {
        ArrayNode array = JSON.arrayNode();
        parts.forEach(part -> array.add(outcome(part, bits)));
        yield array;
      }
      case Shape.Tuple(List<Shape> parts) -> {
        ObjectNode tuple = JSON.objectNode();
        for (int i = 0; i < parts.size(); i++) {
          tuple.set("Item" + (i + 1), outcome(parts.get(i), bits));
        }
        yield tuple;
      }
    };
  }

  private static String display(Shape shape, Cursor bits) {
    return switch (shape) {
      case Shape.Leaf _ -> String.valueOf(bits.take());
      case Shape.Array(List<Shape> parts) -> "[" + joined(parts, bits) + "]";
      case Shape.Tuple(List<Shape> parts) -> "(" + joined(parts, bits) + ")";
    };
  }

  private static String joined(List<Shape> parts, Cursor bits) {
    StringBuilder text = new StringBuilder();
    for (Shape part : parts) {
      text.append(text.isEmpty() ? "" : ", ").append(display(part, bits));
    }
    return text.toString();
  }
}
