package org.ketbench.language.openqasm.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.ketbench.language.Diagnostic;
import org.ketbench.language.LineIndex;

/** The specification's own grammar tests. */
@Tag("conformance")
class GrammarCorpusTest {
  @Test
  void validProgramsHaveNoSyntaxError() {
    List<String> refused = new ArrayList<>();
    int programs = 0;
    for (JsonNode row : Corpus.rows("openqasm-grammar.jsonl")) {
      if (row.path("expected_syntax").asText().equals("parses")) {
        programs++;
        List<Diagnostic> errors = SyntaxTree.parse(row.path("source").asText()).errors();
        if (!errors.isEmpty()) {
          refused.add(row.path("file").asText() + ": " + errors);
        }
      }
    }
    System.out.printf(
        "grammar: %d of %d valid programs are read%n", programs - refused.size(), programs);
    assertEquals(List.of(), refused);
    assertTrue(programs > 0, "there are valid programs");
  }

  @Test
  void invalidLinesAreRefusedOnTheirLine() {
    List<String> accepted = new ArrayList<>();
    int programs = 0;
    for (JsonNode row : Corpus.rows("openqasm-grammar.jsonl")) {
      if (row.path("expected_syntax").asText().equals("syntax error")) {
        programs++;
        String source = row.path("source").asText();
        LineIndex lines = new LineIndex(source);
        boolean refused =
            SyntaxTree.parse(source).errors().stream()
                .anyMatch(error -> lines.position(error.span().start()).line() == 0);
        if (!refused) {
          accepted.add(row.path("file").asText() + ": " + source);
        }
      }
    }
    System.out.printf(
        "grammar: %d of %d invalid programs are refused on their line%n",
        programs - accepted.size(), programs);
    assertEquals(List.of(), accepted);
    assertTrue(programs > 0, "there are invalid programs");
  }
}
