package org.ketbench.app.charts.ask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.ketbench.app.charts.ask.MeasurementReading.Ensemble;
import org.ketbench.app.charts.ask.MeasurementReading.OneShot;
import org.ketbench.app.charts.ask.MeasurementReading.PostSelected;
import org.ketbench.circuit.Circuit;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.SimulationRequest;
import org.ketbench.engine.Simulator;
import org.ketbench.language.Document;
import org.ketbench.language.openqasm.OpenQasm;
import org.ketbench.result.Distribution;
import org.ketbench.result.OutcomeKeys;

/** What the charts show of programs whose distributions others have computed. */
final class KnownResultsTest {
  private static final int SMALL = 5;
  private static final long SEED = 7;

  private final Simulator simulator = new Simulator();
  private final ResultsWork work = new ResultsWork(simulator);

  @Test
  void smallProgramsAreShownAsTheyAre() throws IOException {
    assertTrue(compare(SMALL) > 8);
  }

  @Test
  @Tag("conformance")
  void allProgramsAreShownAsTheyAre() throws IOException {
    int compared = compare(Integer.MAX_VALUE);
    System.out.println(compared + " programs in three readings");
    assertTrue(compared > 40);
  }

  private int compare(int mostQubits) throws IOException {
    Path folder = Path.of(System.getProperty("ketbench.data", "../../shared/data")).resolve("qasm");
    assumeTrue(Files.isDirectory(folder), "the reference data is not at " + folder);
    int compared = 0;
    for (String line : Files.readAllLines(folder.resolve("qasmbench.jsonl"))) {
      JsonNode row = new ObjectMapper().readTree(line);
      Path file = folder.resolve("circuits").resolve(row.path("file").asText().replace("/", "__"));
      if (row.has("top") && row.path("qubits").asInt() <= mostQubits && Files.exists(file)) {
        compare(row, file);
        compared++;
      }
    }
    return compared;
  }

  private void compare(JsonNode row, Path file) throws IOException {
    String name = row.path("file").asText();
    Circuit circuit =
        Objects.requireNonNull(
            OpenQasm.analyze(Document.of(file, Files.readString(file))).circuit(), name);
    Map<String, Double> known = new HashMap<>();
    row.path("top").forEach(each -> known.put(each.path(0).asText(), each.path(1).asDouble()));

    Map<String, Double> ensemble = byBits(answer(circuit, new Ensemble()));
    known.forEach(
        (bits, probability) -> {
          if (ensemble.containsKey(bits)) {
            assertEquals(probability, ensemble.get(bits), 1e-10, name + ", outcome " + bits);
          } else {
            assertTrue(probability < 1.0 / ResultsWork.LISTED, name + ", outcome " + bits);
          }
        });

    Distribution shot = outcomes(answer(circuit, new OneShot(SEED)));
    assertEquals(1, shot.entries().size(), name);
    assertEquals(
        simulator
            .run(SimulationRequest.of(circuit, 1, SEED), Monitor.NONE)
            .counts()
            .byKey()
            .keySet(),
        shot.byKey().keySet(),
        name + ", one shot");
    if (ensemble.size() < ResultsWork.LISTED) {
      String drawn = bits(shot.byKey().keySet().iterator().next(), shot.keys());
      assertTrue(ensemble.getOrDefault(drawn, 0.0) > 0, name + " drew " + drawn);
      if (circuit.bitCount() > 0
          && !shot.keys().registers().isEmpty()
          && shot.keys().read()[0] == 0) {
        conditional(circuit, ensemble, name);
      }
    }
  }

  /** Pins the first bit and compares with what follows from the whole distribution. */
  private void conditional(Circuit circuit, Map<String, Double> ensemble, String name) {
    double kept = 0;
    for (Map.Entry<String, Double> each : ensemble.entrySet()) {
      kept += each.getKey().charAt(0) == '1' ? each.getValue() : 0;
    }
    Map<String, Double> pinned = byBits(answer(circuit, new PostSelected(Map.of(0, true))));
    for (Map.Entry<String, Double> each : pinned.entrySet()) {
      assertEquals(
          ensemble.getOrDefault(each.getKey(), 0.0),
          each.getValue() * kept,
          1e-9,
          name + ", pinned, outcome " + each.getKey());
    }
    assertTrue(kept < 1e-9 || !pinned.isEmpty(), name);
  }

  private ResultsAnswer answer(Circuit circuit, MeasurementReading reading) {
    return work.follow(new ResultsQuestion(circuit, reading, null, 1000, 1), Monitor.NONE);
  }

  private static Distribution outcomes(ResultsAnswer answer) {
    return Objects.requireNonNull(answer.outcomes(), answer.refusal()).distribution();
  }

  private static Map<String, Double> byBits(ResultsAnswer answer) {
    Distribution found = outcomes(answer);
    Map<String, Double> byBits = new HashMap<>();
    found.byKey().forEach((key, value) -> byBits.put(bits(key, found.keys()), value));
    return byBits;
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
