package org.ketbench.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.ketbench.circuit.Circuit;
import org.ketbench.language.Document;
import org.ketbench.language.openqasm.OpenQasm;
import org.ketbench.language.openqasm.syntax.Corpus;
import org.ketbench.result.Distribution;
import org.ketbench.result.OutcomeKeys;

/** Programs whose distributions others have computed. */
final class KnownDistributionsTest {
  private static final int SMALL = 6;
  private static final int SHOTS = 1_000_000;

  @Test
  void smallProgramsHaveTheirKnownDistributions() throws IOException {
    assertTrue(compare(SMALL) > 10);
  }

  @Test
  @Tag("conformance")
  void allProgramsHaveTheirKnownDistributions() throws IOException {
    int compared = compare(Integer.MAX_VALUE);
    System.out.println(compared + " programs with known distributions");
    assertTrue(compared > 40);
  }

  private static int compare(int mostQubits) throws IOException {
    int compared = 0;
    for (JsonNode row : Corpus.rows("qasmbench.jsonl")) {
      Path file =
          Corpus.folder().resolve("circuits").resolve(row.path("file").asText().replace("/", "__"));
      if (row.has("top") && row.path("qubits").asInt() <= mostQubits && Files.exists(file)) {
        compare(row, file, mostQubits > SMALL);
        compared++;
      }
    }
    return compared;
  }

  private static void compare(JsonNode row, Path file, boolean shots) throws IOException {
    String name = row.path("file").asText();
    Circuit circuit = OpenQasm.analyze(Document.of(file, Files.readString(file))).circuit();
    assertNotNull(circuit, name);
    Distribution found =
        new Simulator()
            .probabilities(SimulationRequest.of(circuit, 0, 0), Integer.MAX_VALUE, Monitor.NONE);
    Map<String, Double> byBits = new HashMap<>();
    found.byKey().forEach((key, probability) -> byBits.put(bits(key, found.keys()), probability));
    for (JsonNode outcome : row.path("top")) {
      assertEquals(
          outcome.path(1).asDouble(),
          byBits.getOrDefault(outcome.path(0).asText(), 0.0),
          1e-10,
          name + ", outcome " + outcome.path(0).asText());
    }
    if (shots) {
      EngineContract.assertLikely(
          found.byKey(),
          new Simulator().run(SimulationRequest.of(circuit, SHOTS, 1), Monitor.NONE).counts(),
          name);
    }
  }

  /** The bits in the order of their declaration, index 0 first. */
  private static String bits(String key, OutcomeKeys keys) {
    StringBuilder bits = new StringBuilder();
    int start = 0;
    for (OutcomeKeys.Register register : keys.registers()) {
      bits.append(new StringBuilder(key.substring(start, start + register.size())).reverse());
      start += register.size() + 1;
    }
    return bits.toString();
  }
}
