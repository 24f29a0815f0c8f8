package org.ketbench.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.ketbench.app.connector.Banner;
import org.ketbench.app.connector.jobs.StateFilter;
import org.ketbench.azure.ledger.JobState;
import org.ketbench.azure.local.LocalSettings;
import org.ketbench.azure.local.LocalWorkspace;
import org.ketbench.azure.local.http.Fault;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What people do with targets, jobs, results and workspaces, from the first click to the last. */
@ExtendWith(ApplicationExtension.class)
final class ConnectorFlowsTest {
  private final Path folder;
  private final ConnectorWindow window;

  ConnectorFlowsTest(@TempDir Path folder) {
    this.folder = folder;
    window = new ConnectorWindow(folder.resolve("azure"));
  }

  @Start
  private void show(Stage stage) throws IOException {
    window.show(stage);
  }

  @BeforeEach
  void open(FxRobot robot) {
    begin(robot, "bell.qasm");
    window.open(robot);
  }

  @AfterEach
  void close() {
    window.close();
  }

  private void begin(FxRobot robot, String example) {
    robot.interact(() -> window.at.document().begin(TestWindow.example(example)));
  }

  /** A job that has succeeded, with its result. */
  private void run(FxRobot robot) {
    robot.interact(() -> window.model().submit().open("local.sim.statevector"));
    window.until(() -> window.model().submit().sendable().get().isAvailable());
    robot.interact(() -> window.model().submit().send());
    window.until(() -> window.isAt(JobState.SUCCEEDED));
    window.until(() -> window.model().job().result().get() != null);
  }

  private int line(String target) {
    List<String> ids =
        window.model().targets().shown().get().rows().stream().map(row -> row.id()).toList();
    return ids.indexOf(target);
  }

  @Test
  void whatKeepsACircuitFromATargetIsToldWithAButtonThatHelps(FxRobot robot) {
    begin(robot, "teleportation.qasm");
    window.until(
        () ->
            !Objects.requireNonNull(window.model().targets().row("ionq.simulator"))
                .obstacles()
                .isEmpty());
    robot.clickOn("#next-ionq-simulator");
    window.until(
        () -> Objects.requireNonNull(window.model().targets().row("ionq.simulator")).runs());
    assertTrue(window.model().targets().defer().get());

    window.type(robot, "#targets-shots", "20000");
    window.until(
        () -> !Objects.requireNonNull(window.model().targets().row("ionq.qpu.aria-1")).runs());
    robot.clickOn("#next-ionq-qpu-aria-1");
    window.until(
        () -> Objects.requireNonNull(window.model().targets().row("ionq.qpu.aria-1")).runs());
    assertEquals(10_000, window.model().targets().shots().get());
  }

  @Test
  void targetsAreSearchedAndFavouritesComeFirst(FxRobot robot) {
    robot.interact(() -> window.model().targets().toggleFavourite("rigetti.sim.qvm"));
    assertEquals(0, line("rigetti.sim.qvm"));
    window.type(robot, "#targets-search", "ionq");
    window.now(() -> line("rigetti.sim.qvm") < 0 && line("ionq.simulator") >= 0);
    assertTrue(ConnectorWindow.text(robot, "#targets-age").startsWith("as of"));
  }

  @Test
  void aDryRunTellsAllAndSendsNothing(FxRobot robot) {
    robot.interact(() -> window.model().submit().open("ionq.qpu.aria-1"));
    robot.clickOn("#connector-submit");
    window.until(() -> !robot.lookup("#submit-dry-run").query().isDisabled());
    robot.clickOn("#submit-dry-run");
    window.until(() -> !window.model().submit().report().get().isEmpty());

    String report = ConnectorWindow.text(robot, "#submit-report");
    assertTrue(report.contains("Nothing was sent") && report.contains("USD"), report);
    assertTrue(window.model().jobs().lines().isEmpty());
  }

