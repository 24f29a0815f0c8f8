package org.ketbench.estimate.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketbench.estimate.document.BatchEstimator;
import org.ketbench.estimate.document.ResultDocument;
import org.ketbench.estimate.formula.Formula;
import org.ketbench.estimate.formula.FormulaError;
import org.ketbench.estimate.model.LogicalCounts;
import org.ketbench.estimate.model.Watch;

/** The formula language against recorded probes of it. */
final class FormulasTest {
  private static final LogicalCounts ONE_MEASUREMENT = new LogicalCounts(1, 0, 0, 0, 0, 0, 1);

  @Test
  void everyProbeHasItsRecordedOutcome() throws FormulaError {
    List<JsonNode> rows = Recordings.rows("formulas.jsonl");
    List<String> wrong = new ArrayList<>();
    for (JsonNode row : rows) {
      String found =
          row.has("cycleTimeExpression") ? cycleTime(row) : row.has("value") ? value(row) : "";
      if (row.has("rawPatch")) {
        found += patch(row);
      }
      if (!found.isEmpty()) {
        wrong.add(row.get("id").asText() + ": " + found);
      }
    }
    assertEquals(90, rows.size());
    assertEquals(List.of(), wrong);
  }

  /** The probes saw values as whole numbers of a millionth, cut off. */
  private static String value(JsonNode row) throws FormulaError {
    String text = row.get("expression").asText();
    double value = Formula.read(text).over(List.of("codeDistance")).at(3);
    double seen = Math.copySign(Math.floor(Math.abs(value) * 1e6 + 1e-9) / 1e6, value);
    double recorded = row.get("value").asDouble();
    return Math.abs(seen - recorded) < 1e-9 ? "" : text + " is " + value + ", not " + recorded;
  }

  private static String patch(JsonNode row) {
    JsonNode recorded = row.get("rawPatch");
    JsonNode answer = answer("physicalQubitsPerLogicalQubit", row.get("expression").asText());
    JsonNode actual = recorded.isNumber() ? answer.at("/logicalQubit/physicalQubits") : answer;
    List<String> differences = Differences.between(recorded, actual);
    return differences.isEmpty() ? "" : differences.toString();
  }

  private static String cycleTime(JsonNode row) {
    JsonNode answer = answer("logicalCycleTime", row.get("cycleTimeExpression").asText());
    if (row.has("thrown")) {
      assertTrue(answer.path("message").asText().contains("less than half a nanosecond"));
      return "";
    }
    List<String> differences =
        row.has("error")
            ? Differences.between(row.get("error"), answer)
            : Differences.between(
                row.get("logicalCycleTime"), answer.at("/logicalQubit/logicalCycleTime"));
    return differences.isEmpty() ? "" : differences.toString();
  }

  private static JsonNode answer(String field, String formula) {
    ObjectNode item = new ObjectMapper().createObjectNode().put("errorBudget", 0.01);
    item.putObject("qecScheme").put("name", "surface_code").put(field, formula);
    JsonNode answer =
        ResultDocument.of(BatchEstimator.estimate(ONE_MEASUREMENT, item, Watch.NONE)).get(0);
    assertNotNull(answer);
    return answer;
  }
}
