package org.ketbench.language.openqasm.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.ketbench.language.Diagnostic;
import org.ketbench.language.Document;
import org.ketbench.language.openqasm.syntax.Corpus;
import org.ketbench.language.openqasm.syntax.SyntaxTree;

/**
 * Compares which programs are accepted with another compiler, the Quantum Development Kit, over its
 * own tests. Where the two differ the specification decides; {@code differences.properties} says by
 * which rule.
 */
class QdkAgreementTest {
  private static final double WANTED = 0.97;
  private static final String NO_RULE = "(no rule is listed)";

  /** One program of the tests, and what the other compiler says. */
  private record Row(String name, String source, boolean accepted, List<String> codes) {}

  private static List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (JsonNode row : Corpus.rows("qdk-openqasm-tests.jsonl")) {
      boolean accepted = !row.path("result").asText().equals("error");
      List<String> codes = new ArrayList<>();
      for (JsonNode diagnostic : row.path("diagnostics")) {
        if (diagnostic.path("severity").asText().equals("error")) {
          codes.add(diagnostic.path("code").asText().replaceFirst("^Qdk\\.", ""));
        }
      }
      if (accepted || !isOnlyUnsupported(codes)) {
        rows.add(new Row(row.path("file").asText(), row.path("source").asText(), accepted, codes));
      }
    }
    return rows;
  }

  /** Whether the program is refused for nothing but what that compiler cannot do yet. */
  private static boolean isOnlyUnsupported(List<String> codes) {
    return !codes.isEmpty()
        && codes.stream()
            .allMatch(code -> code.endsWith(".NotSupported") || code.endsWith(".Unimplemented"));
  }

  private static Properties rules() {
    Properties rules = new Properties();
    try (InputStream file = QdkAgreementTest.class.getResourceAsStream("differences.properties")) {
      if (file != null) {
        rules.load(new java.io.InputStreamReader(file, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return rules;
  }

  @Test
  @Tag("conformance")
  void verdictsAgreeOnNearlyAllPrograms() {
    List<Row> rows = rows();
    Properties rules = rules();
    List<String> unexplained = new ArrayList<>();
    int agreed = 0;
    for (Row row : rows) {
      Checked checked =
          Checker.check(
              SyntaxTree.parse(row.source()),
              Document.of(row.name(), row.source()),
              IncludeLoader.nothing());
      if (checked.hasErrors() == row.accepted()) {
        String difference = difference(row, checked, rules);
        System.out.println(difference);
        if (difference.contains(NO_RULE)) {
          unexplained.add(difference);
        }
      } else {
        agreed++;
      }
    }
    double share = rows.isEmpty() ? 1 : (double) agreed / rows.size();
    System.out.printf(
        "Verdicts agree on %d of %d programs (%.1f %%).%n", agreed, rows.size(), 100 * share);
    assertTrue(share >= WANTED, "only " + share);
    assertEquals(List.of(), unexplained, "the rules of the specification that decide");
  }

  private static String difference(Row row, Checked checked, Properties rules) {
    TreeSet<String> keys = new TreeSet<>();
    if (row.accepted()) {
      checked.diagnostics().stream()
          .filter(Diagnostic::isError)
          .forEach(it -> keys.add("refused." + it.code()));
    } else {
      row.codes().forEach(code -> keys.add("accepted." + code));
    }
    StringBuilder text =
        new StringBuilder(row.accepted() ? "Refused here: " : "Accepted here: ").append(row.name());
    for (String key : keys) {
      text.append("\n    ").append(key).append(": ").append(rules.getProperty(key, NO_RULE));
    }
    return text.toString();
  }
}