  @Test
  void optionsOfATargetAreCheckedAsTheyAreWritten(FxRobot robot) {
    robot.interact(() -> window.model().submit().open("quantinuum.sim.h2-1e"));
    robot.clickOn("#connector-submit");
    window.until(() -> robot.lookup("#option-error-params-p1").tryQuery().isPresent());
    TextField field = robot.lookup("#option-error-params-p1").queryAs(TextField.class);
    robot.interact(() -> field.setText("often"));
    window.until(() -> field.getStyleClass().contains("field-wrong"));
    window.until(
        () -> window.model().submit().sendable().get().reason().contains("error-params.p1"));
    robot.interact(() -> field.setText("0.001"));
    window.until(() -> !field.getStyleClass().contains("field-wrong"));
    window.until(() -> !window.model().submit().sendable().get().reason().contains("error-params"));
    var offer = Objects.requireNonNull(window.model().submit().offer().get());
    assertTrue(offer.plan().options().values().containsKey("error-params.p1"));
    assertTrue(offer.translation().program().contains("OPENQASM 2.0"));
  }

  @Test
  void aFinishedJobIsLaidOverTheHistogramAndReadInEitherOrder(FxRobot robot) {
    run(robot);
    robot.clickOn("#connector-page-jobs");
    robot.clickOn("#job-overlay");
    window.bars(robot, 2);

    robot.clickOn("#job-page-result");
    TableView<?> outcomes = robot.lookup("#result-table").queryAs(TableView.class);
    assertEquals(2, outcomes.getItems().size());
    String before = ConnectorWindow.text(robot, "#result-order");
    robot.clickOn("#result-order");
    assertFalse(before.equals(ConnectorWindow.text(robot, "#result-order")));
    robot.clickOn("#result-as-it-came");
    assertTrue(ConnectorWindow.text(robot, "#result-raw").contains("DataFormat"));
  }

  @Test
  void aBundleOfAJobOpensAgainAndOneThatWasChangedDoesNot(FxRobot robot) throws IOException {
    run(robot);
    Path bundle = folder.resolve("bell.ketjob.zip");
    window.at.dialogs.toSave = Optional.of(bundle);
    robot.clickOn("#connector-page-jobs").clickOn("#job-more").clickOn("#job-bundle");
    window.until(() -> Files.exists(bundle));

    window.at.dialogs.toOpen = List.of(bundle);
    robot.interact(() -> window.at.document().begin("OPENQASM 3.0; qubit q;"));
    command(robot, "jobs.openBundle");
    window.until(() -> window.at.document().text().get().contains("A Bell pair"));
    window.bars(robot, 2);

    byte[] bytes = Files.readAllBytes(bundle);
    bytes[bytes.length / 2] ^= 1;
    Files.write(bundle, bytes);
    command(robot, "jobs.openBundle");
    window.until(() -> !window.at.dialogs.warnings.isEmpty());
    assertTrue(window.at.dialogs.warnings.getLast().contains("cannot be opened"));
  }

  private void command(FxRobot robot, String id) {
    robot.interact(
        () ->
            window
                .at
                .controller
                .commands()
                .find(id, org.ketbench.app.command.Scope.WINDOW)
                .orElseThrow()
                .run());
  }

  @Test
  void jobsAreRenamedTaggedFilteredGroupedCancelledAndDeleted(FxRobot robot) {
    run(robot);
    robot.interact(() -> window.model().job().change("the first", List.of("course")));
    window.until(
        () ->
            window.newest().name().equals("the first")
                && window.newest().tags().equals(List.of("course")));
    robot.interact(() -> window.model().submit().open("ionq.simulator"));
    window.until(() -> window.model().submit().sendable().get().isAvailable());
    robot.interact(
        () -> {
          window.model().jobs().selected().set(null);
          window.model().submit().send();
        });
    window.until(() -> window.model().jobs().lines().size() == 2 && window.isAt(JobState.WAITING));
    robot.clickOn("#connector-page-jobs").clickOn("#job-cancel");
    window.until(() -> window.isAt(JobState.CANCELLED));

    robot.interact(() -> window.model().jobs().state().set(StateFilter.SUCCEEDED));
    window.now(() -> window.model().jobs().lines().size() == 1);
    robot.interact(() -> window.model().jobs().state().set(StateFilter.ALL));
    robot.interact(() -> window.model().jobs().tag().set("course"));
    window.now(() -> window.model().jobs().lines().size() == 1);
    robot.interact(() -> window.model().jobs().tag().set(""));
    robot.clickOn("#jobs-grouped");
    window.now(() -> window.model().jobs().lines().size() == 3);
    robot.clickOn("#jobs-grouped");
    window.now(() -> window.model().jobs().lines().size() == 2);
    robot.interact(() -> window.model().job().delete());
    window.until(() -> window.newest().deleted());
  }

