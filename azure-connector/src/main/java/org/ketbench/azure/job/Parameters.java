package org.ketbench.azure.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ketbench.azure.target.ProgramFormat;

/** The parameters of a job, as its format wants them. */
final class Parameters {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final TypeReference<Map<String, @Nullable Object>> MAP = new TypeReference<>() {};

  private Parameters() {}

  static String json(Plan plan) {
    Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
    if (plan.fit().translation().format() == ProgramFormat.QIR) {
      parameters.put("entryPoint", "ENTRYPOINT__main");
      parameters.put("arguments", List.of());
    }
    parameters.put("shots", plan.profile().shots());
    if (plan.profile().seed() != null) {
      parameters.put("seed", plan.profile().seed());
    }
    parameters.putAll(plan.options().nested());
    try {
      return MAPPER.writeValueAsString(parameters);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("parameters that are no JSON", e);
    }
  }

  static Map<String, @Nullable Object> parse(String json) {
    try {
      return MAPPER.readValue(json, MAP);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("parameters that are no JSON: " + json, e);
    }
  }
}
