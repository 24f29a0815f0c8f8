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

/** What commands tell of the state at the end of a program besides its amplitudes. */
final class StateReadingCommandsTest {
  private static final String PAIR_AND_ONE =
      """
      OPENQASM 3.0;
      include "stdgates.inc";
      qubit[3] q;
      bit[3] c;
      h q[0];
      cx q[0], q[1];
      x q[2];
      c = measure q;
      """;

  @TempDir private Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("program.qasm"), text);
  }

  @Test
  void entanglementTellsEntropiesBeforeTheLastMeasurements() throws IOException {
    JsonNode json =
        ketbench(
                "entanglement",
                file(PAIR_AND_ONE),
                "--of",
                "q[0]",
                "--of",
                "0-1",
                "--between",
                "0:1",
                "--cuts",
                "--json")
            .json();

    JsonNode sets = json.path("sets");
    assertEquals(1, sets.path(0).path("entropy").asDouble(), 1e-12);
    assertEquals(0.5, sets.path(0).path("purity").asDouble(), 1e-12);
    assertEquals(0, sets.path(1).path("entropy").asDouble(), 1e-12);
    assertEquals(1, json.path("cuts").path(0).path("entropy").asDouble(), 1e-12);
    assertEquals(0, json.path("cuts").path(1).path("entropy").asDouble(), 1e-12);
    assertEquals(2, json.path("mutualInformation").path(0).path("bits").asDouble(), 1e-12);
  }

  @Test
  void everyEngineThatCanTellsTheSameEntropies() throws IOException {
    Path file = file(PAIR_AND_ONE);
    for (String engine : new String[] {"statevector", "density", "stabilizer", "mps"}) {
      JsonNode json = ketbench("entanglement", file, "--cuts", "--engine", engine, "--json").json();
      assertEquals(engine, json.path("engine").asText());
      assertEquals(1, json.path("cuts").path(0).path("entropy").asDouble(), 1e-9, engine);
      assertEquals(0, json.path("cuts").path(1).path("entropy").asDouble(), 1e-9, engine);
    }
    assertEquals(
        ExitCode.REFUSED, ketbench("entanglement", file, "--engine", "trajectories").exitCode());
  }

  @Test
  void noiseMixesWhatIsRead() throws IOException {
    Path file = file(PAIR_AND_ONE);
    JsonNode json =
        ketbench("entanglement", file, "--of", "0,1", "--noise", "depolarizing-1e-2", "--json")
            .json();
    assertEquals("density", json.path("engine").asText());
    assertTrue(json.path("sets").path(0).path("entropy").asDouble() > 0.05, json.toString());
  }

  @Test
  void probabilitiesOfSomeQubitsAndOfStretches() throws IOException {
    Path file = file(PAIR_AND_ONE);

    JsonNode some = ketbench("probabilities", file, "--qubits", "q[2],0", "--json").json();
    JsonNode bins = ketbench("probabilities", file, "--bins", 4, "--json").json();

    assertEquals("[2,0]", some.path("qubits").toString());
    assertEquals(0.5, some.path("probabilities").path("10").asDouble(), 1e-12);
    assertEquals(0.5, some.path("probabilities").path("11").asDouble(), 1e-12);
    assertEquals(2, some.path("probabilities").size());
    assertEquals(4, bins.path("bins").size());
    assertEquals(0.5, bins.path("bins").path(2).asDouble(), 1e-12);
    assertEquals(0.5, bins.path("bins").path(3).asDouble(), 1e-12);
  }

  @Test
  void sampledProbabilitiesHaveErrors() throws IOException {
    JsonNode json =
        ketbench(
                "probabilities",
                file(PAIR_AND_ONE),
                "--qubits",
                "0",
                "--engine",
                "trajectories",
                "--noise",
                "depolarizing-1e-2",
                "--shots",
                2000,
                "--seed",
                3,
                "--json")
            .json();
    assertEquals(2000, json.path("shots").asInt());
    double one = json.path("probabilities").path("1").asDouble();
    double error = json.path("standardErrors").path("1").asDouble();
    assertEquals(0.5, one, 5 * error + 0.02);
    assertTrue(error < 0.02, json.toString());
  }

  @Test
  void stateReducedIsADensityMatrix() throws IOException {
    JsonNode json = ketbench("state", file(PAIR_AND_ONE), "--reduced", "0,1", "--json").json();
    assertEquals(0.5, json.path("re").path(0).path(3).asDouble(), 1e-12);
    assertEquals(0, json.path("im").path(0).path(3).asDouble(), 1e-12);
    assertEquals(1, json.path("purity").asDouble(), 1e-12);
  }

  @Test
  void whatTheMpsEngineLeavesOutIsBounded() throws IOException {
    JsonNode run = ketbench("run", file(PAIR_AND_ONE), "--engine", "mps", "--json").json();
    assertTrue(run.path("bound").isNumber(), run.toString());
    JsonNode exact = ketbench("probabilities", file(PAIR_AND_ONE), "--json").json();
    assertEquals(0, exact.path("bound").asDouble());
  }

  @Test
  void expectationTakesShotsUntilTheErrorIsSmallEnough() throws IOException {
    JsonNode json =
        ketbench(
                "expectation",
                file(PAIR_AND_ONE),
                "--observable",
                "Z0Z1",
                "--engine",
                "trajectories",
                "--noise",
                "depolarizing-1e-2",
                "--shots",
                100,
                "--error",
                0.002,
                "--seed",
                3,
                "--json")
            .json();
    JsonNode value = json.path("expectations").path(0);
    assertTrue(value.path("standardError").asDouble() <= 0.002, json.toString());
    assertTrue(json.path("shots").asInt() > 1000, json.toString());
    JsonNode exact =
        ketbench(
                "expectation",
                file(PAIR_AND_ONE),
                "--observable",
                "Z0Z1",
                "--noise",
                "depolarizing-1e-2",
                "--json")
            .json();
    assertEquals(
        exact.path("expectations").path(0).path("value").asDouble(),
        value.path("value").asDouble(),
        5 * 0.002);
  }

  @Test
  void qubitsThatThereAreNotAreNamed() throws IOException {
    CommandRun run = ketbench("entanglement", file(PAIR_AND_ONE), "--of", "0,7");
    assertEquals(ExitCode.WRONG_USAGE, run.exitCode());
    assertTrue(run.err().contains("'7'") && run.err().contains("0 to 2"), run.err());
  }
}
