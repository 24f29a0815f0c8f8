package org.ketbench.estimate.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Documents of parameters, most of them nearly right: a sound item is made, and then some of its
 * values are taken for others that fit, that do not fit, or that nobody would write.
 */
final class RandomDocuments {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final List<String> QUBITS =
      List.of(
          "qubit_gate_ns_e3",
          "qubit_gate_ns_e4",
          "qubit_gate_us_e3",
          "qubit_gate_us_e4",
          "qubit_maj_ns_e4",
          "qubit_maj_ns_e6");
  private static final List<String> FORMULAS =
      List.of(
          "2 * codeDistance * codeDistance",
          "codeDistance",
          "oneQubitMeasurementTime * codeDistance",
          "20 * oneQubitMeasurementTime * codeDistance",
          "9^9^9^9",
          "1 / 0",
          "-codeDistance",
          "0 * codeDistance",
          "0.4",
          "log(0)",
          "acos(2)",
          "codeDistance^1e308",
          "min()",
          "max(,)",
          "nothing * 2",
          "2 codeDistance",
          "",
          " ",
          "((((((((((1))))))))))",
          "1e999",
          "1e-999",
          "1k + 3M % 0",
          "print(codeDistance)",
          "!codeDistance",
          "codeDistance == 7",
          "10 - codeDistance",
          "1e18",
          "9223372036854775807",
          "\u221a2",
          "int(-0.5)",
          "35 * inputErrorRate ^ 3 + 7.1 * cliffordErrorRate",
          "15 * z + 356 * c",
          "z",
          "r / c",
          "1 - z");
  private static final List<String> TIMES =
      List.of(
          "50 ns",
          "1 us",
          "0.2 ms",
          "1e3 s",
          "0 ns",
          "-1 ns",
          "50",
          "ns",
          "1e400 s",
          "1e-9 ns",
          "9e9 s",
          "18446744073709551615 ns",
          "18446744073709551616 ns",
          "1 year",
          "+5 ns",
          "1e99999 s",
          "\u0661 ns",
          "0.5 ns",
          "1 h");
  private static final List<String> NAMES =
      List.of("foo", "name", "", "maxDuration", "errorBudget", "items", "table", "\u0000");

  private final Random random;

  RandomDocuments(Random random) {
    this.random = random;
  }

  /** A document: an item, a list of items, or an object around items. */
  JsonNode next() {
    return switch (random.nextInt(12)) {
      case 0 -> anything(3);
      case 1 -> {
        ArrayNode items = NODES.arrayNode();
        for (int i = random.nextInt(4); i > 0; i--) {
          items.add(spoilt(item()));
        }
        yield items;
      }
      case 2 -> {
        ObjectNode shared = item();
        ArrayNode items = shared.putArray("items");
        for (int i = random.nextInt(4); i > 0; i--) {
          items.add(random.nextInt(5) == 0 ? anything(2) : spoilt(item()));
        }
        yield random.nextInt(4) == 0 ? spoilt(shared) : shared;
      }
      case 3, 4, 5, 6, 7 -> item();
      default -> spoilt(item());
    };
  }

  /** Counts, mostly of programs that could be. */
  JsonNode counts() {
    ObjectNode counts = NODES.objectNode();
    for (String name :
        List.of(
            "numQubits",
            "tCount",
            "rotationCount",
            "rotationDepth",
            "cczCount",
            "ccixCount",
            "measurementCount")) {
      if (random.nextInt(3) > 0 || name.equals("numQubits")) {
        counts.put(
            name, (long) Math.pow(10, random.nextDouble() * (random.nextInt(9) == 0 ? 19 : 9)));
      }
    }
    return random.nextInt(12) == 0 ? spoilt(counts) : counts;
  }

  private ObjectNode item() {
    ObjectNode item = NODES.objectNode();
    boolean majorana = random.nextInt(3) == 0;
    String name = QUBITS.get(majorana ? 4 + random.nextInt(2) : random.nextInt(4));
    if (random.nextInt(4) > 0) {
      ObjectNode qubit = item.putObject("qubitParams").put("name", name);
      if (random.nextInt(3) == 0) {
        qubit.put(
            majorana ? "idleErrorRate" : "twoQubitGateErrorRate", Math.pow(10, -random.nextInt(9)));
        qubit.put("tGateTime", any(TIMES));
      }
    }
    if (random.nextInt(3) > 0) {
      item.set("qecScheme", scheme(majorana));
    }
    if (random.nextInt(3) == 0) {
      item.put("errorBudget", Math.pow(10, -12 * random.nextDouble()));
    } else if (random.nextInt(6) == 0) {
      item.putObject("errorBudget")
          .put("logical", random.nextDouble() / 3)
          .put("tStates", random.nextDouble() / 3)
          .put("rotations", random.nextDouble() / 3);
    }
    if (random.nextInt(3) == 0) {
      item.set("constraints", constraints());
    }
    if (random.nextInt(6) == 0) {
      ArrayNode units = item.putArray("distillationUnitSpecifications");
      for (int i = random.nextInt(4); i > 0; i--) {
        units.add(unit());
      }
    }
    if (random.nextInt(2) == 0) {
      item.put("estimateType", random.nextBoolean() ? "frontier" : "singlePoint");
    }
    return item;
  }

