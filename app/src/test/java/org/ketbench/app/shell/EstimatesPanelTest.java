package org.ketbench.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketbench.app.document.Analyst;
import org.ketbench.app.estimates.EstimatesPanel;
import org.ketbench.app.estimates.figures.Legible;
import org.ketbench.app.estimates.figures.Pair;
import org.ketbench.app.estimates.figures.Run;
import org.ketbench.app.settings.Settings;
import org.ketbench.circuit.Span;
import org.ketbench.estimate.count.CircuitCounter;
import org.ketbench.estimate.count.Cost;
import org.ketbench.estimate.document.BatchEstimator;
import org.ketbench.estimate.document.Job;
import org.ketbench.estimate.document.JobReader;
import org.ketbench.estimate.model.LogicalCounts;
import org.ketbench.estimate.model.Watch;
import org.ketbench.estimate.physical.PhysicalEstimate;
import org.ketbench.estimate.study.BudgetSplit;
import org.ketbench.estimate.study.Objective;
import org.ketbench.estimate.study.Sensitivity;
import org.ketbench.language.Document;
import org.ketbench.language.openqasm.OpenQasm;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The panel of estimates, worked with as a user would, and held against the estimator itself. */
@ExtendWith(ApplicationExtension.class)
final class EstimatesPanelTest {
  private static final String PROGRAM =
      """
      OPENQASM 3.0;
      include "stdgates.inc";
      qubit[10] q;
      for int i in [1:1000] { t q[0]; ccx q[1], q[2], q[3]; }
      for int i in [0:8] { rz(0.1) q[i]; cx q[i], q[i + 1]; }
      measure q;
      """;

  private final RecordedDialogs dialogs = new RecordedDialogs();
  private final List<Span> revealed = new ArrayList<>();
  private final EstimatesPanel panel =
      new EstimatesPanel(
          new PanelFiles(dialogs, dialogs),
          new SimpleObjectProperty<>(WindowViewModel.theme(Settings.USUAL)),
          Runnable::run,
          Runnable::run,
          revealed::add);

  @TempDir private Path folder;

  /** The panel by itself, as it is in the window. */
  @Start
  private void show(Stage stage) {
    var root = new BorderPane(panel.node());
    root.getStylesheets().add(styles());
    Dress.of(Settings.USUAL).put(root);
    stage.setScene(new Scene(root, 1200, 420));
    stage.show();
    program(PROGRAM);
  }

  private static String styles() {
    return Objects.requireNonNull(Workbench.class.getResource("Window.css")).toExternalForm();
  }

  private void program(String text) {
    panel.show(new Analyst(List.of()).check(Document.of("program.qasm", text), null));
  }

  private static LogicalCounts counts() {
    return counts(PROGRAM);
  }

  private static LogicalCounts counts(String program) {
    Document document = Document.of("program.qasm", program);
    return CircuitCounter.count(Objects.requireNonNull(OpenQasm.analyze(document).circuit()));
  }

  private static List<PhysicalEstimate> frontier(LogicalCounts counts, Pair pair) {
    return BatchEstimator.estimate(
            counts, JobReader.read(pair.parameters().put("estimateType", "frontier")), Watch.NONE)
        .points();
  }

