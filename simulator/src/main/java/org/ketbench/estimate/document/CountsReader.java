package org.ketbench.estimate.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.ketbench.estimate.model.LogicalCounts;

/** Reads logical counts that are given directly. */
public final class CountsReader {
  private static final List<String> FIELDS =
      List.of(
          "numQubits",
          "tCount",
          "rotationCount",
          "rotationDepth",
          "cczCount",
          "ccixCount",
          "measurementCount");

  /** Reported for programs that tell memory from compute qubits; no estimate depends on them. */
  private static final List<String> MEMORY_FIELDS =
      List.of("numComputeQubits", "readFromMemoryCount", "writeToMemoryCount");

  private CountsReader() {}

  /**
   * Reads counts; all but {@code numQubits} may be left out. A document that holds them as {@code
   * logicalCounts}, such as the result of an estimate, will do as well.
   */
  public static LogicalCounts read(JsonNode document) {
    JsonNode node = document.isArray() && document.size() == 1 ? document.get(0) : document;
    JsonNode inner = node.get("logicalCounts");
    Field field = new Field("logicalCounts", inner == null ? node : inner);
    field.requireObject();
    List<String> allowed = new ArrayList<>(FIELDS);
    allowed.addAll(MEMORY_FIELDS);
    field.requireOnly(allowed);
    field.required("numQubits");
    long[] values = new long[FIELDS.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = field.member(FIELDS.get(i)).map(Field::whole).orElse(0L);
    }
    return new LogicalCounts(
        values[0], values[1], values[2], values[3], values[4], values[5], values[6]);
  }
}
