package org.ketbench.engine.noise;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketbench.engine.noise.NoiseModel.Coupling;
import org.ketbench.engine.noise.NoiseModel.GateRule;
import org.ketbench.engine.noise.NoiseModel.ReadoutRule;
import org.ketbench.engine.noise.NoiseModel.Relaxation;
import org.ketbench.engine.noise.NoiseModel.ResetRule;
import org.ketbench.engine.program.Instruction.Misread;

/** Reads noise models from JSON; every mistake is told with the way to its field. */
public final class NoiseModelReader {
  /** The version of the format that is read. */
  public static final int VERSION = 1;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(com.fasterxml.jackson.core.JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .build();

  private NoiseModelReader() {}

  /**
   * Reads a model.
   *
   * @throws NoiseModelException if there is anything wrong in it
   */
  public static NoiseModel read(String json) {
    JsonNode root;
    try {
      root = MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      String what = e.getOriginalMessage().replaceAll("(?s) \\(for .*|\\n.*", "");
      throw new NoiseModelException(
          "", FieldLocation.of(e.getLocation()), "This is no JSON: " + what + ".");
    }
    try {
      return model(root);
    } catch (NoiseModelException e) {
      throw e.at(FieldLocation.of(json, e.field()));
    }
  }

  private static NoiseModel model(JsonNode root) {
    JsonField model = new JsonField("", root);
    model.requireFields(
        "version",
        "name",
        "description",
        "source",
        "date",
        "gates",
        "crosstalk",
        "coupling",
        "readout",
        "reset",
        "preparation",
        "relaxation");
    int version = model.required("version").integer();
    if (version != VERSION) {
      throw model
          .required("version")
          .wrong(version + " is not known; this program reads version " + VERSION + ".");
    }
    return new NoiseModel(
        model.text("name", "unnamed"),
        model.text("description", ""),
        model.text("source", ""),
        model.text("date", ""),
        model.list("gates").stream().map(NoiseModelReader::gateRule).toList(),
        model.list("crosstalk").stream().map(NoiseModelReader::gateRule).toList(),
        model.list("readout").stream().map(NoiseModelReader::readout).toList(),
        model.list("reset").stream().map(NoiseModelReader::reset).toList(),
        model.probability("preparation", 0),
        relaxation(model.optional("relaxation")),
        coupling(model.optional("coupling")));
  }

  private static GateRule gateRule(JsonField rule) {
    rule.requireFields("gates", "on", "errors");
    Set<String> names = new HashSet<>();
    for (JsonField name : rule.list("gates")) {
      names.add(name.text());
    }
    List<List<Integer>> places = new ArrayList<>();
    for (JsonField place : rule.list("on")) {
      places.add(place.qubits());
    }
    return new GateRule(
        new GateSelector(names, places),
        rule.required("errors").elements().stream().map(ErrorReader::read).toList());
  }

  private static ReadoutRule readout(JsonField rule) {
    rule.requireFields("on", "zeroAsOne", "oneAsZero", "error");
    JsonField both = rule.optional("error");
    Misread misread =
        both == null
            ? new Misread(rule.probability("zeroAsOne", 0), rule.probability("oneAsZero", 0))
            : new Misread(both.probability(), both.probability());
    return new ReadoutRule(qubits(rule), misread);
  }

  private static ResetRule reset(JsonField rule) {
    rule.requireFields("on", "probability");
    return new ResetRule(qubits(rule), rule.required("probability").probability());
  }

  private static List<Integer> qubits(JsonField rule) {
    JsonField on = rule.optional("on");
    return on == null ? List.of() : on.qubits();
  }

  private static @Nullable Relaxation relaxation(@Nullable JsonField field) {
    if (field == null) {
      return null;
    }
    field.requireFields("t1", "t2", "excited", "times", "idle");
    Map<Integer, Double> t1 = times(field.optional("t1"));
    Map<Integer, Double> t2 = times(field.optional("t2"));
    for (Map.Entry<Integer, Double> each : t2.entrySet()) {
      Double limit = t1.getOrDefault(each.getKey(), t1.get(Relaxation.OTHERS));
      if (limit != null && each.getValue() > 2 * limit) {
        throw field
            .required("t2")
            .wrong("T2 is " + each.getValue() + " s, more than twice T1, " + limit + " s.");
      }
    }
    Map<String, Double> durations = new HashMap<>();
    JsonField times = field.optional("times");
    if (times != null) {
      times.members().forEach((name, time) -> durations.put(name, time.positive()));
    }
    return new Relaxation(
        t1, t2, field.probability("excited", 0), durations, field.truth("idle", true));
  }

  /** One number for all qubits, or one for each by its number, with * for the others. */
  private static Map<Integer, Double> times(@Nullable JsonField field) {
    Map<Integer, Double> times = new HashMap<>();
    if (field == null) {
      return times;
    }
    if (field.isNumber()) {
      times.put(Relaxation.OTHERS, field.positive());
      return times;
    }
    field
        .members()
        .forEach(
            (name, time) -> {
              if (name.equals("*")) {
                times.put(Relaxation.OTHERS, time.positive());
              } else if (name.matches("\\d{1,6}")) {
                times.put(Integer.parseInt(name), time.positive());
              } else {
                throw time.wrong("'" + name + "' is neither the number of a qubit nor *.");
              }
            });
    return times;
  }

  private static Coupling coupling(@Nullable JsonField field) {
    if (field == null) {
      return Coupling.NONE;
    }
    if (!field.isText()) {
      List<List<Integer>> pairs = new ArrayList<>();
      for (JsonField pair : field.elements()) {
        List<Integer> qubits = pair.qubits();
        if (qubits.size() != 2) {
          throw pair.wrong("a pair of neighbours is two qubits.");
        }
        pairs.add(qubits);
      }
      return new Coupling.Pairs(pairs);
    }
    return switch (field.text()) {
      case "line" -> new Coupling.Line(false);
      case "ring" -> new Coupling.Line(true);
      case "all" -> new Coupling.All();
      default ->
          throw field.wrong(
              "'" + field.text() + "' is not known; use line, ring, all or a list of pairs.");
    };
  }
}
