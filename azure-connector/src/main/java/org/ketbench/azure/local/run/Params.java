package org.ketbench.azure.local.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ketbench.engine.noise.NoiseLibrary;
import org.ketbench.engine.noise.NoiseModel;
import org.ketbench.engine.program.Instruction.Misread;

/** What a job asks of its target besides the program. */
final class Params {
  private static final double P1 = 3e-5;
  private static final double P2 = 1.5e-3;

  private final LocalTarget target;
  private final Map<String, Object> given;

  Params(LocalTarget target, Map<String, Object> given) {
    this.target = target;
    this.given = given;
  }

  /** How many shots; the older name counts where the newer is missing. */
  int shots() throws JobFailure {
    Object asked = given.get("shots");
    Object value = asked == null ? given.get("count") : asked;
    if (value == null) {
      return switch (target.provider()) {
        case "quantinuum", "rigetti" -> 1;
        default -> 100;
      };
    }
    if (!(value instanceof Number number)
        || number.doubleValue() != Math.rint(number.doubleValue())
        || number.doubleValue() < 1
        || number.doubleValue() > target.mostShots()) {
      throw new JobFailure(
          "InvalidInputError",
          "shots is "
              + value
              + "; "
              + target.id()
              + " takes a whole number from 1 to "
              + target.mostShots()
              + ".");
    }
    return number.intValue();
  }

  boolean has(String name) {
    return given.get(name) != null;
  }

  /** The parameters of each program of a batch; one where there is no batch. */
  List<Map<String, Object>> items() throws JobFailure {
    Object items = given.get("items");
    if (items == null) {
      return List.of(given);
    }
    if (given.containsKey("entryPoint") || given.containsKey("arguments")) {
      throw new JobFailure(
          "QIRPreProcessingFailed",
          "The input parameters must contain only one of the following sets: 'items', or"
              + " 'entryPoint' and 'arguments'.");
    }
    List<Map<String, Object>> all = new ArrayList<>();
    if (items instanceof List<?> list) {
      for (Object item : list) {
        all.add(map(item, "items"));
      }
    }
    if (all.isEmpty() || all.size() > 1000) {
      throw new JobFailure("QIRPreProcessingFailed", "A batch has from 1 to 1000 items.");
    }
    return all;
  }

  /** Values of the program's parameters, one set a row. */
  List<Map<String, Double>> substitutions() throws JobFailure {
    if (!has("substitutions")) {
      return List.of(Map.of());
    }
    List<Map<String, Double>> rows = new ArrayList<>();
    for (Map.Entry<String, Object> each :
        map(given.get("substitutions"), "substitutions").entrySet()) {
      if (!(each.getValue() instanceof List<?> sets)) {
        throw new JobFailure(
            "InvalidInputError", "substitutions." + each.getKey() + " must be a list of lists.");
      }
      for (int row = 0; row < sets.size(); row++) {
        if (rows.size() <= row) {
          rows.add(new LinkedHashMap<>());
        }
        List<?> values = sets.get(row) instanceof List<?> list ? list : List.of(sets.get(row));
        for (int i = 0; i < values.size(); i++) {
          if (!(values.get(i) instanceof Number number)) {
            throw new JobFailure(
                "InvalidInputError",
                "substitutions." + each.getKey() + " holds what is no number.");
          }
          String name = values.size() == 1 ? each.getKey() : each.getKey() + "_" + i;
          rows.get(row).put(name, number.doubleValue());
        }
      }
    }
    return rows.isEmpty() ? List.of(Map.of()) : rows;
  }

  /** How the target errs; null where it does not. */
  @Nullable NoiseModel noise() throws JobFailure {
    String own = target.noise();
    if (target.does() == LocalTarget.Work.EXACT) {
      if (!has("noise")) {
        return null;
      }
      Object model = map(given.get("noise"), "noise").getOrDefault("model", "ideal");
      return switch (String.valueOf(model)) {
        case "ideal" -> null;
        case "aria-1" -> own == null ? null : NoiseLibrary.get(own);
        default ->
            throw new JobFailure(
                "InvalidInputError", "noise.model is " + model + "; there are ideal and aria-1.");
      };
    }
    if (own == null || Boolean.FALSE.equals(given.get("error-model"))) {
      return null;
    }
    return has("error-params")
        ? custom(map(given.get("error-params"), "error-params"))
        : NoiseLibrary.get(own);
  }

  private static NoiseModel custom(Map<String, Object> params) throws JobFailure {
    for (String name : params.keySet()) {
      if (!List.of("p1", "p2", "p_meas", "p_init").contains(name)) {
        throw new JobFailure(
            "InvalidInputError",
            "error-params." + name + " is not modelled here; p1, p2, p_meas and p_init are.");
      }
    }
    NoiseModel gates =
        NoiseModel.depolarizing(probability(params, "p1", P1), probability(params, "p2", P2));
    List<NoiseModel.ReadoutRule> readout = List.of();
    if (params.get("p_meas") instanceof List<?> both && both.size() == 2) {
      readout =
          List.of(
              new NoiseModel.ReadoutRule(
                  List.of(),
                  new Misread(number(both.get(0), "p_meas"), number(both.get(1), "p_meas"))));
    }
    return new NoiseModel(
        "error-params",
        "",
        "",
        "",
        gates.gates(),
        List.of(),
        readout,
        List.of(),
        probability(params, "p_init", 0),
        null,
        gates.coupling());
  }

  private static double probability(Map<String, Object> params, String name, double otherwise)
      throws JobFailure {
    Object value = params.get(name);
    return value == null ? otherwise : number(value, name);
  }

  private static double number(Object value, String name) throws JobFailure {
    if (value instanceof Number number && number.doubleValue() >= 0 && number.doubleValue() <= 1) {
      return number.doubleValue();
    }
    throw new JobFailure(
        "InvalidInputError", "error-params." + name + " must be a probability from 0 to 1.");
  }

  /** What chance depends on: the noise's own seed if it has one. */
  long seed(long otherwise) {
    return given.get("noise") instanceof Map<?, ?> noise
            && noise.get("seed") instanceof Number number
        ? number.longValue()
        : otherwise;
  }

  boolean wantsStabilizer() {
    return "stabilizer".equals(given.get("simulator"));
  }

  private static Map<String, Object> map(@Nullable Object value, String name) throws JobFailure {
    if (!(value instanceof Map<?, ?> map)) {
      throw new JobFailure("InvalidInputError", name + " must be an object.");
    }
    Map<String, Object> copy = new LinkedHashMap<>();
    map.forEach(
        (key, each) -> {
          if (each != null) {
            copy.put(String.valueOf(key), each);
          }
        });
    return copy;
  }
}
