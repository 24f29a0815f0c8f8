package org.ketbench.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketbench.app.storage.UserFolders;

final class ConnectorCommandsTest {
  /** X on one qubit of four, read crosswise into two registers: a = 01, b = 00. */
  private static final String ASYMMETRIC =
      """
      OPENQASM 3.0;
      include "stdgates.inc";
      qubit[4] q;
      bit[2] a;
      bit[2] b;
      x q[2];
      a[0] = measure q[2];
      a[1] = measure q[0];
      b[0] = measure q[1];
      b[1] = measure q[3];
      """;

  private static final String FEEDBACK =
      """
      OPENQASM 3.0;
      include "stdgates.inc";
      qubit[2] q;
      bit[2] c;
      x q[0];
      c[0] = measure q[0];
      if (c[0]) { x q[1]; }
      c[1] = measure q[1];
      """;

  @TempDir private Path folder;
  private @Nullable String before;

  @BeforeEach
  void useAFolderOfItsOwn() {
    before = System.setProperty(UserFolders.PROPERTY, folder.resolve("config").toString());
  }

  @AfterEach
  void useTheOldFolderAgain() {
    if (before == null) {
      System.clearProperty(UserFolders.PROPERTY);
    } else {
      System.setProperty(UserFolders.PROPERTY, before);
    }
  }

  private record Ran(int code, String out, String err) {
    JsonNode json() throws IOException {
      return new ObjectMapper().readTree(out);
    }
  }

  private static Ran ketbench(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        new CommandLineProgram(new PrintWriter(out), new PrintWriter(err)).run(List.of(arguments));
    return new Ran(code, out.toString(), err.toString());
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @ParameterizedTest
  @CsvSource({
    "local.sim.statevector, ''",
    "local.sim.stabilizer, ''",
    "ionq.simulator, ''",
    "quantinuum.sim.h2-1e, error-model=false",
    "rigetti.sim.qvm, ''"
  })
  void everyTargetGivesTheRegistersThatRunGives(String target, String option) throws IOException {
    String file = file("asymmetric.qasm", ASYMMETRIC);
    List<String> arguments =
        new ArrayList<>(
            List.of("submit", file, "--target", target, "--shots", "50", "--wait", "--json"));
    if (!option.isEmpty()) {
      arguments.addAll(List.of("--option", option));
    }
    Ran submitted = ketbench(arguments.toArray(String[]::new));
    assertEquals(ExitCode.DONE, submitted.code(), submitted.err());
    assertEquals("Succeeded", submitted.json().get("state").asText());

    JsonNode result = ketbench("results", submitted.json().get("id").asText(), "--json").json();
    JsonNode run = ketbench("run", file, "--shots", "50", "--json").json();
    assertEquals(run.get("registers"), result.get("registers"));
    assertEquals(run.get("counts"), result.get("counts"));
    assertEquals(50, result.get("counts").get("01 00").asInt());
    assertEquals(result.get("counts"), submitted.json().get("result").get("counts"));
  }

  @Test
  void jobsGoOnAfterTheCommandThatSentThem() throws IOException {
    String file = file("asymmetric.qasm", ASYMMETRIC);
    Ran submitted =
        ketbench("submit", file, "--target", "local.sim.statevector", "--tag", "one", "--json");
    String id = submitted.json().get("id").asText();
    assertEquals(ExitCode.DONE, ketbench("results", id.substring(0, 8), "--json").code());
    JsonNode jobs = ketbench("jobs", "--json").json().get("jobs");
    assertEquals(1, jobs.size());
    assertEquals("Succeeded", jobs.get(0).get("state").asText());
    assertEquals("one", jobs.get(0).get("tags").get(0).asText());
    JsonNode job = ketbench("job", id, "--audit", "--json").json();
    assertEquals("prepared", job.get("audit").get(0).get("action").asText());
    assertTrue(ketbench("workspace", "audit", "--json").json().get("intact").asBoolean());
  }

  @Test
  void aDryRunTellsThePriceAndSendsNothing() throws IOException {
    String file = file("asymmetric.qasm", ASYMMETRIC);
    JsonNode plan =
        ketbench("submit", file, "--target", "ionq.qpu.forte-1", "--dry-run", "--json").json();
    assertTrue(plan.get("canRun").asBoolean());
    assertEquals("USD", plan.get("price").get("unit").asText());
    assertEquals(168.195, plan.get("price").get("low").asDouble());
    assertEquals("2026-08-21", plan.get("price").get("asOf").asText());
    assertEquals(1, plan.get("approval").size());
    assertEquals(0, ketbench("jobs", "--json").json().get("jobs").size());
  }

  @Test
  void whatCostsMuchIsAskedForAndWhatExceedsTheBudgetIsRefused() throws IOException {
    String file = file("asymmetric.qasm", ASYMMETRIC);
    Ran asked = ketbench("submit", file, "--target", "ionq.qpu.forte-1");
    assertEquals(ExitCode.REFUSED, asked.code());
    assertTrue(asked.err().contains("--yes"), asked.err());

    ketbench("workspace", "budget", "--unit", "USD", "--monthly", "200");
    Ran sent =
        ketbench("submit", file, "--target", "ionq.qpu.forte-1", "--yes", "--wait", "--json");
    assertEquals(ExitCode.DONE, sent.code(), sent.err());
    assertTrue(sent.json().get("costs").get(0).get("billed").asDouble() > 168);
    Ran refused = ketbench("submit", file, "--target", "ionq.qpu.forte-1", "--yes");
    assertEquals(ExitCode.REFUSED, refused.code());
    assertTrue(refused.err().contains("budget"), refused.err());
  }

  @Test
  void saysWhyACircuitCannotRunAndWhatHelps() throws IOException {
    String file = file("feedback.qasm", FEEDBACK);
    Ran refused = ketbench("submit", file, "--target", "ionq.simulator");
    assertEquals(ExitCode.REFUSED, refused.code());
    assertTrue(refused.err().contains("feedback.qasm:7:1"), refused.err());
    assertTrue(refused.err().contains("--defer-measurements"), refused.err());
    Ran deferred =
        ketbench(
            "submit",
            file,
            "--target",
            "ionq.simulator",
            "--defer-measurements",
            "--wait",
            "--json",
            "--shots",
            "20");
    assertEquals(20, deferred.json().get("result").get("counts").get("11").asInt(), deferred.err());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ionq.simulater        | 100      | 2 | ionq.simulator",
        "ionq.simulator        | 0        | 2 | at least one shot",
        "ionq.qpu.forte-1      | 10000000 | 3 | at most 10000 shots",
        "local.sim.statevector | 10000000 | 3 | at most 1000000 shots",
        "rigetti.sim.qvm       | 10000000 | 3 | at most 1000000 shots",
        "rigetti.qpu.ankaa-3   | 100      | 2 | rigetti.qpu.cepheus-1-108q",
        "pasqal.sim.emu-tn     | 100      | 3 | no machine of gates"
      })
  void wrongWishesGetOneClearMessage(String target, String shots, int code, String text)
      throws IOException {
    String file = file("asymmetric.qasm", ASYMMETRIC);
    Ran refused = ketbench("submit", file, "--target", target, "--shots", shots);
    assertEquals(code, refused.code(), refused.err());
    assertEquals(1, refused.err().lines().count(), refused.err());
    assertTrue(refused.err().contains(text), refused.err());
  }

