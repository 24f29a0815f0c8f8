package org.ketbench.app.estimates;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.estimates.figures.Run;
import org.ketbench.app.text.Texts;
import org.ketbench.estimate.document.ItemResult;
import org.ketbench.estimate.document.Report;

/** The report on a point: figures in groups, each with its formula and the numbers put in. */
final class ReportView {
  private static final Texts TEXTS = Texts.beside(ReportView.class);

  private final ListView<Line> list;

  /** A line of the report: a heading, a figure or a sentence. */
  sealed interface Line {
    record Heading(String text) implements Line {}

    record Figure(Report.Entry entry) implements Line {}

    record Sentence(String text) implements Line {}
  }

  ReportView(ListView<Line> list) {
    this.list = list;
    list.setCellFactory(_ -> new Cell());
    list.setAccessibleText(TEXTS.get("tab.report"));
  }

  void show(@Nullable Run run) {
    if (run == null
        || run.chosen() < 0
        || !(run.result() instanceof ItemResult.Found(var counts, var job, _, var points))) {
      list.getItems().setAll(problem(run));
      return;
    }
    Report report = Report.of(counts, job, points.get(run.chosen()));
    List<Line> lines = new ArrayList<>();
    lines.add(new Line.Heading(run.name()));
    for (Report.Group group : report.groups()) {
      lines.add(new Line.Heading(group.title()));
      group.entries().forEach(entry -> lines.add(new Line.Figure(entry)));
    }
    lines.add(new Line.Heading(TEXTS.get("report.assumptions")));
    report.assumptions().forEach(each -> lines.add(new Line.Sentence(each)));
    list.getItems().setAll(lines);
  }

  private static List<Line> problem(@Nullable Run run) {
    return run == null || run.problem().isEmpty()
        ? List.of()
        : List.of(new Line.Heading(run.name()), new Line.Sentence(run.problem()));
  }

  private static final class Cell extends ListCell<Line> {
    private final Label label = new Label();
    private final Label value = new Label();
    private final Label explanation = new Label();
    private final VBox figure;

    Cell() {
      var space = new Region();
      HBox.setHgrow(space, Priority.ALWAYS);
      value.getStyleClass().add("report-value");
      value.setMinWidth(USE_PREF_SIZE);
      explanation.getStyleClass().addAll("faint", "report-explanation");
      explanation.setWrapText(true);
      figure = new VBox(new HBox(8, label, space, value), explanation);
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Line line, boolean empty) {
      super.updateItem(line, empty);
      getStyleClass().remove("report-heading");
      setGraphic(null);
      setText(null);
      setAccessibleText("");
      setWrapText(false);
      if (line == null || empty) {
        return;
      }
      switch (line) {
        case Line.Heading(String text) -> {
          setText(text);
          getStyleClass().add("report-heading");
        }
        case Line.Sentence(String text) -> {
          setText(text);
          setWrapText(true);
        }
        case Line.Figure(Report.Entry entry) -> {
          label.setText(entry.label());
          value.setText(entry.value());
          explanation.setText(entry.description() + ": " + entry.explanation());
          setGraphic(figure);
          setAccessibleText(entry.label() + ", " + entry.value() + ". " + explanation.getText());
        }
      }
    }
  }
}
