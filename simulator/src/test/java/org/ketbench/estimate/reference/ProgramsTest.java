package org.ketbench.estimate.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ketbench.circuit.Circuit;
import org.ketbench.estimate.count.AngleMode;
import org.ketbench.estimate.count.CircuitCounter;
import org.ketbench.estimate.count.Hints;
import org.ketbench.estimate.count.NotCountable;
import org.ketbench.estimate.document.ResultDocument;
import org.ketbench.estimate.model.LogicalCounts;
import org.ketbench.estimate.model.Watch;
import org.ketbench.language.Document;
import org.ketbench.language.openqasm.OpenQasm;
import org.ketbench.language.openqasm.Program;

/** Counts of programs against those that the reference estimator gives. */
final class ProgramsTest {

  @Test
  void openQasmProgramsCountAsRecorded() {
    List<String> wrong = new ArrayList<>();
    int programs = 0;
    for (JsonNode row : Recordings.rows("programs.jsonl")) {
      if (row.path("lang").asText().equals("openqasm") && row.has("logicalCounts")) {
        programs++;
        JsonNode counts = counts(row.get("source").asText());
        List<String> differences = Differences.between(row.get("logicalCounts"), counts);
        if (!differences.isEmpty()) {
          wrong.add(row.path("id").asText() + " " + row.path("name").asText() + differences);
        }
      }
    }
    assertEquals(104, programs);
    assertEquals(List.of(), wrong);
  }

  /** A relative-phase Toffoli gate takes 4 T gates, one with three controls 8. */
  @Test
  void programsOnWhichTheReferenceFailsAreCountedByTheirDefinition() {
    Map<String, LogicalCounts> known =
        Map.of(
            "p196", new LogicalCounts(3, 4, 0, 0, 0, 0, 3),
            "p206", new LogicalCounts(4, 8, 0, 0, 0, 0, 4));
    int found = 0;
    for (JsonNode row : Recordings.rows("programs.jsonl")) {
      LogicalCounts expected = known.get(row.path("id").asText());
      if (expected != null) {
        assertEquals(ResultDocument.counts(expected), counts(row.get("source").asText()));
        found++;
      }
    }
    assertEquals(2, found);
  }

  static JsonNode counts(String source) {
    Document document = Document.of("program.qasm", source);
    Program program = OpenQasm.analyze(document);
    Circuit circuit = program.circuit();
    assertNotNull(circuit, () -> source + program.diagnostics());
    return ResultDocument.counts(
        CircuitCounter.count(
            circuit,
            Map.of(),
            AngleMode.EXACT,
            Hints.of(program.annotations(Hints.ANNOTATION)),
            Watch.NONE));
  }

  /** Why a program cannot be counted. */
  static String refusal(String source) {
    return assertThrows(NotCountable.class, () -> counts(source)).getMessage();
  }
}
