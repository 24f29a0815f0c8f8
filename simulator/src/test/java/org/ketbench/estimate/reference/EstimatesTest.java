package org.ketbench.estimate.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.ketbench.estimate.document.BatchEstimator;
import org.ketbench.estimate.document.CountsReader;
import org.ketbench.estimate.document.ResultDocument;
import org.ketbench.estimate.model.Watch;

/** Every recorded answer of the reference estimator, and a clear error where it has none. */
final class EstimatesTest {
  private static final int ROWS = 4145;
  private static final int EVERY = 37;

  @Test
  void aSliceOfTheRecordedAnswersIsRepeated() {
    List<JsonNode> rows = Recordings.rows("estimates.jsonl.gz");
    List<JsonNode> slice = new ArrayList<>();
    for (int i = 0; i < rows.size(); i += EVERY) {
      slice.add(rows.get(i));
    }
    assertEquals(List.of(), differences(slice));
  }

  @Test
  @Tag("conformance")
  void allRecordedAnswersAreRepeated() {
    List<JsonNode> rows = Recordings.rows("estimates.jsonl.gz");
    assertEquals(ROWS, rows.size());
    assertEquals(List.of(), differences(rows));
  }

  /** All that is recorded of its failures: of 21 rows, 4 programs and 1 formula. */
  @Test
  void allFailuresOfTheReferenceAreLookedAtSomewhere() {
    assertEquals(
        List.of(21L, 4L, 1L), thrown("estimates.jsonl.gz", "programs.jsonl", "formulas.jsonl"));
  }

  private static List<Long> thrown(String... files) {
    return Arrays.stream(files)
        .map(file -> Recordings.rows(file).stream().filter(row -> row.has("thrown")).count())
        .toList();
  }

  @Test
  void whereTheReferenceDiesAnErrorNamesTheField() {
    List<JsonNode> rows =
        Recordings.rows("estimates.jsonl.gz").stream().filter(row -> row.has("thrown")).toList();
    assertEquals(21, rows.size());
    for (JsonNode row : rows) {
      JsonNode answer = answer(row);
      boolean harmless = row.path("thrown").asText().equals("unreachable") && answer.has("status");
      assertTrue(
          harmless || answer.path("message").asText().length() > 20,
          () -> row.path("id") + ": " + answer);
    }
  }

  private static List<String> differences(List<JsonNode> rows) {
    List<String> all = new ArrayList<>();
    for (JsonNode row : rows) {
      if (!row.has("thrown")) {
        JsonNode recorded = row.has("result") ? row.get("result") : row.get("error");
        List<String> found = Differences.between(recorded, answer(row));
        if (!found.isEmpty()) {
          all.add(row.get("id").asText() + found.subList(0, Math.min(found.size(), 4)));
        }
      }
    }
    return all;
  }

  private static JsonNode answer(JsonNode row) {
    return ResultDocument.of(
            BatchEstimator.estimate(
                CountsReader.read(row.get("counts")), row.get("params"), Watch.NONE))
        .get(0);
  }
}