  @Test
  void advisesOnlyTargetsOfTheWorkspaceThatHaveRoom() throws IOException {
    String file =
        file("wide.qasm", "OPENQASM 3.0; include \"stdgates.inc\"; qubit[200] q; h q; measure q;");

    Ran refused = ketbench("submit", file, "--target", "ionq.simulator");

    assertEquals(ExitCode.REFUSED, refused.code());
    assertTrue(refused.err().contains("local.sim.stabilizer"), refused.err());
    assertFalse(refused.err().contains("local.sim.statevector"), refused.err());
    assertFalse(refused.err().contains("echo"), refused.err());
  }

  @Test
  void aPriorityThatThereIsNotIsRefused() throws IOException {
    String file = file("asymmetric.qasm", ASYMMETRIC);

    Ran refused = ketbench("submit", file, "--target", "ionq.simulator", "--priority", "Urgent");

    assertEquals(ExitCode.WRONG_USAGE, refused.code());
    assertTrue(refused.err().contains("use Standard or High"), refused.err());
  }

  @Test
  void aBatchIsAJobForEachSetOfValues() throws IOException {
    String file =
        file(
            "turn.qasm",
            """
            OPENQASM 3.0;
            include "stdgates.inc";
            input float theta;
            qubit[1] q;
            bit[1] c;
            rx(theta) q[0];
            c = measure q;
            """);
    String values = file("values.json", "[{\"theta\": 0}, {\"theta\": 3.141592653589793}]");
    JsonNode jobs =
        ketbench(
                "submit",
                file,
                "--target",
                "local.sim.statevector",
                "--batch",
                values,
                "--wait",
                "--json",
                "--shots",
                "10")
            .json()
            .get("jobs");
    assertEquals(10, jobs.get(0).get("result").get("counts").get("0").asInt());
    assertEquals(10, jobs.get(1).get("result").get("counts").get("1").asInt());
    assertEquals(jobs.get(0).get("batch"), jobs.get(1).get("batch"));
  }

  @Test
  void listsTargetsWithWhatTheyTake() throws IOException {
    JsonNode targets = ketbench("targets", "--json").json().get("targets");
    List<String> ids = new ArrayList<>();
    targets.forEach(target -> ids.add(target.get("id").asText()));
    assertTrue(ids.contains("local.sim.statevector"), ids.toString());
    assertTrue(ids.contains("quantinuum.sim.h2-1e"), ids.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"job", "results", "cancel"})
  void saysThatThereIsNoSuchJob(String command) {
    Ran refused = ketbench(command, "00000000");
    assertEquals(ExitCode.WRONG_USAGE, refused.code());
    assertTrue(refused.err().contains("There is no job '00000000'"), refused.err());
  }

  @Test
  void keepsADamagedLedgerAsideOnlyWhenTold() throws IOException {
    Path ledger = folder.resolve("config/azure/ledger.db");
    Files.createDirectories(ledger.getParent());
    Files.writeString(ledger, "no ledger at all, but words".repeat(50));
    Ran damaged = ketbench("jobs");
    assertEquals(ExitCode.FAILED, damaged.code());
    assertTrue(damaged.err().contains("damaged"), damaged.err());
    assertEquals(ExitCode.REFUSED, ketbench("workspace", "new-ledger").code());
    assertEquals(ExitCode.DONE, ketbench("workspace", "new-ledger", "--yes").code());
    assertEquals(ExitCode.DONE, ketbench("jobs").code());
    try (var files = Files.list(ledger.getParent())) {
      assertFalse(files.noneMatch(file -> file.getFileName().toString().startsWith("ledger-")));
    }
  }
}
