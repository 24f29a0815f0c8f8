package org.ketbench.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.ketbench.app.cli.CommandRun.ketbench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketbench.app.storage.UserFolders;
import org.ketbench.azure.ledger.Ledger;
import org.ketbench.azure.local.LocalSettings;
import org.ketbench.azure.local.LocalWorkspace;
import org.ketbench.azure.local.http.Fault;
import org.ketbench.azure.policy.ConnectorException;

/** Commands beside a workspace that another program serves, and sessions. */
final class ServedWorkspaceCommandsTest {
  private static final String BELL =
      """
      OPENQASM 3.0;
      include "stdgates.inc";
      qubit[2] q;
      bit[2] c;
      h q[0];
      cx q[0], q[1];
      c = measure q;
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

  private Path bell() throws IOException {
    return Files.writeString(folder.resolve("bell.qasm"), BELL);
  }

  @Test
  void theServedWorkspaceIsTheLocalOne() throws IOException {
    LocalSettings settings =
        LocalSettings.in(folder.resolve("config/azure/workspace")).atScale(0).withVisitors();
    String id;
    try (LocalWorkspace served = LocalWorkspace.start(settings)) {
      CommandRun sent =
          ketbench("submit", bell(), "--target", "ionq.simulator", "--wait", "--json");

      assertEquals(0, sent.exitCode(), sent.err());
      id = sent.json().path("id").asText();
      assertTrue(served.states().containsKey(id));
    }
    assertEquals(0, ketbench("job", id).exitCode());
  }

  @Test
  void whoWaitsGoesOnWhereTheServerHasEnded() throws Exception {
    Path bell = bell();
    LocalWorkspace served = LocalWorkspace.start(settings().atScale(1000));
    FutureTask<CommandRun> waiting =
        begun(() -> ketbench("submit", bell, "--target", "ionq.simulator", "--wait", "--json"));
    try (served) {
      while (served.states().isEmpty() && !waiting.isDone()) {
        Thread.sleep(50);
      }
      assertFalse(waiting.isDone(), "the command did not wait");
    }
    CommandRun ended = waiting.get(50, TimeUnit.SECONDS);

    assertEquals(0, ended.exitCode(), ended.err());
    assertEquals("Succeeded", ended.json().path("state").asText());
  }

  /** From the creation on, the server does nothing but cut; then it ends. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void oneJobIsRunWhereTheServerEndsWhileItIsSent(boolean taken) throws Exception {
    Path bell = bell();
    LocalWorkspace served = LocalWorkspace.start(settings().atScale(1000));
    if (taken) {
      served.faults().add(Fault.next("jobs.put", 1, new Fault.CutAfter()));
      served.faults().add(new Fault("jobs.put", 2, 100, 1, new Fault.CutBefore()));
    } else {
      served.faults().add(Fault.next("jobs.put", 100, new Fault.CutBefore()));
    }
    served.faults().add(Fault.next("jobs.get", 100, new Fault.CutBefore()));
    FutureTask<CommandRun> waiting =
        begun(() -> ketbench("submit", bell, "--target", "ionq.simulator", "--wait"));
    try (served) {
      while (served.faults().met() == 0 && !waiting.isDone()) {
        Thread.sleep(20);
      }
      assertFalse(waiting.isDone(), "the command did not wait");
      assertEquals(taken ? 1 : 0, served.states().size());
    }
    CommandRun ended = waiting.get(50, TimeUnit.SECONDS);

    assertEquals(0, ended.exitCode(), ended.err());
    assertTrue(ended.err().contains("is looked for again"), ended.err());
    assertTrue(ended.err().contains("The local workspace is opened anew."), ended.err());
    String id = ketbench("jobs", "--json").json().path("jobs").path(0).path("id").asText();
    try (LocalWorkspace after = LocalWorkspace.start(settings())) {
      assertEquals(Map.of(id, "Succeeded"), after.states());
    }
  }

  @Test
  void whoDoesNotWaitIsToldAtOnceThatTheServerHasEnded() throws IOException {
    Path bell = bell();
    try (LocalWorkspace served = LocalWorkspace.start(settings())) {
      served.faults().add(Fault.next("jobs.*", 100, new Fault.CutBefore()));

      CommandRun sent = ketbench("submit", bell, "--target", "ionq.simulator");

      assertEquals(4, sent.exitCode(), sent.err());
      assertTrue(sent.err().contains("is not known"), sent.err());
    }
  }

  @Test
  void aDrawingThatIsNotAttachedIsToldToPeopleOnly() throws IOException {
    Path bell = bell();
    try (LocalWorkspace served = LocalWorkspace.start(settings())) {
      for (boolean json : new boolean[] {false, true}) {
        served.faults().clear();
        served
            .faults()
            .add(new Fault("storage", 2, 100, 1, new Fault.Status(403, null, null, null)));

        CommandRun sent =
            ketbench("submit", bell, "--target", "ionq.simulator", json ? "--json" : "--shots=100");

        assertEquals(0, sent.exitCode(), sent.err());
        assertEquals(!json, sent.err().contains("The drawing was not attached"), sent.err());
        assertEquals(json, sent.err().isEmpty(), sent.err());
      }
    }
  }

  private LocalSettings settings() {
    return LocalSettings.in(folder.resolve("config/azure/workspace")).withVisitors();
  }

  private static FutureTask<CommandRun> begun(Callable<CommandRun> command) {
    FutureTask<CommandRun> task = new FutureTask<>(command);
    Thread.ofPlatform().start(task);
    return task;
  }

  @Test
  void whatIsKnownIsShownThoughTheServiceCannotBeAsked() throws IOException {
    LocalSettings settings =
        LocalSettings.in(folder.resolve("config/azure/workspace")).atScale(1000).withVisitors();
    try (LocalWorkspace served = LocalWorkspace.start(settings)) {
      String id =
          ketbench("submit", bell(), "--target", "ionq.simulator", "--json")
              .json()
              .path("id")
              .asText();
      served.faults().add(Fault.next("jobs.*", 100, new Fault.Status(401, null, null, null)));

      CommandRun jobs = ketbench("jobs", "--json");
      CommandRun job = ketbench("job", id, "--json");

      assertEquals(4, jobs.exitCode(), jobs.err());
      assertEquals(id, jobs.json().path("jobs").path(0).path("id").asText());
      assertTrue(
          jobs.diagnostics().path(0).path("message").asText().contains("known before"), jobs.err());
      assertEquals(4, job.exitCode(), job.err());
      assertEquals(id, job.json().path("id").asText());
      assertEquals(1, job.diagnostics().size(), job.err());
    }
  }

  @Test
  void aSessionIsOpenedFilledShownAndClosed() throws IOException {
    JsonNode session =
        ketbench("session", "open", "--target", "ionq.simulator", "--name", "mine", "--json")
            .json();
    String id = session.path("id").asText();
    assertFalse(session.path("ended").asBoolean());

    CommandRun sent =
        ketbench(
            "submit", bell(), "--target", "ionq.simulator", "--session", id, "--wait", "--json");
    assertEquals(0, sent.exitCode(), sent.err());
    assertEquals(0, ketbench("submit", bell(), "--target", "ionq.simulator", "--wait").exitCode());
    JsonNode within = ketbench("jobs", "--session", id, "--json").json().path("jobs");
    assertEquals(1, within.size());
    assertEquals(sent.json().path("id"), within.path(0).path("id"));

    assertTrue(ketbench("session", "list").out().contains(id));
    JsonNode shown = ketbench("session", "show", id, "--json").json();
    assertEquals(1, shown.path("jobs").size());
    JsonNode closed = ketbench("session", "close", id, "--json").json();
    assertEquals("Succeeded", closed.path("state").asText());
    assertTrue(closed.path("ended").asBoolean());
  }

  @Test
  void aClosedSessionTakesNoMoreJobs() throws IOException {
    String id =
        ketbench("session", "open", "--target", "ionq.simulator", "--json")
            .json()
            .path("id")
            .asText();
    ketbench("session", "close", id);

    CommandRun refused = ketbench("submit", bell(), "--target", "ionq.simulator", "--session", id);

    assertEquals(2, refused.exitCode());
    assertEquals(1, refused.err().lines().count(), refused.err());
    assertTrue(refused.err().contains("takes no more jobs"), refused.err());
    assertEquals(0, ketbench("jobs", "--json").json().path("jobs").size());
  }

  @Test
  void wrongSessionsGetOneMessage() {
    CommandRun target = ketbench("session", "open", "--target", "ionq.simulater");
    assertEquals(2, target.exitCode());
    assertTrue(target.err().contains("ionq.simulator"), target.err());
    CommandRun policy =
        ketbench("session", "open", "--target", "ionq.simulator", "--on-failure", "never");
    assertEquals(2, policy.exitCode());
    assertTrue(policy.err().contains("use abort or continue"), policy.err());
    CommandRun unknown = ketbench("session", "show", "00000000-0000-4000-8000-000000000000");
    assertEquals(1, unknown.err().lines().count(), unknown.err());
    assertEquals(2, unknown.exitCode());
  }

  @Test
  void whatLiesBesideAProgramIsListedAndFetched() throws IOException {
    String id =
        ketbench("submit", bell(), "--target", "ionq.simulator", "--wait", "--json")
            .json()
            .path("id")
            .asText();

    JsonNode beside = ketbench("job", id, "--attachments", "--json").json().path("attachments");
    assertTrue(beside.findValuesAsText("name").contains("circuitDiagram.txt"), beside::toString);
    Path drawing = folder.resolve("drawing.txt");
    assertEquals(
        0, ketbench("job", id, "--attachment", "circuitDiagram.txt", "-o", drawing).exitCode());
    assertTrue(Files.readString(drawing).contains("H"), Files.readString(drawing));
    assertEquals(2, ketbench("job", id, "--attachment", "circuitDiagram.txt").exitCode());
  }

  @Test
  void aTargetThatIsGoneIsStoodInForOnlyWithConsentAndSoLabelled()
      throws IOException, InterruptedException {
    LocalSettings settings =
        LocalSettings.in(folder.resolve("config/azure/workspace"))
            .atScale(0)
            .withFaults()
            .withVisitors();
    String id;
    try (LocalWorkspace served = LocalWorkspace.start(settings)) {
      control(
          served, "targets", "{\"target\":\"ionq.simulator\",\"availability\":\"Unavailable\"}");

      CommandRun refused = ketbench("submit", bell(), "--target", "ionq.simulator");
      assertEquals(3, refused.exitCode());
      assertTrue(refused.err().contains("takes no jobs now"), refused.err());
      CommandRun instead =
          ketbench(
              "submit",
              bell(),
              "--target",
              "ionq.simulator",
              "--fallback-local",
              "--wait",
              "--json");

      assertEquals(0, instead.exitCode(), instead.err());
      assertEquals("ionq.simulator", instead.json().path("insteadOf").asText());
      assertEquals("local.sim.statevector", instead.json().path("target").asText());
      assertEquals(1, served.states().size());
      id = instead.json().path("id").asText();
    }
    assertTrue(ketbench("results", id).out().contains("instead of ionq.simulator"));
  }

  @Test
  void aJobThatTheTargetGaveUpIsRepeatedHereWithConsent() throws IOException {
    CommandRun failed =
        ketbench(
            "submit",
            bell(),
            "--target",
            "ionq.simulator",
            "--tag",
            "fault:fail=TargetUnavailable",
            "--wait");
    assertEquals(4, failed.exitCode(), failed.err());

    JsonNode repeated =
        ketbench(
                "submit",
                bell(),
                "--target",
                "ionq.simulator",
                "--tag",
                "fault:fail=TargetUnavailable",
                "--fallback-local",
                "--wait",
                "--json")
            .json();
    assertEquals("ionq.simulator", repeated.path("insteadOf").asText());
    assertFalse(repeated.path("retryOf").isMissingNode());
    assertEquals("Succeeded", repeated.path("state").asText());
  }

  @Test
  void aJobThatCouldNotBeSentIsKeptAndSentLater() throws IOException {
    LocalSettings settings =
        LocalSettings.in(folder.resolve("config/azure/workspace")).atScale(0).withVisitors();
    try (LocalWorkspace served = LocalWorkspace.start(settings)) {
      served.faults().add(Fault.next("storage", 100, new Fault.Status(401, null, null, null)));
      CommandRun kept = ketbench("submit", bell(), "--target", "ionq.simulator");
      assertEquals(4, kept.exitCode());
      assertTrue(kept.err().contains("can be sent again"), kept.err());
      served.faults().clear();

      CommandRun jobs = ketbench("jobs");
      assertTrue(jobs.err().contains("1 prepared and not sent"), jobs.err());
      String id = ketbench("jobs", "--json").json().path("jobs").path(0).path("id").asText();
      assertEquals(0, ketbench("job", id, "--send").exitCode());
      assertEquals(0, ketbench("results", id, "--wait").exitCode());
      assertEquals(1, served.states().size());
    }
  }

  @Test
  void whoWaitsIsToldWhyThereIsNoResult() throws IOException {
    CommandRun silent =
        ketbench(
            "submit",
            bell(),
            "--target",
            "ionq.simulator",
            "--tag",
            "fault:silent",
            "--wait",
            "--json");
    assertEquals(4, silent.exitCode());
    assertEquals("Failed", silent.json().path("state").asText());
    assertTrue(silent.json().path("result").isMissingNode());
    assertTrue(silent.err().contains("gave no reason. What to do"), silent.err());

    CommandRun lost =
        ketbench(
            "submit",
            bell(),
            "--target",
            "rigetti.sim.qvm",
            "--tag",
            "fault:lost-output",
            "--wait",
            "--json");
    assertEquals(1, lost.exitCode());
    assertEquals("Succeeded", lost.json().path("state").asText());
    assertTrue(lost.err().contains("no longer where the service says"), lost.err());
  }

  @Test
  void aProviderThatKeepsFailingIsLeftAloneForAWhile() throws IOException {
    for (int each = 0; each < 5; each++) {
      CommandRun failed =
          ketbench(
              "submit",
              bell(),
              "--target",
              "ionq.simulator",
              "--tag",
              "fault:fail=ProviderTimeout",
              "--wait");
      assertEquals(4, failed.exitCode(), failed.err());
    }

    CommandRun refused = ketbench("submit", bell(), "--target", "ionq.qpu.aria-1");
    assertEquals(3, refused.exitCode());
    assertTrue(refused.err().contains("'ionq' has failed too often"), refused.err());
    assertEquals(0, ketbench("submit", bell(), "--target", "rigetti.sim.qvm", "--wait").exitCode());
    CommandRun instead =
        ketbench("submit", bell(), "--target", "ionq.simulator", "--fallback-local", "--json");
    assertEquals("ionq.simulator", instead.json().path("insteadOf").asText(), instead.err());
  }

  @Test
  void aJobOfAnotherWorkspaceIsLeftAlone() throws IOException {
    String id =
        ketbench("submit", bell(), "--target", "ionq.simulator", "--wait", "--json")
            .json()
            .path("id")
            .asText();
    try (Ledger ledger = ConnectorSession.ledger()) {
      assertEquals(id, JobNames.find(ledger, "local", id.substring(0, 8)).id());
      ConnectorException refused =
          assertThrows(ConnectorException.class, () -> JobNames.find(ledger, "far", id));
      assertTrue(refused.text().contains("--workspace local"), refused::text);
    }
  }

  private static void control(LocalWorkspace workspace, String what, String body)
      throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(URI.create(workspace.endpoint() + "/__local/" + what))
                  .header("x-ms-quantum-api-key", workspace.key())
                  .POST(HttpRequest.BodyPublishers.ofString(body))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      assertTrue(answer.statusCode() < 300, answer.body());
    }
  }
}
