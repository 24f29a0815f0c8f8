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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands {@code run}, {@code probabilities}, {@code state} and {@code bench}. */
final class SimulationCommandsTest {
  private static final String TWO_REGISTERS =
      """
      OPENQASM 3.0;
      include "stdgates.inc";
      qubit[3] q;
      bit[2] a;
      bit b;
      h q[0];
      cx q[0], q[2];
      a[0] = measure q[0];
      b = measure q[2];
      """;

  private static final String PARAMETER =
      """
      OPENQASM 3.0;
      include "stdgates.inc";
      input angle theta;
      qubit q;
      ry(theta) q;
      """;

  @TempDir private Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("program.qasm"), text);
  }

  @Test
  void runCountsByRegister() throws IOException {
    Path file = file(TWO_REGISTERS);

    JsonNode json = ketbench("run", file, "--shots", 1000, "--seed", 7, "--json").json();

    assertEquals(file.toString(), json.path("file").asText());
    assertEquals(3, json.path("qubits").asInt());
    assertEquals(
        List.of("a", "b"), json.path("registers").findValuesAsText("name"), json.toString());
    assertEquals(1000, json.path("shots").asInt());
    assertEquals(7, json.path("seed").asLong());
    assertEquals("statevector", json.path("engine").asText());
    JsonNode counts = json.path("counts");
    assertEquals(2, counts.size());
    assertEquals(1000, counts.path("00 0").asInt() + counts.path("01 1").asInt());
    assertTrue(json.path("elapsedSeconds").asDouble() > 0);
  }

  @Test
  void runRepeatsWithTheSameSeed() throws IOException {
    Path file = file(TWO_REGISTERS);

    JsonNode one = ketbench("run", file, "--seed", 7, "--threads", 1, "--json").json();
    JsonNode other = ketbench("run", file, "--seed", 7, "--threads", 2, "--json").json();

    assertEquals(one.path("counts"), other.path("counts"));
  }

  @Test
  void probabilitiesAreExact() throws IOException {
    JsonNode json = ketbench("probabilities", file(TWO_REGISTERS), "--json").json();

    assertEquals(0.5, json.path("probabilities").path("01 1").asDouble(), 1e-15);
    assertEquals(0.5, json.path("probabilities").path("00 0").asDouble(), 1e-15);
    assertEquals(0, json.path("rest").asDouble(), 1e-15);
  }

  @Test
  void stateListsAmplitudesUpToALine() throws IOException {
    Path file = file(TWO_REGISTERS);

    JsonNode whole = ketbench("state", file, "--json").json();
    JsonNode begun = ketbench("state", file, "--at", 6, "--json").json();

    assertEquals(List.of("000", "101"), whole.path("amplitudes").findValuesAsText("label"));
    assertEquals(5, whole.path("amplitudes").path(1).path("index").asInt());
    assertEquals(List.of("000", "001"), begun.path("amplitudes").findValuesAsText("label"));
    assertEquals(Math.sqrt(0.5), begun.path("amplitudes").path(1).path("re").asDouble(), 1e-15);
  }

  @Test
  void parametersAreSetOnTheCommandLine() throws IOException {
    Path file = file(PARAMETER);

    JsonNode set = ketbench("state", file, "--set", "theta=3.141592653589793", "--json").json();
    CommandRun unset = ketbench("state", file, "--json");

    assertEquals(List.of("1"), set.path("amplitudes").findValuesAsText("label"));
    assertEquals(ExitCode.WRONG_USAGE, unset.exitCode());
    assertEquals("parameter-without-value", unset.diagnostics().path(0).path("code").asText());
  }

  @Test
  void parametersAreSetAsTheyWouldBeWritten() throws IOException {
    Path file = file(PARAMETER);

    JsonNode half = ketbench("state", file, "--set", "theta=2*pi/2", "--json").json();
    CommandRun word = ketbench("state", file, "--set", "theta=half", "--json");

    assertEquals(List.of("1"), half.path("amplitudes").findValuesAsText("label"));
    assertEquals(ExitCode.WRONG_USAGE, word.exitCode());
    assertTrue(word.toString().contains("'half' is not a number"), word.toString());
  }

  @Test
  void whatCannotBeDoneIsRefusedAtItsPlace() throws IOException {
    CommandRun run =
        ketbench(
            "run", file("OPENQASM 2.0;\nqreg q[1];\nopaque magic a;\nmagic q[0];\n"), "--json");

    assertEquals(ExitCode.REFUSED, run.exitCode(), run.toString());
    JsonNode problem = run.diagnostics().path(0);
    assertEquals("operation-not-supported", problem.path("code").asText());
    assertEquals(4, problem.path("line").asInt());
  }

  @Test
  void moreShotsThanCanBeCountedAreRefused() throws IOException {
    CommandRun run = ketbench("run", file(TWO_REGISTERS), "--shots", 1_000_000_000_000L, "--json");

    assertEquals(ExitCode.REFUSED, run.exitCode());
    assertEquals("too-much-work", run.diagnostics().path(0).path("code").asText());
  }

  @Test
  void expectationsAreExactWithoutNoiseAndWithALittle() throws IOException {
    Path file = file(TWO_REGISTERS.replaceAll("(?m)^(a|b).*measure.*$", ""));

    JsonNode ideal =
        ketbench("expectation", file, "--observable", "0.5*Z0Z2 + X0X2 - 1", "--json").json();
    JsonNode noisy =
        ketbench(
                "expectation",
                file,
                "--observable",
                "Z0Z2",
                "--noise",
                "depolarizing-1e-2",
                "--json")
            .json();
    CommandRun missing = ketbench("expectation", file, "--observable", "X0Z3", "--json");

    assertEquals(0.5, ideal.path("expectations").path(0).path("value").asDouble(), 1e-12);
    assertEquals(
        1 - 16 * 0.01 / 15, noisy.path("expectations").path(0).path("value").asDouble(), 1e-12);
    assertEquals("density", noisy.path("engine").asText());
    assertEquals(ExitCode.WRONG_USAGE, missing.exitCode());
    assertEquals("no-such-qubit", missing.diagnostics().path(0).path("code").asText());
  }

  @Test
  void aMeanOverTooManyShotsIsRefusedWithWhatToAskInstead() throws IOException {
    CommandRun run =
        ketbench(
            "expectation",
            file(TWO_REGISTERS),
            "--observable",
            "Z0",
            "--shots",
            1_000_000_000_000L,
            "--json");

    assertEquals(ExitCode.REFUSED, run.exitCode());
    assertEquals("too-much-work", run.diagnostics().path(0).path("code").asText());
    assertTrue(run.diagnostics().path(0).path("message").asText().contains("--error"));
  }

  @Test
  void aStateThatDoesNotFitIsRefusedAtItsRegisterByEveryCommand() throws IOException {
    StringBuilder wide =
        new StringBuilder("OPENQASM 3.0;\ninclude \"stdgates.inc\";\nqubit[52] q;\n");
    for (int layer = 1; layer < 12; layer++) {
      for (int qubit = 0; qubit < 52; qubit++) {
        wide.append(
            "ry(0.3) q[%d]; cx q[%d], q[%d];\n".formatted(qubit, qubit, (qubit + 5 * layer) % 52));
      }
    }
    Path file = file(wide.toString());
    String[][] commands = {
      {"run"},
      {"run", "--engine", "density"},
      {"run", "--engine", "trajectories", "--noise", "depolarizing-1e-3"},
      {"probabilities"},
      {"probabilities", "--noise", "depolarizing-1e-3"},
      {"state"},
      {"bench"},
      {"entanglement"},
      {"expectation", "--observable", "Z0"}
    };
    for (String[] words : commands) {
      List<Object> arguments = new ArrayList<>(List.of((Object[]) words));
      arguments.add(1, file);
      arguments.add("--json");
      CommandRun run = ketbench(arguments.toArray());
      assertEquals(ExitCode.REFUSED, run.exitCode(), words[0]);
      assertEquals(1, run.diagnostics().size(), words[0]);
      assertEquals("not-enough-memory", run.diagnostics().path(0).path("code").asText(), words[0]);
      assertEquals(3, run.diagnostics().path(0).path("line").asInt(), String.join(" ", words));
    }
  }

  @Test
  void aNoiseModelWithAMistakeIsNamedWithItsField() throws IOException {
    Path model = Files.writeString(folder.resolve("noise.json"), "{\"version\": 1, \"gatez\": 1}");
    Path file = file(TWO_REGISTERS);

    CommandRun wrong = ketbench("run", file, "--noise", model, "--json");
    CommandRun unknown = ketbench("run", file, "--noise", "nothing", "--json");
    JsonNode good = ketbench("run", file, "--noise", "ionq-aria", "--seed", 1, "--json").json();

    assertEquals(ExitCode.FAILED, wrong.exitCode());
    assertTrue(wrong.diagnostics().toString().contains("gatez"), wrong.toString());
    assertEquals(ExitCode.WRONG_USAGE, unknown.exitCode());
    assertTrue(unknown.diagnostics().toString().contains("quantinuum-h2"), unknown.toString());
    assertEquals(
        1024,
        good.path("counts").properties().stream().mapToInt(each -> each.getValue().asInt()).sum());
  }

  @Test
  void benchTimesRunsAndExplainsThePlan() throws IOException {
    Path file = file(TWO_REGISTERS);

    JsonNode json = ketbench("bench", file, "--repeat", 3, "--json").json();
    String text = ketbench("bench", file, "--repeat", 1, "--explain").out();

    assertEquals(3, json.path("seconds").size());
    assertTrue(json.path("median").asDouble() > 0);
    assertEquals("statevector", json.path("engine").asText());
    assertTrue(json.path("peakBytes").asLong() > 0);
    assertTrue(text.contains("Stage 1: 1 block in place"), text);
  }

  private static final String MEASURED_MIDWAY =
      """
      OPENQASM 3.0;
      include "stdgates.inc";
      qubit[2] q;
      bit c;
      h q[0];
      c = measure q[0];
      if (c) x q[1];
      """;

  @Test
  void stateNamesAMeasurementThatIsNotFinal() throws IOException {
    Path file = file(MEASURED_MIDWAY);

    CommandRun before = ketbench("state", file, "--at", 5, "--json");
    CommandRun after = ketbench("state", file, "--at", 6, "--json");

    assertEquals(ExitCode.DONE, before.exitCode());
    assertEquals(ExitCode.REFUSED, after.exitCode());
    JsonNode problem = after.diagnostics().path(0);
    assertEquals(6, problem.path("line").asInt());
    assertTrue(
        problem.path("message").asText().contains("measurement of q[0] is not final"),
        problem.toString());
  }

  @Test
  void whatWasMeasuredDecidesWhatHappensNext() throws IOException {
    Path file = file(MEASURED_MIDWAY + "bit d;\nd = measure q[1];\n");

    JsonNode exact = ketbench("probabilities", file, "--json").json().path("probabilities");
    JsonNode run = ketbench("run", file, "--seed", 3, "--json").json();

    assertEquals(2, exact.size());
    assertEquals(0.5, exact.path("1 1").asDouble(), 1e-15);
    assertEquals(2, run.path("counts").size());
    assertTrue(run.path("reason").asText().endsWith("."), run.toString());
  }

  @Test
  void aLoopThatNeverEndsIsNamed() throws IOException {
    Path file =
        file(
            "OPENQASM 3.0;\nqubit q;\nbit c;\nc = measure q;\n"
                + "while (!c) {\n  c = measure q;\n}\n");

    for (String command : List.of("run", "probabilities")) {
      CommandRun run = ketbench(command, file, "--json");

      assertEquals(ExitCode.REFUSED, run.exitCode());
      assertEquals("endless-loop", run.diagnostics().path(0).path("code").asText());
      assertEquals(5, run.diagnostics().path(0).path("line").asInt());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run --shots -1",
        "run --threads 0",
        "run --engine abacus",
        "run --set phi=1",
        "run --precision half",
        "bench --repeat 0",
        "probabilities --top -1",
        "state --top -1",
        "state --at 0",
        "state --at 99"
      })
  void numbersAndNamesThatMakeNoSenseAreWrongUsage(String command) throws IOException {
    List<Object> words = new ArrayList<>(List.of(command.split(" ")));
    words.add(1, file(TWO_REGISTERS));
    words.add("--json");

    CommandRun run = ketbench(words.toArray());

    assertEquals(ExitCode.WRONG_USAGE, run.exitCode());
    assertEquals(1, run.diagnostics().size());
  }

  @Test
  void whatNoMemoryHoldsIsRefusedWithWhatWouldFit() throws IOException {
    Path file =
        file(
            "OPENQASM 3.0;\ninclude \"stdgates.inc\";\nqubit[48] q;\nh q;\n"
                + "for int i in [0:46] { crx(0.3) q[i], q[i + 1]; }\n"
                + "for int i in [0:46] { crx(0.3) q[46 - i], q[47 - i]; }\n");

    CommandRun run = ketbench("run", file, "--engine", "statevector", "--json");

    assertEquals(ExitCode.REFUSED, run.exitCode());
    JsonNode problem = run.diagnostics().path(0);
    assertEquals("not-enough-memory", problem.path("code").asText());
    assertTrue(problem.path("message").asText().contains("What fits:"), problem.toString());
  }
}
