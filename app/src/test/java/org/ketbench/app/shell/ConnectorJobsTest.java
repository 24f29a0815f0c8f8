package org.ketbench.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketbench.app.connector.jobs.StateFilter;
import org.ketbench.azure.ledger.JobEntry;
import org.ketbench.azure.ledger.JobState;
import org.ketbench.azure.ledger.ResultEntry;
import org.testfx.api.FxRobot;

/** What people do with jobs and their results. */
final class ConnectorJobsTest extends ConnectorTest {
  @Test
  void aFinishedJobIsLaidOverTheHistogramAndReadInEitherOrder(FxRobot robot) {
    window.run("local.sim.statevector");
    window.click(robot, "#connector-page-jobs");
    window.click(robot, "#job-overlay");
    window.bars(robot, 2);

    window.click(robot, "#job-page-result");
    TableView<?> outcomes = robot.lookup("#result-table").queryAs(TableView.class);
    assertEquals(2, outcomes.getItems().size());
    String before = ConnectorWindow.text(robot, "#result-order");
    window.click(robot, "#result-order");
    assertFalse(before.equals(ConnectorWindow.text(robot, "#result-order")));
    window.click(robot, "#result-as-it-came");
    assertTrue(ConnectorWindow.text(robot, "#result-raw").contains("DataFormat"));
  }

  @Test
  void aBundleOfAJobOpensAgainAndOneThatWasChangedDoesNot(FxRobot robot) throws IOException {
    window.run("local.sim.statevector");
    Path bundle = folder.resolve("bell.ketjob.zip");
    window.at.dialogs.toSave = Optional.of(bundle);
    window.click(robot, "#connector-page-jobs");
    window.click(robot, "#job-more");
    window.click(robot, "#job-bundle");
    window.until(() -> Files.exists(bundle));

    window.at.dialogs.toOpen = List.of(bundle);
    window.act(() -> window.at.document().begin("OPENQASM 3.0; qubit q;"));
    window.command("jobs.openBundle");
    window.until(() -> window.at.document().text().get().contains("A Bell pair"));
    window.bars(robot, 2);

    byte[] bytes = Files.readAllBytes(bundle);
    bytes[bytes.length / 2] ^= 1;
    Files.write(bundle, bytes);
    window.command("jobs.openBundle");
    window.until(() -> !window.at.dialogs.warnings.isEmpty());
    assertTrue(window.at.dialogs.warnings.getLast().contains("cannot be opened"));
  }

  @Test
  void jobsAreRenamedTaggedFilteredGroupedCancelledAndDeleted(FxRobot robot) {
    window.run("local.sim.statevector");
    window.act(() -> window.model().job().change("the first", List.of("course")));
    window.until(
        () ->
            window.newest().name().equals("the first")
                && window.newest().tags().equals(List.of("course")));
    window.sendToMachine();
    window.click(robot, "#connector-page-jobs");
    window.click(robot, "#job-cancel");
    window.until(() -> window.isAt(JobState.CANCELLED));

    window.act(() -> window.model().jobs().state().set(StateFilter.SUCCEEDED));
    window.now(() -> window.model().jobs().lines().size() == 1);
    window.act(() -> window.model().jobs().state().set(StateFilter.ALL));
    window.act(() -> window.model().jobs().tag().set("course"));
    window.now(() -> window.model().jobs().lines().size() == 1);
    window.act(() -> window.model().jobs().tag().set(""));
    window.click(robot, "#jobs-grouped");
    window.now(() -> window.model().jobs().lines().size() == 3);
    window.click(robot, "#jobs-grouped");
    window.now(() -> window.model().jobs().lines().size() == 2);
    window.act(() -> window.model().job().delete());
    window.until(() -> window.newest().deleted());
  }

  @Test
  void parametersHaveTheValuesOnTheSheetThatTheyHaveAboveTheChartsUnlessOthersAreWritten(
      FxRobot robot) {
    window.act(
        () -> {
          window.at.document().begin("OPENQASM 3.0; input float theta; qubit q; U(theta, 0, 0) q;");
          window.at.live.inputs().set(Map.of("theta", Math.PI / 3));
        });
    window.command("jobs.submit");
    window.until(() -> robot.lookup("#parameter-theta").tryQuery().isPresent());
    assertEquals("pi/3", ConnectorWindow.text(robot, "#parameter-theta"));
    window.until(() -> window.model().submit().sendable().get().isAvailable());

    window.act(() -> window.at.live.inputs().set(Map.of("theta", Math.PI / 4)));
    window.command("jobs.submit");
    window.until(() -> robot.lookup("#parameter-theta").tryQuery().isPresent());
    assertEquals("pi/4", ConnectorWindow.text(robot, "#parameter-theta"));
    window.type(robot, "#parameter-theta", "0.5");
    window.act(() -> window.at.live.inputs().set(Map.of("theta", Math.PI)));
    window.command("jobs.submit");
    window.until(() -> robot.lookup("#parameter-theta").tryQuery().isPresent());
    assertEquals("0.5", ConnectorWindow.text(robot, "#parameter-theta"));
    window.act(() -> window.at.live.inputs().set(Map.of()));
  }

