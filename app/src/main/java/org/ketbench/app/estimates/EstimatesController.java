package org.ketbench.app.estimates;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.canvas.scene.Theme;
import org.ketbench.app.estimates.EstimatesViewModel.Shown;
import org.ketbench.app.estimates.chart.Chart;
import org.ketbench.app.estimates.chart.FrontierChart;
import org.ketbench.app.estimates.chart.Look;
import org.ketbench.app.estimates.chart.Plot;
import org.ketbench.app.estimates.chart.SensitivityChart;
import org.ketbench.app.estimates.chart.SpaceChart;
import org.ketbench.app.estimates.figures.Export;
import org.ketbench.app.estimates.figures.Legible;
import org.ketbench.app.estimates.figures.Run;
import org.ketbench.app.text.Texts;
import org.ketbench.circuit.Span;
import org.ketbench.estimate.document.CountsReader;
import org.ketbench.estimate.model.EstimateException;
import org.ketbench.estimate.model.LogicalCounts;
import org.ketbench.estimate.physical.ErrorBudget;
import org.ketbench.estimate.physical.PhysicalEstimate;
import org.ketbench.estimate.study.BudgetSplit;
import org.ketbench.estimate.study.Objective;

/** Joins the panel's view to what it shows. */
final class EstimatesController {
  private static final Texts TEXTS = Texts.beside(EstimatesController.class);
  private static final Duration BEFORE_PROGRESS = Duration.millis(200);
  private static final double PICTURE_WIDTH = 900;
  private static final double PICTURE_HEIGHT = 560;

  private final EstimatesViewModel estimates;
  private final StudiesViewModel studies;
  private final Consumer<Span> reveal;
  private final Files chosen;
  private final Writing writing;
  private final ObjectProperty<Look> look;
  private final PauseTransition patience = new PauseTransition(BEFORE_PROGRESS);
  private @Nullable ReportView reports;
  private @Nullable ChartCanvas frontier;
  private @Nullable ChartCanvas space;
  private @Nullable CostView costs;

  @FXML private MenuButton pairs;
  @FXML private TextField budget;
  @FXML private ChoiceBox<Objective> objective;
  @FXML private CheckBox tolerant;
  @FXML private MenuButton limits;
  @FXML private Button keep;
  @FXML private Button forget;
  @FXML private MenuButton files;
  @FXML private MenuItem useDocument;
  @FXML private Label counts;
  @FXML private HBox busy;
  @FXML private ProgressBar progress;
  @FXML private Label doing;
  @FXML private Label message;
  @FXML private SplitPane split;
  @FXML private TableView<RunTable.Row> table;
  @FXML private TabPane views;
  @FXML private Tab chartsTab;
  @FXML private SplitPane charts;
  @FXML private Tab reportTab;
  @FXML private ListView<ReportView.Line> report;
  @FXML private Tab costTab;
  @FXML private Tab sensitivityTab;
  @FXML private Button splitButton;
  @FXML private HBox splitBar;
  @FXML private Label splitText;
  @FXML private Button useSplit;
  @FXML private Button usualSplit;

  EstimatesController(
      EstimatesViewModel estimates,
      StudiesViewModel studies,
      Files chosen,
      ObservableValue<Theme> theme,
      Writing writing,
      Consumer<Span> reveal) {
    this.estimates = estimates;
    this.studies = studies;
    this.reveal = reveal;
    this.chosen = chosen;
    this.writing = writing;
    look = new SimpleObjectProperty<>(Look.of(theme.getValue()));
    look.bind(theme.map(Look::of));
  }

