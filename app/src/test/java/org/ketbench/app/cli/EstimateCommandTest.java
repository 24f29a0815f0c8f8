package org.ketbench.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.ketbench.app.cli.CommandRun.ketbench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EstimateCommandTest {
  private static final String COUNTS =
      """
      {"numQubits": 28, "tCount": 22074, "rotationCount": 84, "rotationDepth": 31}
      """;

  @TempDir private Path folder;

  @Test
  void printsAnArrayWithOneEntryForEachItem() throws IOException {
    String params =
        """
        {"errorBudget": 0.01,
         "items": [{"qubitParams": {"name": "qubit_gate_ns_e3"}},
                   {"qubitParams": {"name": "qubit_gate_ns_e3"}, "errorBudget": 2},
                   {"qubitParams": {"name": "qubit_maj_ns_e6"},
                    "qecScheme": {"name": "floquet_code"}, "estimateType": "frontier"}]}
        """;

    CommandRun run =
        ketbench(
            "estimate",
            "--json",
            "--counts",
            file("counts.json", COUNTS),
            "--params",
            file("params.json", params));

    JsonNode results = run.json();
    assertEquals(1, run.exitCode());
    assertEquals(3, results.size());
    assertEquals("success", results.get(0).path("status").asText());
    assertEquals(0.01, results.get(0).at("/jobParams/errorBudget").asDouble());
    assertEquals(
        "Qdk.Qsc.Estimates.InvalidInputError.InvalidErrorBudget",
        results.get(1).path("code").asText());
    assertTrue(results.get(2).path("frontierEntries").size() > 1);
    assertTrue(run.err().contains("item 1: errorBudget"));
  }

  @Test
  void printsGroupsOfFiguresForPeople() throws IOException {
    CommandRun run = ketbench("estimate", "--explain", "--counts", file("counts.json", COUNTS));

    assertEquals(0, run.exitCode());
    assertTrue(run.out().contains("qubit_gate_ns_e3 with surface_code"));
    assertTrue(run.out().contains("Physical resource estimates"));
    assertTrue(run.out().contains("2·Q + ⌈√(8·Q)⌉ + 1 with Q = 28 qubits of the program: 72"));
  }

  @Test
  void namesTheFieldOfCountsThatIsWrong() throws IOException {
    CommandRun run =
        ketbench("estimate", "--counts", file("counts.json", "{\"numQubits\": 1, \"tCont\": 3}"));

    assertEquals(1, run.exitCode());
    assertTrue(run.err().contains("unknown field `tCont`"));
  }

  @Test
  void namesTheLineOfJsonThatIsNone() throws IOException {
    String broken = file("counts.json", "{\"numQubits\": 1,\n  oops}");

    CommandRun run = ketbench("estimate", "--counts", broken);

    assertEquals(1, run.exitCode());
    assertTrue(run.err().contains("counts.json:2:"));
  }

  @Test
  void countsAProgram() throws IOException {
    String program =
        """
        OPENQASM 3.0;
        include "stdgates.inc";
        input float theta;
        qubit[4] q;
        bit[4] c;
        for int i in [1:1000000000] { ctrl(3) @ x q[0], q[1], q[2], q[3]; rz(theta) q[0]; }
        c = measure q;
        """;

    CommandRun run =
        ketbench("estimate", "--json", file("program.qasm", program), "--set", "theta=0.3");

    JsonNode counts = run.json().at("/0/logicalCounts");
    assertEquals(5, counts.path("numQubits").asInt());
    assertEquals(3_000_000_000L, counts.path("cczCount").asLong());
    assertEquals(1_000_000_000L, counts.path("rotationDepth").asLong());
    assertEquals(4, counts.path("measurementCount").asInt());
  }

  @Test
  void needsAProgramOrCounts() {
    CommandRun run = ketbench("estimate");

    assertEquals(2, run.exitCode());
    assertTrue(run.err().contains("--counts FILE.json"));
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void writesTablesAndCharts() throws IOException {
    String counts = file("counts.json", COUNTS);
    CommandRun table = ketbench("estimate", "--csv", "--frontier", "--counts", counts);

    assertEquals(0, table.exitCode());
    assertTrue(table.out().startsWith("run,point,chosen,physicalQubits,"));
    long points = table.out().lines().count() - 1;
    CommandRun json = ketbench("estimate", "--json", "--frontier", "--counts", counts);
    assertEquals(points, json.json().get(0).path("frontierEntries").size());
    for (String chart : new String[] {"frontier", "space", "sensitivity"}) {
      Path target = folder.resolve(chart + ".svg");
      CommandRun run =
          ketbench(
              "estimate", "--frontier", "--counts", counts, "--chart", chart, "-o", "" + target);
      assertEquals(0, run.exitCode(), run.err());
      assertTrue(Files.readString(target).contains("<title"));
    }
    Path program =
        Files.writeString(
            folder.resolve("a.qasm"),
            "OPENQASM 3.0; include \"stdgates.inc\"; qubit q; rz(0.1) q;");
    Path png = folder.resolve("cost.png");
    assertEquals(
        0, ketbench("estimate", "" + program, "--chart", "cost", "-o", "" + png).exitCode());
    assertTrue(Files.size(png) > 1000);
    assertEquals(2, ketbench("estimate", "--counts", counts, "-o", "a.doc").exitCode());
  }
}
