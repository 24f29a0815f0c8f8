package org.ketbench.azure.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.ketbench.azure.target.ResultMap;

/**
 * Reads what comes back, in each of the service's formats, as weights of the circuit's outcomes.
 *
 * <p>Each format has an order of its own, and none of them is asked to be anything else: a reader
 * says only whether the thing at a position is one, where a position counts qubits, recorded
 * outputs, places in a memory or bits of registers. Which bit of the circuit is at which position
 * was written down when the program was.
 */
final class Payload {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final ResultMap map;
  private final Map<String, Double> weights = new LinkedHashMap<>();
  private double lost;

  private Payload(ResultMap map) {
    this.map = map;
  }

  /**
   * Weights by key, and the weight of what has no outcome.
   *
   * @param shares whether weights are shares of one; else they are numbers of shots
   */
  record Read(Map<String, Double> weights, double lost, boolean shares) {}

  /** Thrown by what is no result of the format. */
  static final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1;

    UnreadableException(String message) {
      super(message);
    }
  }

  /**
   * Reads a result.
   *
   * @param part which of several programs of the job, from 0 on
   * @param parts how many there are
   */
  static Read read(String format, String text, ResultMap map, int part, int parts)
      throws UnreadableException {
    JsonNode root;
    try {
      root = MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new UnreadableException("The result is no JSON: " + e.getOriginalMessage() + ".");
    }
    Payload payload = new Payload(map);
    // What was asked for says less than what came: targets answer in the newer format on their own.
    String found = root.path("DataFormat").asText(format);
    boolean shares =
        switch (found) {
          case "ionq.quantum-results.v1" -> payload.ionq(root);
          case "honeywell.quantum-results.v1", "quantinuum.quantum-results.v1" ->
              payload.quantinuum(root);
          case "rigetti.quil-results.v1" -> payload.quil(root, part, parts);
          case "pasqal.pulser-results.v1" -> payload.pulser(root);
          case "microsoft.quantum-results.v1" -> payload.labelled(root);
          case "microsoft.quantum-results.v2" -> payload.outcomes(root, part);
          default ->
              throw new UnreadableException(
                  "The results are in the format '%s', which is not known here.".formatted(found));
        };
    if (payload.weights.isEmpty() && payload.lost == 0) {
      throw new UnreadableException("The result has no outcomes.");
    }
    return new Read(payload.weights, payload.lost, shares);
  }

  private void add(IntPredicate isOne, double weight) {
    weights.merge(map.bits().key(isOne), weight, Double::sum);
  }

  /** Decimal numbers whose bit i is qubit i, with probabilities. */
  private boolean ionq(JsonNode root) throws UnreadableException {
    for (Map.Entry<String, JsonNode> each : required(root, "histogram").properties()) {
      BigInteger outcome = new BigInteger(each.getKey());
      add(outcome::testBit, each.getValue().asDouble());
    }
    return true;
  }

  /** For each register a string for each shot, with the highest index left. */
  private boolean quantinuum(JsonNode root) throws UnreadableException {
    int shots = -1;
    List<JsonNode> registers = new ArrayList<>();
    for (ResultMap.Memory memory : map.memory()) {
      JsonNode register = required(root, memory.name());
      if (shots >= 0 && register.size() != shots) {
        throw new UnreadableException(
            "The register '%s' has %d shots, others have %d."
                .formatted(memory.name(), register.size(), shots));
      }
      shots = register.size();
      registers.add(register);
    }
    for (int shot = 0; shot < shots; shot++) {
      StringBuilder bits = new StringBuilder();
      for (JsonNode register : registers) {
        bits.append(new StringBuilder(register.get(shot).asText()).reverse());
      }
      shot(bits);
    }
    return false;
  }

  /** A character for each position. */
  private void shot(CharSequence bits) {
    for (int position = 0; position < bits.length(); position++) {
      if (bits.charAt(position) != '0' && bits.charAt(position) != '1') {
        lost++;
        return;
      }
    }
    add(position -> position < bits.length() && bits.charAt(position) == '1', 1);
  }

  /** For each shot the memory; with several parameter sets the shots of one after the other. */
  private boolean quil(JsonNode root, int part, int parts) throws UnreadableException {
    JsonNode memory = required(root, "ro");
    int shots = memory.size() / Math.max(1, parts);
    for (int shot = part * shots; shot < (part + 1) * shots; shot++) {
      JsonNode row = memory.get(shot);
      add(position -> row.path(position).asInt() == 1, 1);
    }
    return false;
  }

  /** Strings with the first atom left. */
  private boolean pulser(JsonNode root) {
    JsonNode counter = root.path("counter").isObject() ? root.path("counter") : root;
    for (Map.Entry<String, JsonNode> each : counter.properties()) {
      String bits = each.getKey();
      add(
          position -> position < bits.length() && bits.charAt(position) == '1',
          each.getValue().asDouble());
    }
    return false;
  }

  /** Labels and probabilities in turn; a label lists the outputs in their order. */
  private boolean labelled(JsonNode root) throws UnreadableException {
    JsonNode histogram = required(root, "Histogram");
    for (int each = 0; each + 1 < histogram.size(); each += 2) {
      String label = histogram.get(each).asText();
      StringBuilder bits = new StringBuilder();
      label.chars().filter(c -> c == '0' || c == '1').forEach(c -> bits.append((char) c));
      add(
          position -> position < bits.length() && bits.charAt(position) == '1',
          histogram.get(each + 1).asDouble());
    }
    return true;
  }

  /** Nested outcomes whose leaves are the outputs in their order. */
  private boolean outcomes(JsonNode root, int part) throws UnreadableException {
    JsonNode result = required(root, "Results").path(part);
    JsonNode histogram = result.path("Histogram");
    if (histogram.isArray() && !histogram.isEmpty()) {
      for (JsonNode each : histogram) {
        outcome(each.path("Outcome"), each.path("Count").asDouble());
      }
      lost += errors(result.path("Shots"));
    } else {
      for (JsonNode shot : required(result, "Shots")) {
        outcome(shot, 1);
      }
    }
    return false;
  }

  private void outcome(JsonNode outcome, double count) {
    StringBuilder bits = new StringBuilder();
    leaves(outcome, bits);
    if (bits.chars().allMatch(bit -> bit == '0' || bit == '1')) {
      add(position -> position < bits.length() && bits.charAt(position) == '1', count);
    } else {
      lost += count;
    }
  }

  private static void leaves(JsonNode node, StringBuilder bits) {
    if (node.isContainerNode()) {
      if (node.has("Error")) {
        bits.append('-');
        return;
      }
      node.forEach(each -> leaves(each, bits));
    } else if (node.isBoolean()) {
      bits.append(node.asBoolean() ? '1' : '0');
    } else {
      String text = node.asText();
      bits.append(
          switch (text) {
            case "0", "Zero" -> '0';
            case "1", "One" -> '1';
            default -> '-';
          });
    }
  }

  private static double errors(JsonNode shots) {
    int errors = 0;
    for (JsonNode shot : shots) {
      errors += shot.has("Error") ? 1 : 0;
    }
    return errors;
  }

  private static JsonNode required(JsonNode root, String name) throws UnreadableException {
    JsonNode found = root.path(name);
    if (found.isMissingNode() || found.isNull()) {
      throw new UnreadableException("The result has no '%s'.".formatted(name));
    }
    return found;
  }
}