  @FXML
  private void initialize() {
    new SetupBar(estimates.setup(), pairs, budget, objective, tolerant, limits);
    new RunTable(table, estimates, look);
    SetupBar.help(keep, TEXTS.get("panel.keep.help"));
    SetupBar.help(files, TEXTS.get("panel.files.help"));
    var frontierView =
        new ChartCanvas("estimates-frontier", TEXTS.get("chart.frontier"), look, estimates::pick);
    var spaceView =
        new ChartCanvas("estimates-space", TEXTS.get("chart.space"), look, (_, _) -> {});
    frontier = frontierView;
    space = spaceView;
    charts.getItems().setAll(frontierView, spaceView);
    SplitPane.setResizableWithParent(table, false);
    reports = new ReportView(report);
    prepareStudies();
    estimates.shown().subscribe(this::show);
    views.getSelectionModel().selectedItemProperty().subscribe(this::open);
    patience.setOnFinished(_ -> busy(true));
    for (var work : List.of(estimates.progress(), studies.progress(), studies.searching())) {
      work.subscribe(this::report);
    }
  }

  private void prepareStudies() {
    SetupBar.help(splitButton, TEXTS.get("panel.split.help"));
    var costView = new CostView(look, reveal);
    costs = costView;
    costTab.setContent(costView.node());
    studies.costs().subscribe(costView::show);
    var chart =
        new ChartCanvas(
            "estimates-sensitivity", TEXTS.get("chart.sensitivity"), look, (_, _) -> {});
    var note = new Label(TEXTS.get("sensitivity.note"));
    note.setWrapText(true);
    note.getStyleClass().addAll("faint", "estimates-note");
    var place = new BorderPane(chart);
    place.setBottom(note);
    sensitivityTab.setContent(place);
    studies.dependence().subscribe(_ -> chart.chart().set(sensitivityChart()));
    studies.split().subscribe(_ -> showSplit());
    estimates.setup().subscribe(_ -> showSplit());
  }

  private void open(@Nullable Tab tab) {
    studies
        .wanted()
        .set(
            costTab.equals(tab)
                ? StudiesViewModel.Kind.COST
                : sensitivityTab.equals(tab)
                    ? StudiesViewModel.Kind.SENSITIVITY
                    : StudiesViewModel.Kind.NONE);
    show(estimates.shown().get());
  }

  private SensitivityChart sensitivityChart() {
    StudiesViewModel.Dependence found = studies.dependence().get();
    return found == null
        ? new SensitivityChart("", null, null)
        : new SensitivityChart(found.run().name(), found.usual(), found.result());
  }

  private void showSplit() {
    BudgetSplit.Split found = studies.split().get();
    ErrorBudget used = estimates.setup().get().split().orElse(null);
    boolean better = found != null && !found.point().equals(found.usual());
    show(splitBar, found != null || used != null);
    show(useSplit, better);
    show(usualSplit, used != null);
    if (found != null && better) {
      ErrorBudget parts = found.budget();
      splitText.setText(
          TEXTS.get(
              "panel.split.found",
              Legible.rate(parts.logical()),
              Legible.rate(parts.tStates()),
              Legible.rate(parts.rotations()),
              figures(found.point()),
              figures(found.usual())));
    } else if (found != null) {
      splitText.setText(TEXTS.get("panel.split.none"));
    } else if (used != null) {
      splitText.setText(
          TEXTS.get(
              "panel.split.inUse",
              Legible.rate(used.logical()),
              Legible.rate(used.tStates()),
              Legible.rate(used.rotations())));
    }
  }

  private static void show(Node node, boolean is) {
    node.setVisible(is);
    node.setManaged(is);
  }

  private static String figures(PhysicalEstimate point) {
    return TEXTS.get(
        "panel.split.figures",
        Legible.count((double) point.physicalQubits()),
        Legible.time(point.runtime()));
  }

  private void show(Shown shown) {
    message.setText(shown.message());
    show(message, !shown.message().isEmpty());
    split.getStyleClass().remove("stale");
    if (shown.stale()) {
      split.getStyleClass().add("stale");
    }
    keep.setDisable(shown.live().isEmpty());
    forget.setDisable(shown.kept().isEmpty());
    useDocument.setDisable(!estimates.usesCounts());
    counts.setText(counts(shown));
    Tab open = views.getSelectionModel().getSelectedItem();
    Run run = shown.pickedRun();
    if (chartsTab.equals(open)) {
      Objects.requireNonNull(frontier).chart().set(new FrontierChart(shown.runs(), shown.picked()));
      Objects.requireNonNull(space).chart().set(space(run));
    } else if (reportTab.equals(open) && reports != null) {
      reports.show(run);
    }
  }

