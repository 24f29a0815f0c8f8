package org.ketbench.language.openqasm.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Metrics;
import org.ketbench.language.Diagnostic;
import org.ketbench.language.Document;
import org.ketbench.language.LineIndex;
import org.ketbench.language.export.Exported;
import org.ketbench.language.export.OpenQasm2Exporter;
import org.ketbench.language.export.OpenQasm3Exporter;
import org.ketbench.language.openqasm.OpenQasm;
import org.ketbench.language.openqasm.Program;
import org.ketbench.language.openqasm.syntax.Corpus;

/**
 * The programs of QASMBench have the shape and the results that others have found. The property
 * {@code ketbench.qasmbench} may name a folder with the complete collection; without it only the
 * programs are looked at that come with the reference data.
 */
class QasmBenchTest {
  private static final Pattern LINE = Pattern.compile("line (\\d+): unknown.*");

  /** A row of the reference data with the program that it is about. */
  private record Case(JsonNode row, Path file) {
    Program program() {
      try {
        return OpenQasm.analyze(Document.of(file, Files.readString(file)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    String name() {
      return row.path("file").asText();
    }

    boolean isRight() {
      return row.path("parse").asText().equals("ok");
    }

    /** Whether it is small enough to be run in the plainest way. */
    boolean runs(int qubits, int gates) {
      return isRight()
          && row.has("top")
          && row.path("qubits").asInt() <= qubits
          && row.path("gates").asInt() <= gates
          && row.path("outcomes").asInt() <= row.path("top").size();
    }
  }

  private static List<Case> cases() {
    Map<String, Path> files = new HashMap<>();
    List<Path> folders = new ArrayList<>(List.of(Corpus.folder().resolve("circuits")));
    String all = System.getProperty("ketbench.qasmbench", "");
    if (!all.isEmpty()) {
      folders.add(Path.of(all));
    }
    try {
      for (Path folder : folders) {
        try (Stream<Path> found = Files.walk(folder)) {
          for (Path file : found.filter(it -> it.toString().contains(".qasm")).toList()) {
            if (Files.isRegularFile(file)) {
              files.put(sha256(Files.readAllBytes(file)), file);
            }
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<Case> cases = new ArrayList<>();
    for (JsonNode row : Corpus.rows("qasmbench.jsonl")) {
      @Nullable Path file = files.get(row.path("sha256").asText());
      if (file != null) {
        cases.add(new Case(row, file));
      }
    }
    return cases;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  @Tag("conformance")
  void circuitsHaveTheShapeThatOthersFound() {
    List<String> differences = new ArrayList<>();
    int compared = 0;
    for (Case one : cases()) {
      if (one.isRight()) {
        compared++;
        Circuit circuit = one.program().circuit();
        String found = circuit == null ? "errors" : shape(Metrics.of(circuit));
        String expected = shape(one.row());
        if (!found.equals(expected)) {
          differences.add(one.name() + " has " + found + " instead of " + expected);
        }
      }
    }
    System.out.printf(
        "QASMBench: %d of %d circuits have the qubits, bits, gates, depth, measurements, resets and"
            + " conditions listed%n",
        compared - differences.size(), compared);
    assertEquals(List.of(), differences);
    assertTrue(compared > 20, "only " + compared + " programs found");
  }

  private static String shape(Metrics metrics) {
    return List.of(
            metrics.qubits(),
            metrics.bits(),
            metrics.gates(),
            metrics.depth(),
            metrics.measurements(),
            metrics.resets(),
            metrics.conditionals())
        .toString();
  }

  private static String shape(JsonNode row) {
    return Stream.of("qubits", "clbits", "gates", "depth", "measures", "resets", "conditionals")
        .map(field -> row.path(field).asText())
        .toList()
        .toString();
  }

  @Test
  @Tag("conformance")
  void brokenProgramsHaveAnErrorInTheRightLine() {
    int compared = 0;
    for (Case one : cases()) {
      Matcher line = LINE.matcher(one.row().path("own_parser_error").asText());
      if (line.matches()) {
        Program program = one.program();
        LineIndex lines = new LineIndex(program.document().text());
        Diagnostic first =
            program.diagnostics().stream().filter(Diagnostic::isError).findFirst().orElse(null);
        assertNotNull(first, one.name());
        assertEquals(
            Integer.parseInt(line.group(1)),
            lines.position(first.span().start()).line() + 1,
            one.name());
        compared++;
      }
    }
    System.out.printf(
        "QASMBench: %d of %d broken programs have their first error on the line listed%n",
        compared, compared);
  }

  @Test
  void smallCircuitsGiveTheResultsThatOthersFound() {
    assertResults(5, 200);
  }

  @Test
  @Tag("conformance")
  void circuitsGiveTheResultsThatOthersFound() {
    assertResults(11, 5000);
  }

  @Test
  @Tag("conformance")
  void circuitsThatAreWrittenAndReadAgainGiveTheSameResults() {
    int compared = 0;
    for (Case one : cases()) {
      if (one.runs(8, 1000)) {
        Circuit circuit = Objects.requireNonNull(one.program().circuit());
        Map<String, Double> before = ReferenceRun.distribution(circuit);
        Metrics metrics = Metrics.of(circuit);
        for (Exported exported :
            List.of(OpenQasm3Exporter.export(circuit), OpenQasm2Exporter.export(circuit))) {
          assertTrue(exported.isFaithful(), () -> one.name() + exported.diagnostics());
          Circuit again = Lower.circuit(exported.text());
          assertSame(one.name(), before, ReferenceRun.distribution(again));
          assertEquals(shape(metrics), shape(Metrics.of(again)), one.name());
        }
        compared++;
      }
    }
    System.out.printf(
        "QASMBench: %d circuits written as OpenQASM 3 and 2 and read again keep their outcomes and"
            + " shape%n",
        compared);
    assertTrue(compared > 10, "only " + compared + " programs found");
  }

  private static void assertSame(String name, Map<String, Double> a, Map<String, Double> b) {
    Set<String> keys = new HashSet<>(a.keySet());
    keys.addAll(b.keySet());
    for (String key : keys) {
      assertEquals(a.getOrDefault(key, 0.0), b.getOrDefault(key, 0.0), 1e-9, name + " " + key);
    }
  }

  private static void assertResults(int qubits, int gates) {
    int compared = 0;
    for (Case one : cases()) {
      if (one.runs(qubits, gates)) {
        Circuit circuit = one.program().circuit();
        assertNotNull(circuit, one.name());
        Map<String, Double> found = ReferenceRun.distribution(circuit);
        for (JsonNode outcome : one.row().path("top")) {
          assertEquals(
              outcome.path(1).asDouble(),
              found.getOrDefault(outcome.path(0).asText(), 0.0),
              1e-6,
              one.name() + " " + outcome);
        }
        compared++;
      }
    }
    System.out.printf(
        "QASMBench: %d circuits have the outcomes listed, to 1e-6 (plain simulation up to %d"
            + " qubits)%n",
        compared, qubits);
    assertTrue(compared > 10, "only " + compared + " programs found");
  }
}