  private ObjectNode scheme(boolean majorana) {
    ObjectNode scheme = NODES.objectNode();
    scheme.put(
        "name",
        majorana && random.nextBoolean()
            ? "floquet_code"
            : random.nextInt(4) == 0 ? "own" : "surface_code");
    if (random.nextInt(3) == 0) {
      scheme
          .put("crossingPrefactor", random.nextDouble())
          .put("errorCorrectionThreshold", Math.pow(10, -3 * random.nextDouble()))
          .put("distanceCoefficientPower", random.nextInt(4))
          .put("logicalCycleTime", any(FORMULAS))
          .put("physicalQubitsPerLogicalQubit", any(FORMULAS))
          .put("maxCodeDistance", random.nextInt(120));
    }
    if (random.nextInt(12) == 0) {
      ArrayNode rows = scheme.putArray("table");
      for (int i = 1; i < 2 + random.nextInt(6); i++) {
        rows.addObject()
            .put("distance", 4 * i)
            .put("physicalQubits", 100L * i * i)
            .put("logicalQubits", 1 + random.nextInt(12))
            .put("logicalCycleTime", i + " us")
            .put("logicalErrorRate", Math.pow(10, -3.0 * i));
      }
    }
    return scheme;
  }

  private ObjectNode constraints() {
    ObjectNode constraints = NODES.objectNode();
    if (random.nextInt(3) == 0) {
      constraints.put("maxTFactories", 1 + random.nextInt(20));
    }
    if (random.nextInt(3) == 0) {
      constraints.put("maxDuration", any(TIMES));
    }
    if (random.nextInt(3) == 0) {
      constraints.put("maxPhysicalQubits", (long) Math.pow(10, random.nextDouble() * 19));
    }
    if (random.nextInt(3) == 0) {
      constraints.put("logicalDepthFactor", Math.pow(10, random.nextDouble() * 20 - 1));
    }
    if (random.nextInt(4) == 0) {
      constraints.put("maxDistillationRounds", random.nextInt(6));
    }
    return constraints;
  }

  private JsonNode unit() {
    if (random.nextInt(3) == 0) {
      return NODES.objectNode().put("name", random.nextBoolean() ? "15-1 RM" : "no such unit");
    }
    ObjectNode unit =
        NODES
            .objectNode()
            .put("displayName", "own")
            .put("numInputTs", random.nextInt(20))
            .put("numOutputTs", random.nextInt(4))
            .put("failureProbabilityFormula", any(FORMULAS))
            .put("outputErrorRateFormula", any(FORMULAS));
    for (String size :
        List.of(
            "physicalQubitSpecification",
            "logicalQubitSpecification",
            "logicalQubitSpecificationFirstRoundOverride")) {
      if (random.nextInt(3) > 0) {
        unit.putObject(size)
            .put("numUnitQubits", (long) Math.pow(10, random.nextDouble() * 19))
            .put("durationInQubitCycleTime", (long) Math.pow(10, random.nextDouble() * 19));
      }
    }
    return unit;
  }

  private String any(List<String> texts) {
    return texts.get(random.nextInt(texts.size()));
  }

  /** The same with one to three values taken for others, left out, or put where none belongs. */
  private JsonNode spoilt(JsonNode whole) {
    JsonNode changed = whole;
    for (int i = random.nextInt(2); i >= 0; i--) {
      List<JsonNode> places = new ArrayList<>();
      collect(changed, 0, places);
      if (places.isEmpty()) {
        return anything(2);
      }
      JsonNode place = places.get(random.nextInt(places.size()));
      if (place instanceof ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        if (names.isEmpty() || random.nextInt(6) == 0) {
          object.set(any(NAMES), anything(2));
        } else if (random.nextInt(5) == 0) {
          object.remove(names.get(random.nextInt(names.size())));
        } else {
          object.set(names.get(random.nextInt(names.size())), anything(2));
        }
      } else if (place instanceof ArrayNode array) {
        array.add(anything(2));
      }
    }
    return changed;
  }

  private static void collect(JsonNode node, int depth, List<JsonNode> places) {
    if (node.isContainerNode() && depth < 6) {
      places.add(node);
      node.forEach(each -> collect(each, depth + 1, places));
    }
  }

  private JsonNode anything(int depth) {
    return switch (random.nextInt(depth > 0 ? 20 : 17)) {
      case 0 -> NullNode.instance;
      case 1 -> BooleanNode.valueOf(random.nextBoolean());
      case 2 -> IntNode.valueOf(0);
      case 3 -> IntNode.valueOf(-random.nextInt(1000));
      case 4 -> LongNode.valueOf(Long.MAX_VALUE - random.nextInt(2));
      case 5 -> LongNode.valueOf(Long.MIN_VALUE);
      case 6 -> BigIntegerNode.valueOf(BigInteger.TEN.pow(40));
      case 7 -> DoubleNode.valueOf(Double.NaN);
      case 8 -> DoubleNode.valueOf(Double.POSITIVE_INFINITY);
      case 9 -> DoubleNode.valueOf(Double.MIN_VALUE);
      case 10 -> DecimalNode.valueOf(new BigDecimal("1e5000"));
      case 11 -> DoubleNode.valueOf(random.nextDouble());
      case 12 -> TextNode.valueOf(any(FORMULAS));
      case 13 -> TextNode.valueOf(any(TIMES));
      case 14 -> TextNode.valueOf("(".repeat(random.nextInt(4000)));
      case 15 -> IntNode.valueOf(random.nextInt(100));
      case 16 -> nested(random.nextInt(3000));
      case 17 -> NODES.arrayNode();
      case 18 -> NODES.arrayNode().add(anything(depth - 1)).add(anything(depth - 1));
      default -> NODES.objectNode().set(any(NAMES), anything(depth - 1));
    };
  }

  private static JsonNode nested(int depth) {
    JsonNode node = IntNode.valueOf(1);
    for (int i = 0; i < depth; i++) {
      node = NODES.arrayNode().add(node);
    }
    return node;
  }
}
