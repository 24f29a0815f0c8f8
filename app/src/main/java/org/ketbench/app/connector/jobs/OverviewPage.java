package org.ketbench.app.connector.jobs;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.connector.parts.Parts;
import org.ketbench.app.connector.work.Ages;
import org.ketbench.app.text.Texts;
import org.ketbench.app.tip.Tips;
import org.ketbench.azure.ledger.Budget;
import org.ketbench.azure.ledger.JobEntry;
import org.ketbench.azure.ledger.PriceEntry;
import org.ketbench.azure.service.CostEstimate;
import org.ketbench.azure.service.Storage;
import org.ketbench.azure.target.PriceRange;

/** How a job came to where it is, what it costs, and by which ids the service knows it. */
final class OverviewPage {
  private static final Texts TEXTS = Texts.beside(OverviewPage.class);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM HH:mm:ss", java.util.Locale.ENGLISH)
          .withZone(ZoneId.systemDefault());

  private final VBox content = new VBox(8);
  private final ScrollPane scroll = new ScrollPane(content);
  private final JobViewModel model;
  private final Consumer<Storage.Blob> save;
  private final Label waiting = new Label();

  /**
   * @param save asks for a file and writes what lies beside the job into it
   */
  OverviewPage(JobViewModel model, Consumer<Storage.Blob> save) {
    this.model = model;
    this.save = save;
    content.getStyleClass().add("job-page");
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("edge-to-edge");
    model.paper().subscribe(_ -> show());
    model.beside().subscribe(_ -> show());
    waiting.setId("job-waiting");
    waiting.setWrapText(true);
    waiting.managedProperty().bind(waiting.visibleProperty());
    model.now().subscribe(_ -> tick());
  }

  private void tick() {
    String words = model.waiting();
    if (!words.equals(waiting.getText())) {
      waiting.setText(words);
      waiting.setVisible(!words.isEmpty());
    }
  }

  Node node() {
    return scroll;
  }

  private void show() {
    JobPaper paper = model.paper().get();
    List<Node> all = new ArrayList<>();
    if (paper != null) {
      failure(paper.job(), all);
      tick();
      all.add(waiting);
      all.add(steps(paper));
      all.add(facts(paper));
    }
    content.getChildren().setAll(all);
  }

  private static void failure(JobEntry job, List<Node> all) {
    String failure = JobWords.failure(job);
    if (!failure.isEmpty()) {
      var label = new Label(failure);
      label.setId("job-failure");
      label.setWrapText(true);
      label.getStyleClass().add("check-bad");
      all.add(label);
    }
    String instead = JobWords.standIn(job);
    if (!instead.isEmpty()) {
      var label = new Label(instead);
      label.setWrapText(true);
      label.getStyleClass().add("check-doubtful");
      all.add(label);
    }
  }

  /** The states one after the other, each with the time since the one before. */
  private static Node steps(JobPaper paper) {
    var line = new VBox(2);
    line.setId("job-steps");
    line.getStyleClass().add("job-steps");
    Instant before = null;
    for (JobPaper.Step step : paper.steps()) {
      var dot = new Region();
      dot.getStyleClass().addAll("job-dot", "job-step-dot");
      var what = new Label(step.what());
      what.setWrapText(true);
      HBox.setHgrow(what, Priority.ALWAYS);
      what.setMaxWidth(Double.MAX_VALUE);
      var at = new Label(TIME.format(step.at()));
      at.getStyleClass().add("faint");
      at.setMinWidth(Region.USE_PREF_SIZE);
      var since =
          new Label(
              before == null
                  ? ""
                  : TEXTS.get("step.after", Ages.length(Duration.between(before, step.at()))));
      since.getStyleClass().add("faint");
      since.setMinWidth(70);
      var row = new HBox(8, dot, at, since, what);
      row.getStyleClass().add("job-step");
      line.getChildren().add(row);
      before = step.at();
    }
    return line;
  }

  private Node facts(JobPaper paper) {
    var grid = new GridPane();
    grid.getStyleClass().add("submit-grid");
    JobEntry job = paper.job();
    fact(grid, "fact.target", job.target(), false);
    fact(grid, "fact.shots", "" + job.shots(), false);
    times(grid, job);
    for (PriceEntry price : paper.prices()) {
      String range = new PriceRange(price, false, List.of()).text();
      fact(
          grid,
          "fact.expected",
          TEXTS.get("fact.priceFrom", range, price.source(), price.asOf()),
          false);
    }
    for (Budget.Share share : paper.shares()) {
      fact(
          grid,
          share.settled() == null ? "fact.reserved" : "fact.billed",
          share.counted().toString(),
          false);
    }
    costs(grid, model.beside().get().cost());
    for (Storage.Blob blob : model.beside().get().attachments()) {
      fact(grid, "fact.attachment", TEXTS.get("fact.blob", blob.name(), blob.size()), false);
      button(
          grid, "fact.save", "job-save-" + blob.name().replace('.', '-'), () -> save.accept(blob));
    }
    if (job.retryOf() != null) {
      String before = job.retryOf();
      fact(grid, "fact.retryOf", before, false);
      button(grid, "fact.show", "job-retry-of", () -> model.show(before));
    }
    if (job.session() != null) {
      fact(grid, "fact.session", job.session(), false);
      button(grid, "fact.closeSession", "job-close-session", model::closeSession);
    }
    fact(grid, "fact.id", job.id(), true);
    paper.requests().stream().limit(8).forEach(id -> fact(grid, "fact.request", id, true));
    return grid;
  }

  private static void times(GridPane grid, JobEntry job) {
    if (job.began() != null) {
      fact(grid, "fact.queued", Ages.length(Duration.between(job.created(), job.began())), false);
      if (job.ended() != null) {
        fact(grid, "fact.ran", Ages.length(Duration.between(job.began(), job.ended())), false);
      }
    }
  }

  private static void costs(GridPane grid, @Nullable CostEstimate cost) {
    if (cost == null) {
      return;
    }
    for (CostEstimate.Event event : cost.events()) {
      String name = event.dimensionName() == null ? event.dimensionId() : event.dimensionName();
      fact(
          grid,
          "fact.cost",
          TEXTS.get(
              "fact.costLine",
              name,
              event.consumed().toPlainString(),
              event.unit() == null ? "" : event.unit(),
              event.billed().toPlainString(),
              event.unitPrice().toPlainString()),
          false);
    }
  }

  private static void fact(GridPane grid, String key, String value, boolean copied) {
    var name = new Label(TEXTS.get(key));
    name.getStyleClass().add("faint");
    name.setMinWidth(Region.USE_PREF_SIZE);
    var words = new Label(value);
    words.setWrapText(true);
    int row = grid.getRowCount();
    grid.addRow(row, name, words);
    if (copied) {
      words.getStyleClass().add("code-text");
      var copy = new Button(TEXTS.get("fact.copy"));
      copy.getStyleClass().addAll("small", "flat");
      copy.setMinWidth(Region.USE_PREF_SIZE);
      copy.setAccessibleText(TEXTS.get("fact.copy.help", TEXTS.get(key)));
      Tips.put(copy, TEXTS.get("fact.copy.help", TEXTS.get(key)));
      copy.setOnAction(_ -> Parts.copy(value));
      grid.add(copy, 2, row);
    }
  }

  /** A button at the end of the last line. */
  private static void button(GridPane grid, String key, String id, Runnable action) {
    var button = new Button(TEXTS.get(key));
    button.setId(id);
    button.getStyleClass().addAll("small", "flat");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> action.run());
    grid.add(button, 2, grid.getRowCount() - 1);
  }
}