  @Test
  void theSameQuestionIsOfferedItsEarlierResult(FxRobot robot) {
    window.run("local.sim.statevector");
    String first = window.newest().id();
    window.act(() -> window.model().jobs().selected().set(null));
    window.act(() -> window.model().submit().open("local.sim.statevector"));
    window.click(robot, "#connector-submit");
    window.until(() -> robot.lookup("#submit-use-cached").tryQuery().isPresent());
    window.click(robot, "#submit-use-cached");
    window.until(() -> first.equals(window.model().jobs().selected().get()));
    assertEquals(1, window.model().jobs().lines().size());

    window.click(robot, "#connector-page-governance");
    window.until(
        () ->
            window.model().governance().figures().get() != null
                && window.model().governance().figures().get().cached().size() == 1);
    window.click(robot, "#governance-verify");
    window.until(() -> window.model().governance().verdict().get().contains("as they were"));
    Path csv = folder.resolve("jobs.csv");
    window.at.dialogs.toSave = Optional.of(csv);
    window.click(robot, "#governance-csv");
    window.until(() -> Files.exists(csv));
  }

  @Test
  void whatJobsAreChosenByIsReadWholeInAWindowOfHalfAScreen(FxRobot robot) {
    window.click(robot, "#connector-page-jobs");
    Stage stage = (Stage) robot.lookup("#jobs").query().getScene().getWindow();
    double before = stage.getWidth();
    window.act(() -> stage.setWidth(960));
    try {
      window.until(
          () ->
              Stream.of("#jobs-state", "#jobs-target", "#jobs-tag", "#jobs-grouped")
                  .map(id -> robot.lookup(id).queryAs(Region.class))
                  .allMatch(each -> each.getWidth() >= each.prefWidth(-1) - 0.5));
    } finally {
      window.act(() -> stage.setWidth(before));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {960, 1280, 1400, 1600})
  void theTableOfJobsFitsIntoTheWindow(double width, FxRobot robot) {
    window.run("local.sim.statevector");
    window.click(robot, "#connector-page-jobs");
    Stage stage = (Stage) robot.lookup("#jobs").query().getScene().getWindow();
    double before = stage.getWidth();
    window.act(() -> stage.setWidth(width));
    try {
      boolean all = width >= 1600;
      window.until(
          () ->
              stage.getScene().getRoot().getLayoutBounds().getWidth() == width
                  && (!all || jobs(robot).getVisibleLeafColumns().size() == 8)
                  && isInside(jobs(robot))
                  && cut(robot).isEmpty());
    } finally {
      window.act(() -> stage.setWidth(before));
    }
  }

  private static TableView<?> jobs(FxRobot robot) {
    return robot.lookup("#jobs").queryAs(TableView.class);
  }

  /** Whether all columns can be seen without scrolling sideways. */
  private static boolean isInside(TableView<?> table) {
    double columns =
        table.getVisibleLeafColumns().stream().mapToDouble(TableColumn::getWidth).sum();
    return columns <= table.getWidth()
        && table.lookupAll(".scroll-bar:horizontal").stream().noneMatch(Node::isVisible);
  }

  /** What is cut of the heads and of the states. */
  private static List<String> cut(FxRobot robot) {
    return Stream.of("#jobs .column-header .label", "#jobs .table-cell .label")
        .flatMap(query -> robot.lookup(query).queryAllAs(Labeled.class).stream())
        .filter(each -> each.isVisible() && each.getWidth() < each.prefWidth(-1) - 0.5)
        .map(Labeled::getText)
        .toList();
  }

  @Test
  void aFinishedJobIsDraggedOntoTheHistogram(FxRobot robot) {
    window.run("local.sim.statevector");
    window.click(robot, "#connector-page-jobs");
    robot.drag("#jobs .table-row-cell").dropTo("#results");
    window.until(() -> comparisons(robot).contains("local.sim.statevector"));
  }

  private static String comparisons(FxRobot robot) {
    return robot
        .lookup("#histogramComparisons")
        .tryQueryAs(javafx.scene.layout.VBox.class)
        .map(
            box ->
                box.getChildren().stream()
                    .filter(javafx.scene.control.Label.class::isInstance)
                    .map(each -> ((javafx.scene.control.Label) each).getText())
                    .toList()
                    .toString())
        .orElse("");
  }

  @Test
  void aJobOfAnotherCircuitIsMarkedSoWhereItLiesOverTheHistogram(FxRobot robot) {
    window.run("local.sim.statevector");
    String same = TestWindow.example("bell.qasm").replace("// ", "// Again: ");
    window.act(() -> window.at.document().begin(same));
    window.command("jobs.overlay");
    window.until(() -> comparisons(robot).contains("local.sim.statevector"));
    assertTrue(window.at.dialogs.warnings.isEmpty(), window.at.dialogs.warnings::toString);

    window.begin("grover.qasm");
    window.command("jobs.overlay");
    window.until(() -> !window.at.dialogs.warnings.isEmpty());
    assertTrue(window.at.dialogs.warnings.getLast().contains("another circuit"));
  }

  @Test
  void theDesktopTellsOfAJobThatEndsWhileTheWindowIsNotInFront(FxRobot robot) {
    window.run("local.sim.statevector");
    assertTrue(window.at.outside.notices.isEmpty());
    window.at.inFront = false;
    window.run("local.sim.statevector");
    window.until(() -> window.at.outside.notices.size() == 1);
    assertTrue(window.at.outside.notices.getFirst().contains("has succeeded"));
  }

  @Test
  void aWaitingJobSaysHowLongItWaitsAndWhatIsBeforeIt(FxRobot robot) {
    window.sendToMachine();
    window.sendToMachine();
    window.click(robot, "#connector-page-jobs");
    window.now(() -> window.model().job().waiting().contains("one job of yours is before it"));
    window.act(() -> window.model().tick());
    String words = ConnectorWindow.text(robot, "#job-waiting");
    assertTrue(words.contains("tells no position") && words.contains("On average"), words);
  }

  @Test
  void aDoubtedResultIsHeldBackUntilItIsAcceptedOrRefused(FxRobot robot) {
    window.run("local.sim.statevector");
    JobEntry job = window.newest();
    hold(job);
    window.act(() -> window.model().jobs().selected().set(null));
    window.act(() -> window.model().jobs().selected().set(job.id()));
    window.click(robot, "#connector-page-jobs");
    window.click(robot, "#job-page-result");
    window.until(() -> robot.lookup("#result-refuse").query().isVisible());
    window.click(robot, "#result-refuse");
    window.until(() -> ConnectorWindow.text(robot, "#result-doubt").startsWith("Refused"));
    window.click(robot, "#job-overlay");
    window.until(() -> !window.at.dialogs.warnings.isEmpty());
    assertTrue(window.at.dialogs.warnings.getLast().contains("was refused"));

    window.click(robot, "#result-accept");
    window.until(() -> !robot.lookup("#result-doubt").query().isVisible());
    window.click(robot, "#job-overlay");
    window.until(() -> comparisons(robot).contains("local.sim.statevector"));
  }

  /** As the gate does with results that differ too much from earlier ones. */
  private void hold(JobEntry job) {
    var ledger = Objects.requireNonNull(window.model().current().connector().get()).ledger();
    var kept = ledger.papers().result(job.id()).orElseThrow();
    ledger.write(
        () ->
            ledger
                .papers()
                .put(
                    new ResultEntry(
                        kept.job(),
                        kept.format(),
                        kept.payload(),
                        kept.fetched(),
                        ResultEntry.Verdict.HELD,
                        "It differs.")));
  }

  @Test
  void whatLiesBesideAJobIsSavedAndWhatItRepeatsIsShown(FxRobot robot) throws IOException {
    window.run("local.sim.statevector");
    String first = window.newest().id();
    window.click(robot, "#connector-page-jobs");
    window.click(robot, "#job-page-overview");
    window.until(() -> robot.lookup("#job-save-circuitDiagram-txt").tryQuery().isPresent());
    Path drawing = folder.resolve("drawing.txt");
    window.at.dialogs.toSave = Optional.of(drawing);
    window.act(
        () ->
            ((javafx.scene.control.Button) robot.lookup("#job-save-circuitDiagram-txt").query())
                .fire());
    window.until(() -> Files.exists(drawing));
    assertTrue(Files.readString(drawing).contains("H"), Files.readString(drawing));

    window.click(robot, "#job-again");
    window.until(() -> first.equals(window.newest().retryOf()));
    String second = window.newest().id();
    window.act(() -> window.model().jobs().selected().set(second));
    window.until(() -> robot.lookup("#job-retry-of").tryQuery().isPresent());
    window.act(() -> ((javafx.scene.control.Button) robot.lookup("#job-retry-of").query()).fire());
    window.until(() -> first.equals(window.model().jobs().selected().get()));
  }
}