  private static List<List<String>> cells(FxRobot robot) {
    TableView<?> table = robot.lookup("#estimates-table").queryAs(TableView.class);
    return IntStream.range(0, table.getItems().size())
        .mapToObj(
            row ->
                table.getVisibleLeafColumns().stream()
                    .skip(1)
                    .map(column -> String.valueOf(column.getCellData(row)))
                    .toList())
        .toList();
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Label.class).getText();
  }

  @ParameterizedTest
  @CsvSource({"960, 2", "1280, 4", "1800, 5"})
  void theTableShowsAsManyColumnsAsThereIsRoomFor(double width, int figures, FxRobot robot) {
    TableView<?> table = robot.lookup("#estimates-table").queryAs(TableView.class);
    SplitPane split = robot.lookup(".split-pane").queryAs(SplitPane.class);
    robot.interact(() -> table.getScene().getWindow().setWidth(width));
    robot.interact(() -> split.setDividerPositions(0.44));
    robot.interact(split::layout);

    assertEquals(1 + figures, table.getVisibleLeafColumns().size());
    double taken =
        table.getVisibleLeafColumns().stream().mapToDouble(TableColumnBase::getWidth).sum();
    assertTrue(taken <= table.getWidth(), taken + " in " + table.getWidth());
  }

  @Test
  void whatIsCountedOnceIsSaidInTheSingular(FxRobot robot) {
    robot.interact(() -> program("OPENQASM 3.0; include \"stdgates.inc\"; qubit q; rz(0.1) q;"));

    String counts = text(robot, "#estimates-counts");
    assertTrue(counts.contains("1 qubit, 0 T, 1 rotation in 1 layer,"), counts);
    assertTrue(counts.endsWith("0 measurements"), counts);
  }

  @Test
  void columnsThatSomebodyChoseStayHoweverNarrowTheTable(FxRobot robot) {
    TableView<?> table = robot.lookup("#estimates-table").queryAs(TableView.class);
    robot.interact(() -> table.getColumns().forEach(column -> column.setVisible(true)));
    robot.interact(() -> table.getScene().getWindow().setWidth(960));
    WaitForAsyncUtils.waitForFxEvents();

    assertEquals(table.getColumns().size(), table.getVisibleLeafColumns().size());
  }

  @Test
  void theTableShowsWhatTheEstimatorFindsForEachPair(FxRobot robot) {
    robot.clickOn("#estimates-pairs");
    robot.clickOn("#estimates-pair-maj-ns-e6-floquet");
    robot.push(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();

    List<List<String>> cells = cells(robot);
    assertEquals(2, cells.size());
    List<Run> runs = panel.estimates().shown().get().runs();
    for (int i = 0; i < 2; i++) {
      Pair pair = panel.estimates().setup().get().pairs().get(i);
      List<PhysicalEstimate> points = frontier(counts(), pair);
      PhysicalEstimate fewest = points.getLast();
      assertEquals(points, runs.get(i).points());
      assertEquals(Integer.toString(fewest.patch().distance()), cells.get(i).get(2));
      assertEquals(Long.toString(fewest.copies()), cells.get(i).get(3));
    }
    assertTrue(text(robot, "#estimates-counts").contains("10 qubits, 1,000 T, 9 rotations in"));
  }

  @Test
  void anEditIsEstimatedAtOnceAndErrorsKeepWhatWasThere(FxRobot robot) {
    robot.interact(() -> program(PROGRAM.replace("1000", "2000")));
    assertTrue(text(robot, "#estimates-counts").contains("2,000 T"));
    robot.interact(() -> program(PROGRAM.replace("rz(", "rzz(")));

    assertTrue(text(robot, "#estimates-message").contains("errors"));
    assertFalse(cells(robot).isEmpty());
    // Loops that are too long to be shown are counted all the same.
    robot.interact(() -> program(PROGRAM.replace("1000", "1000000000")));
    assertTrue(text(robot, "#estimates-counts").contains("1,000,000,000 T"));
    assertEquals("", text(robot, "#estimates-message"));
  }

  @Test
  void aPointOfTheFrontierIsPickedAndReported(FxRobot robot) {
    PhysicalEstimate fastest = frontier(counts(), Pair.known().getFirst()).getFirst();
    Node chart = robot.lookup("#estimates-frontier").query();
    // The fastest point stands at the left end of the line.
    robot.interact(chart::requestFocus);
    robot.push(KeyCode.RIGHT).push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();

    assertEquals(0, panel.estimates().shown().get().runs().getFirst().chosen());
    assertEquals(Long.toString(fastest.copies()), cells(robot).getFirst().get(3));
    Point2D place = chart.localToScreen(chart.getLayoutBounds().getWidth() / 2, 60);
    robot.moveTo(place);
    assertTrue(String.valueOf(chart.getAccessibleText()).contains("physical qubits"));

    // The report is that of the picked point.
    robot.clickOn("#estimates-report-tab");
    WaitForAsyncUtils.waitForFxEvents();

    String figures =
        "%,d + %,d = %,d"
            .formatted(
                fastest.qubitsForAlgorithm(),
                fastest.qubitsForFactories(),
                fastest.physicalQubits());
    assertTrue(
        robot.lookup("#estimates-report .report-explanation").queryAllAs(Label.class).stream()
            .anyMatch(label -> label.getText().contains(figures)),
        figures);
  }

  @Test
  void runsAreKeptForComparison(FxRobot robot) {
    List<String> before = cells(robot).getFirst();
    robot.clickOn("#estimates-keep");
    robot.interact(() -> program(PROGRAM.replace("1000", "90000")));

    assertEquals(2, cells(robot).size());
    assertEquals(before, cells(robot).get(1));
    robot.clickOn("#estimates-forget");
    assertEquals(1, cells(robot).size());
  }

  @Test
  void anotherBudgetAndALimitTakeEffect(FxRobot robot) {
    robot.doubleClickOn("#estimates-budget");
    robot.push(KeyCode.CONTROL, KeyCode.A).write("0.25").push(KeyCode.ENTER);
    assertEquals(0.25, panel.estimates().setup().get().budget());

    robot.clickOn("#estimates-limits");
    TextField field = robot.lookup("#estimates-limit-maxTFactories").queryAs(TextField.class);
    robot.clickOn(field).write("1").push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();

    assertEquals("1", cells(robot).getFirst().get(3));
    assertEquals(1, panel.estimates().shown().get().runs().getFirst().points().size());
  }

  @Test
  void countsFromAFileTakeThePlaceOfTheDocument(FxRobot robot) throws IOException {
    Path file =
        Files.writeString(folder.resolve("c.json"), "{\"numQubits\": 7, \"tCount\": 123456}");
    dialogs.toOpen = List.of(file);
    robot.clickOn("#estimates-files").clickOn("#estimates-open-counts");
    WaitForAsyncUtils.waitForFxEvents();

    assertTrue(text(robot, "#estimates-counts").contains("c.json: 7 qubits, 123,456 T"));
    choose(robot, "estimates-use-document");
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(text(robot, "#estimates-counts").contains("10 qubits"));
  }

  @Test
  void resultsAndChartsAreExported(FxRobot robot) throws IOException {
    JsonNode results = new ObjectMapper().readTree(export(robot, "json"));
    List<PhysicalEstimate> points = frontier(counts(), Pair.known().getFirst());
    assertEquals(points.size(), results.get(0).path("frontierEntries").size());

    String csv = export(robot, "csv");
    assertEquals(points.size() + 1, csv.lines().count());
    assertTrue(csv.contains("," + points.getFirst().physicalQubits() + ","));

    String svg = export(robot, "svg");
    assertTrue(svg.startsWith("<svg") && svg.contains("physical qubits"));
    export(robot, "png");
    byte[] png = Files.readAllBytes(folder.resolve("out.png"));
    assertEquals("PNG", new String(png, 1, 3, StandardCharsets.US_ASCII));
  }

  /** What a click on the menu and one on its item do, without the way of the pointer. */
  private static void choose(FxRobot robot, String id) {
    MenuButton menu = robot.lookup("#estimates-files").queryAs(MenuButton.class);
    robot.interact(
        () ->
            menu.getItems().stream()
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow()
                .fire());
  }

  private String export(FxRobot robot, String format) throws IOException {
    Path target = folder.resolve("out." + format);
    dialogs.toSave = Optional.of(target);
    if (format.equals("svg")) {
      robot.clickOn("#estimates-files").clickOn("#estimates-export-svg");
    } else {
      choose(robot, "estimates-export-" + format);
    }
    WaitForAsyncUtils.waitForFxEvents();
    return format.equals("png") ? "" : Files.readString(target);
  }

  @Test
  void costsAreToldBySubroutineGateAndLine(FxRobot robot) {
    robot.clickOn("#estimates-cost-tab");
    WaitForAsyncUtils.waitForFxEvents();
    TreeTableView<?> tree = robot.lookup("#estimates-cost").queryAs(TreeTableView.class);
    Cost whole = (Cost) tree.getRoot().getValue();
    assertEquals(counts().tCount(), whole.tCount());
    assertEquals(counts().cczCount(), whole.toffolis());

    robot.interact(() -> select(robot, "#estimates-cost-by", 2));
    List<String> lines =
        tree.getRoot().getChildren().stream()
            .map(item -> ((Cost) item.getValue()).label())
            .toList();
    assertTrue(lines.getFirst().startsWith("line 4: "), lines::toString);
    Node flame = robot.lookup("#estimates-flame").query();
    robot.interact(flame::requestFocus);
    robot.push(KeyCode.RIGHT).push(KeyCode.RIGHT).push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(String.valueOf(flame.getAccessibleText()).startsWith("line 4: "));
    assertEquals(PROGRAM.indexOf("ccx"), revealed.getLast().start());
  }

  private static void select(FxRobot robot, String id, int index) {
    robot.lookup(id).queryAs(ChoiceBox.class).getSelectionModel().select(index);
  }

  @Test
  void theSensitivityAndTheBestSplitAreThoseOfTheStudies(FxRobot robot) {
    String plain = PROGRAM.replace("rz(0.1)", "t");
    Pair slow = Pair.known().get(3);
    robot.interact(() -> program(plain));
    robot.interact(
        () -> panel.estimates().setup().set(panel.estimates().setup().get().with(List.of(slow))));
    robot.clickOn("#estimates-sensitivity-tab");
    WaitForAsyncUtils.waitForFxEvents();
    Job job = JobReader.read(slow.parameters());
    Sensitivity.Result result =
        Sensitivity.of(counts(plain), job, Sensitivity.ranges(job, 2), Watch.NONE);
    String words =
        String.valueOf(robot.lookup("#estimates-sensitivity").query().getAccessibleText());
    assertTrue(words.contains(Legible.count(result.qubits().high())), words);

    robot.clickOn("#estimates-split");
    WaitForAsyncUtils.waitForFxEvents();
    BudgetSplit.Split split =
        BudgetSplit.best(counts(plain), job.asFrontier(true), Objective.QUBITS, Watch.NONE);
    assertTrue(
        text(robot, "#estimates-split-text")
            .contains(Legible.count((double) split.point().physicalQubits())));
    robot.clickOn("#estimates-use-split");
    assertEquals(split.point(), best());
    robot.clickOn("#estimates-usual-split");
    assertEquals(split.usual(), best());
  }

  private PhysicalEstimate best() {
    WaitForAsyncUtils.waitForFxEvents();
    Run run = panel.estimates().shown().get().runs().getFirst();
    return run.points().get(run.chosen());
  }
}
