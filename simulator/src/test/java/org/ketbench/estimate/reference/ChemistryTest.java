package org.ketbench.estimate.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketbench.estimate.document.BatchEstimator;
import org.ketbench.estimate.document.CountsReader;
import org.ketbench.estimate.document.ResultDocument;
import org.ketbench.estimate.model.Watch;

/** Chemistry at full size, whose counts are beyond 32 bits. */
final class ChemistryTest {

  @Test
  void countsBeyond32BitsAreEstimatedAsDerived() {
    List<JsonNode> rows = Recordings.rows("derived-chemistry.jsonl");
    List<String> wrong = new ArrayList<>();
    for (JsonNode row : rows) {
      JsonNode answer =
          ResultDocument.of(
                  BatchEstimator.estimate(
                      CountsReader.read(row.get("counts")), row.get("params"), Watch.NONE))
              .get(0);
      List<String> differences = Differences.between(row.get("derived"), flat(answer));
      if (!differences.isEmpty()) {
        wrong.add(row.get("label").asText() + row.get("params") + differences);
      }
    }
    assertEquals(32, rows.size());
    assertEquals(List.of(), wrong);
  }

  /** The figures side by side, as the derivation lists them. */
  private static ObjectNode flat(JsonNode answer) {
    ObjectNode flat = new ObjectMapper().createObjectNode();
    JsonNode counts = answer.path("physicalCounts");
    for (String name : List.of("physicalQubits", "runtime", "rqops")) {
      flat.set(name, counts.path(name));
    }
    flat.set("codeDistance", answer.at("/logicalQubit/codeDistance"));
    flat.set("physicalQubitsPerLogicalQubit", answer.at("/logicalQubit/physicalQubits"));
    flat.set("logicalCycleTime", answer.at("/logicalQubit/logicalCycleTime"));
    flat.set("logicalErrorRate", answer.at("/logicalQubit/logicalErrorRate"));
    counts.path("breakdown").properties().forEach(e -> flat.set(e.getKey(), e.getValue()));
    if (answer.has("tfactory")) {
      flat.set("tfactory", answer.get("tfactory"));
    }
    return flat;
  }
}