  private static SpaceChart space(@Nullable Run run) {
    return run == null || run.chosen() < 0
        ? new SpaceChart("", null)
        : new SpaceChart(run.name(), run.points().get(run.chosen()));
  }

  private String counts(Shown shown) {
    LogicalCounts known = shown.counts();
    Source from = estimates.source().get();
    if (known == null || from == null) {
      return "";
    }
    String line =
        TEXTS.get(
            "counts.line",
            from.name(),
            known.numQubits(),
            known.tCount(),
            known.rotationCount(),
            known.rotationDepth(),
            known.cczCount() + known.ccixCount(),
            known.measurementCount());
    LogicalCounts exact = shown.exact();
    return exact == null
        ? line
        : line
            + "; "
            + TEXTS.get(
                "counts.tolerant", exact.tCount(), exact.rotationCount(), exact.rotationDepth());
  }

  /** Shows that something is worked on once that has taken a while. */
  private void report(Newest.Progress changed) {
    Newest.Progress now = changed;
    for (var work : List.of(estimates.progress(), studies.progress(), studies.searching())) {
      now = work.get().busy() ? work.get() : now;
    }
    if (!now.busy()) {
      patience.stop();
      busy(false);
      return;
    }
    if (!busy.isVisible() && patience.getStatus() != Animation.Status.RUNNING) {
      patience.playFromStart();
    }
    progress.setProgress(now.done());
    doing.setText(now.what());
  }

  private void busy(boolean is) {
    show(busy, is);
  }

  @FXML
  private void keep() {
    estimates.keep();
  }

  @FXML
  private void forget() {
    estimates.forget();
  }

  @FXML
  private void findSplit() {
    studies.findSplit();
  }

  @FXML
  private void useSplit() {
    studies.useSplit();
  }

  @FXML
  private void useUsualSplit() {
    studies.useUsualSplit();
  }

  @FXML
  private void stop() {
    estimates.stop();
    studies.stop();
  }

  @FXML
  private void useDocument() {
    estimates.useDocument();
  }

  @FXML
  private void openCounts() {
    chosen.chooseToOpen().ifPresent(this::openCounts);
  }

  private void openCounts(Path path) {
    try {
      LogicalCounts read = CountsReader.read(new ObjectMapper().readTree(path.toFile()));
      estimates.useCounts(String.valueOf(path.getFileName()), read);
    } catch (IOException | EstimateException e) {
      chosen.warn(TEXTS.get("file.cannotRead", path, String.valueOf(e.getMessage())));
    }
  }

  @FXML
  private void exportJson() {
    List<Run> runs = estimates.shown().get().runs();
    writing.write("estimates.json", () -> Export.json(runs));
  }

  @FXML
  private void exportCsv() {
    List<Run> runs = estimates.shown().get().runs();
    writing.write("estimates.csv", () -> Export.csv(runs));
  }

  @FXML
  private void exportSvg() {
    Plot plot = plot();
    writing.write("estimates.svg", () -> Export.svg(plot));
  }

  @FXML
  private void exportPng() {
    Plot plot = plot();
    writing.write("estimates.png", () -> Export.png(plot));
  }

  /** The chart that is worked with, at a size for papers. */
  private Plot plot() {
    Shown shown = estimates.shown().get();
    boolean inSpace = space != null && space.isFocused();
    Tab open = views.getSelectionModel().getSelectedItem();
    Chart chart = new FrontierChart(shown.runs(), shown.picked());
    if (costTab.equals(open) && costs != null) {
      chart = costs.chart();
    } else if (sensitivityTab.equals(open)) {
      chart = sensitivityChart();
    } else if (inSpace) {
      chart = space(shown.pickedRun());
    }
    return chart.plot(PICTURE_WIDTH, PICTURE_HEIGHT, look.get());
  }
}
