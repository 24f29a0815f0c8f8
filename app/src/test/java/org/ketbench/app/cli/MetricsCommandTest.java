package org.ketbench.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.ketbench.app.cli.CommandRun.ketbench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MetricsCommandTest {
  private static final String PROGRAM =
      """
      OPENQASM 3.0;
      include "stdgates.inc";
      qubit[2] q;
      bit[2] c;
      reset q;
      h q;
      t q[0];
      barrier q;
      cx q[0], q[1];
      c[0] = measure q[0];
      if (c[0]) x q[1];
      c[1] = measure q[1];
      """;

  @TempDir private Path folder;

  @Test
  void countsWhatTheCircuitIsMadeOf() throws IOException {
    JsonNode metrics = ketbench("metrics", "--json", file(PROGRAM)).json();

    List<String> fields = new ArrayList<>();
    metrics.fieldNames().forEachRemaining(fields::add);
    assertEquals(
        List.of(
            "qubits",
            "bits",
            "gates",
            "depth",
            "measurements",
            "resets",
            "conditionals",
            "twoQubitGates",
            "tCount",
            "tDepth",
            "byGate"),
        fields);
    assertEquals(2, metrics.path("qubits").asInt());
    assertEquals(2, metrics.path("bits").asInt());
    assertEquals(5, metrics.path("gates").asInt());
    assertEquals(2, metrics.path("measurements").asInt());
    assertEquals(2, metrics.path("resets").asInt());
    assertEquals(1, metrics.path("conditionals").asInt());
    assertEquals(1, metrics.path("twoQubitGates").asInt());
    assertEquals(1, metrics.path("tCount").asInt());
    assertEquals(1, metrics.path("tDepth").asInt());
    assertEquals(2, metrics.path("byGate").path("h").asInt());
    assertEquals(7, metrics.path("depth").asInt());
  }

  @Test
  void printsATableForPeople() throws IOException {
    CommandRun run = ketbench("metrics", file(PROGRAM));

    assertEquals(0, run.exitCode());
    assertTrue(run.out().startsWith("qubits            2\nbits              2\n"), run.out());
    assertTrue(run.out().contains("\n  cx              1\n"), run.out());
  }

  @Test
  void aProgramWithErrorsHasNoMetrics() throws IOException {
    Path file = file("OPENQASM 3.0;\nqubit q;\nnothing q;\n");

    CommandRun run = ketbench("metrics", "--json", file);

    assertEquals(1, run.exitCode());
    assertEquals("", run.out());
    assertEquals(3, run.diagnostics().path(0).path("line").asInt());
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("a.qasm"), text);
  }
}