  @Test
  void theSameQuestionIsOfferedItsEarlierResult(FxRobot robot) {
    run(robot);
    String first = window.newest().id();
    robot.interact(() -> window.model().jobs().selected().set(null));
    robot.interact(() -> window.model().submit().open("local.sim.statevector"));
    robot.clickOn("#connector-submit");
    window.until(() -> robot.lookup("#submit-use-cached").tryQuery().isPresent());
    robot.clickOn("#submit-use-cached");
    window.until(() -> first.equals(window.model().jobs().selected().get()));
    assertEquals(1, window.model().jobs().lines().size());

    robot.clickOn("#connector-page-governance");
    window.until(
        () ->
            window.model().governance().figures().get() != null
                && window.model().governance().figures().get().cached().size() == 1);
    robot.clickOn("#governance-verify");
    window.until(() -> window.model().governance().verdict().get().contains("as they were"));
    Path csv = folder.resolve("jobs.csv");
    window.at.dialogs.toSave = Optional.of(csv);
    robot.clickOn("#governance-csv");
    window.until(() -> Files.exists(csv));
  }

  @Test
  void aWorkspaceIsAddedByItsConnectionStringReadAsItIsTyped(FxRobot robot) {
    try (LocalWorkspace other =
        LocalWorkspace.start(LocalSettings.in(folder.resolve("other")).atScale(0))) {
      robot.clickOn("#connector-page-workspaces");
      robot.interact(
          () -> window.model().workspaces().address().set("SubscriptionId=1;ApiKey=hush"));
      String wrong = window.model().workspaces().reading().get().lines().getFirst();
      assertFalse(wrong.contains("hush"), wrong);
      assertTrue(robot.lookup("#connect-add").query().isDisabled());
      robot.interact(
          () -> {
            window.model().workspaces().address().set(other.connectionString());
            window.model().workspaces().name().set("second");
          });
      assertFalse(window.model().workspaces().reading().get().toString().contains(other.key()));
      robot.clickOn("#connect-add");
      window.until(
          () ->
              window.model().current().name().get().equals("second")
                  && window.model().targets().shown().get().asOf() != null);
      assertEquals(Set.of("local", "second"), Set.copyOf(window.model().names()));
      assertEquals("", window.model().workspaces().address().get());
      robot.clickOn("#access-second");
      window.until(() -> window.model().workspaces().access().get().size() == 3);
      assertTrue(window.model().workspaces().access().get().getFirst().allowed());

      robot.clickOn("#remove-second");
      window.until(() -> window.model().names().equals(List.of("local")));
    }
  }

  @Test
  void aServiceThatCannotBeReachedLeavesWhatIsKnownWithItsAge(FxRobot robot) {
    run(robot);
    window.fault(new Fault("*", 1, Integer.MAX_VALUE, 1, new Fault.CutBefore()));
    robot.interact(() -> window.model().targets().refresh());
    window.until(() -> window.model().banner().get().kind() == Banner.Kind.OFFLINE);
    robot.push(KeyCode.ESCAPE);

    assertTrue(ConnectorWindow.text(robot, "#connector-banner").contains("cannot be reached"));
    assertEquals(1, window.model().jobs().lines().size());
    assertTrue(line("ionq.simulator") >= 0);
    assertFalse(robot.lookup("#jobs-search").query().isDisabled());
    window.plugIn();
    window.until(
        () -> {
          if (!window.model().targets().shown().get().busy()) {
            window.model().refresh();
          }
          return window.model().banner().get().kind() == Banner.Kind.NONE;
        });
  }
}
