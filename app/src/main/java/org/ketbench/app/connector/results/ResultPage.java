package org.ketbench.app.connector.results;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.charts.parts.Kets;
import org.ketbench.app.connector.jobs.JobPaper;
import org.ketbench.app.connector.jobs.JobViewModel;
import org.ketbench.app.text.Texts;
import org.ketbench.app.tip.Tips;
import org.ketbench.azure.job.JobResult;
import org.ketbench.azure.ledger.JobState;
import org.ketbench.azure.ledger.ResultEntry;

/** What a job gave: its outcomes in the order of bits that is wished, or the text that came. */
public final class ResultPage extends BorderPane {
  private static final Texts TEXTS = Texts.beside(ResultPage.class);
  private static final int MOST_SHOWN = 200_000;

  private final BooleanProperty lowestFirst = new SimpleBooleanProperty();
  private final TableView<OutcomeRow> table = new TableView<>();
  private final TextArea raw = new TextArea();
  private final ToggleButton asItCame = new ToggleButton(TEXTS.get("result.raw"));
  private final ToggleButton order = new ToggleButton();
  private final Label head = new Label();
  private final Label doubt = new Label();
  private final Button accept = new Button(TEXTS.get("result.accept"));
  private final Button refuse = new Button(TEXTS.get("result.refuse"));
  private final Label none = new Label();

  /**
   * @param usualOrder whether labels begin with the first bit, unless it is chosen otherwise here
   */
  public ResultPage(JobViewModel model, ObservableValue<Boolean> usualOrder) {
    setId("result-page");
    usualOrder.subscribe(lowestFirst::set);
    table.setId("result-table");
    table.getStyleClass().add("edge-to-edge");
    table.setAccessibleText(TEXTS.get("result.table"));
    none.getStyleClass().add("faint");
    table.setPlaceholder(none);
    table.getColumns().add(column("outcome", 160, row -> Kets.key(row.key(), lowestFirst.get())));
    table.getColumns().add(column("count", 80, row -> "" + row.count()));
    table.getColumns().add(column("share", 90, row -> percent(row.share())));
    table.getColumns().add(column("error", 90, row -> "± " + percent(row.error())));
    table.getColumns().getFirst().getStyleClass().add("code-text");
    raw.setId("result-raw");
    raw.setEditable(false);
    raw.setWrapText(true);
    raw.getStyleClass().add("code-text");
    raw.setAccessibleText(TEXTS.get("result.raw"));
    asItCame.setId("result-as-it-came");
    asItCame.getStyleClass().add("small");
    Tips.put(asItCame, TEXTS.get("result.raw.help"));
    asItCame.selectedProperty().subscribe((_, is) -> setCenter(is ? raw : table));
    order.setId("result-order");
    order.getStyleClass().add("small");
    Tips.put(order, TEXTS.get("result.order.help"));
    order.selectedProperty().bindBidirectional(lowestFirst);
    lowestFirst.subscribe(this::order);
    doubt.setWrapText(true);
    doubt.getStyleClass().add("check-doubtful");
    doubt.setId("result-doubt");
    accept.setId("result-accept");
    accept.setOnAction(_ -> model.accept());
    refuse.setId("result-refuse");
    refuse.setOnAction(_ -> model.refuse());
    for (Button each : List.of(accept, refuse)) {
      each.getStyleClass().add("small");
    }
    for (Node each : List.of(doubt, accept, refuse)) {
      each.managedProperty().bind(each.visibleProperty());
    }
    head.setWrapText(true);
    var choices = new HBox(8, order, asItCame, head);
    choices.getStyleClass().add("connector-bar");
    var top = new VBox(4, choices, doubt, new HBox(6, accept, refuse));
    setTop(top);
    setCenter(table);
    model.result().subscribe(this::show);
    model.paper().subscribe(this::show);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f %%", 100 * share);
  }

  private static TableColumn<OutcomeRow, String> column(
      String key, double width, Function<OutcomeRow, String> of) {
    TableColumn<OutcomeRow, String> column = new TableColumn<>(TEXTS.get("column." + key));
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(of.apply(cell.getValue())));
    return column;
  }

  private void order(boolean first) {
    order.setText(TEXTS.get(first ? "result.lowest" : "result.highest"));
    table.refresh();
  }

  private void show(@Nullable JobResult result) {
    List<OutcomeRow> rows = result == null ? List.of() : OutcomeRow.of(result);
    table.getItems().setAll(rows);
    ResultEntry.Verdict verdict = result == null ? ResultEntry.Verdict.ACCEPTED : result.verdict();
    doubt.setVisible(verdict != ResultEntry.Verdict.ACCEPTED);
    accept.setVisible(doubt.isVisible());
    refuse.setVisible(verdict == ResultEntry.Verdict.HELD);
    if (result == null) {
      head.setText("");
      return;
    }
    doubt.setText(
        TEXTS.get(
            verdict == ResultEntry.Verdict.REFUSED ? "result.refused" : "result.held",
            String.join(" ", result.doubts())));
    String exact = result.probabilities() == null ? "" : TEXTS.get("result.exact");
    String lost = result.lost() == 0 ? "" : TEXTS.get("result.lost", result.lost());
    head.setText(TEXTS.get("result.head", result.counts().shots(), rows.size(), lost + exact));
  }

  private void show(@Nullable JobPaper paper) {
    ResultEntry kept = paper == null ? null : paper.kept();
    String text = kept == null ? "" : kept.payload();
    raw.setText(text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN) + "\n…");
    none.setText(TEXTS.get(missing(paper)));
  }

  /** Why there are no outcomes. */
  private static String missing(@Nullable JobPaper paper) {
    if (paper == null) {
      return "result.none";
    }
    if (!paper.job().state().isFinal()) {
      return "result.notYet";
    }
    return paper.job().state() == JobState.SUCCEEDED && paper.kept() == null
        ? "result.notHere"
        : "result.none";
  }
}
