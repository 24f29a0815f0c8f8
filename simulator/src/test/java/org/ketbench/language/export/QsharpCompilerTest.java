package org.ketbench.language.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ketbench.circuit.Circuit;
import org.ketbench.compile.RandomPrograms;
import org.ketbench.compile.RandomPrograms.Kind;
import org.ketbench.compile.Reference;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.SimulationRequest;
import org.ketbench.engine.Simulator;
import org.ketbench.language.Document;
import org.ketbench.language.openqasm.OpenQasm;
import org.ketbench.language.openqasm.syntax.Corpus;
import org.ketbench.language.openqasm.testing.Cases;
import org.ketbench.language.openqasm.testing.ProgramGenerator;

/** The QDK's compiler has nothing to say about exported Q#, and it samples the same outcomes. */
final class QsharpCompilerTest {
  private static final Pattern RESULT = Pattern.compile("Zero|One");
  private static final int SHOTS = 400;

  @TempDir private Path folder;
  private final List<String> names = new ArrayList<>();
  private final List<Exported> exported = new ArrayList<>();
  private final List<Map<String, Double>> expected = new ArrayList<>();

  private void add(String name, Circuit circuit, Map<String, Double> distribution) {
    Exported text = QsharpExporter.export(circuit);
    assertTrue(text.isFaithful(), () -> name + text.diagnostics());
    names.add(name);
    exported.add(text);
    expected.add(distribution);
  }

  private void check() throws IOException, InterruptedException {
    List<QsharpCompiler.Answer> answers =
        QsharpCompiler.orSkip().ask(exported.stream().map(Exported::text).toList(), SHOTS, folder);
    for (int i = 0; i < answers.size(); i++) {
      String name = names.get(i);
      Exported text = exported.get(i);
      assertEquals(List.of(), answers.get(i).problems(), () -> name + "\n" + text.text());
      Map<String, Integer> counts = new HashMap<>();
      for (String result : answers.get(i).results()) {
        counts.merge(key(result, text.bits()), 1, Integer::sum);
      }
      assertLikely(expected.get(i), counts, name + "\n" + text.text());
    }
  }

  private static String key(String result, BitMap bits) {
    List<Boolean> outcomes = new ArrayList<>();
    Matcher matcher = RESULT.matcher(result);
    while (matcher.find()) {
      outcomes.add(matcher.group().equals("One"));
    }
    if (!bits.registers().isEmpty()) {
      return bits.key(outcomes::get);
    }
    StringBuilder all = new StringBuilder();
    outcomes.reversed().forEach(one -> all.append(one ? '1' : '0'));
    return all.toString();
  }

  /** No impossible outcome, and none further from its share than five standard deviations. */
  private static void assertLikely(
      Map<String, Double> expected, Map<String, Integer> counts, String what) {
    assertEquals(SHOTS, counts.values().stream().mapToInt(Integer::intValue).sum(), what);
    counts
        .keySet()
        .forEach(
            key ->
                assertTrue(
                    expected.getOrDefault(key, 0.0) > 1e-9,
                    () -> key + " never comes out of " + what));
    expected.forEach(
        (key, probability) -> {
          double mean = SHOTS * probability;
          double slack = 5 * Math.sqrt(mean * Math.max(0, 1 - probability)) + 3;
          assertEquals(mean, counts.getOrDefault(key, 0), slack, () -> key + " of " + what);
        });
  }

  private void addPrograms(int count) {
    List<Kind> kinds = List.of(Kind.values());
    for (int seed = 0; seed < count; seed++) {
      Kind kind = kinds.get(seed % kinds.size());
      Circuit circuit = RandomPrograms.of(seed, kind);
      add(kind + " " + seed, circuit, Reference.distribution(circuit));
    }
  }

  @Test
  void programsMadeByChance() throws IOException, InterruptedException {
    addPrograms(8);
    check();
  }

  @Tag("campaign")
  @Test
  void manyProgramsMadeByChance() throws IOException, InterruptedException {
    addPrograms(Cases.scaled(200));
    check();
    System.out.printf("Q#: %d random programs check and sample the same%n", names.size());
  }

  @Tag("campaign")
  @Test
  void manyProgramsThatCompute() throws IOException, InterruptedException {
    int count = Cases.scaled(200);
    for (int seed = 0; seed < count; seed++) {
      String text = ProgramGenerator.version3(seed, ProgramGenerator.Layout.TIDY, 12);
      Circuit circuit =
          Objects.requireNonNull(OpenQasm.analyze(Document.of("test.qasm", text)).circuit());
      if (QsharpExporter.export(circuit).isFaithful() && circuit.qubitCount() <= 8) {
        add("version 3, " + seed, circuit, Reference.distribution(circuit));
      }
    }
    check();
    System.out.printf(
        "Q#: %d of %d programs that compute are written, check and sample the same%n",
        names.size(), count);
  }

  @Test
  @Tag("conformance")
  void programsWithKnownDistributions() throws IOException, InterruptedException {
    for (JsonNode row : Corpus.rows("qasmbench.jsonl")) {
      Path file =
          Corpus.folder().resolve("circuits").resolve(row.path("file").asText().replace("/", "__"));
      if (!row.has("top") || !Files.exists(file)) {
        continue;
      }
      Circuit circuit =
          Objects.requireNonNull(
              OpenQasm.analyze(Document.of(file, Files.readString(file))).circuit());
      var found =
          new Simulator()
              .probabilities(SimulationRequest.of(circuit, 0, 0), Integer.MAX_VALUE, Monitor.NONE);
      add(file.getFileName().toString(), circuit, found.byKey());
    }
    assumeTrue(!names.isEmpty(), "no reference data");
    check();
    System.out.printf(
        "Q#: %d programs with known distributions check and sample the same%n", names.size());
  }
}
