package org.ketbench.app.shell.results;

import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.canvas.layout.Drawing;
import org.ketbench.app.document.Analysis;
import org.ketbench.app.shell.results.LiveStateViewModel.LiveState;
import org.ketbench.app.shell.results.LiveStateViewModel.Row;
import org.ketbench.app.text.Texts;

/** The largest amplitudes as bars, with their phases as angles. */
public final class StateView implements ResultsView {
  private static final Texts TEXTS = Texts.beside(StateView.class);
  private static final double BAR_MIN = 24;
  private static final double NO_REST = 1e-9;
  private static final double BAR_HEIGHT = 12;

  private final LiveStateViewModel state;
  private final ObservableValue<Boolean> lowestFirst;
  private final BorderPane node = new BorderPane();
  private final ListView<Row> rows = new ListView<>();
  private final Label message = new Label();
  private final Label order = new Label();
  private final Label rest = new Label();

  /**
   * @param lowestFirst whether labels begin with the first qubit
   */
  public StateView(LiveStateViewModel state, ObservableValue<Boolean> lowestFirst) {
    this.state = state;
    this.lowestFirst = lowestFirst;
    node.getStyleClass().add("state-view");
    rows.setId("stateRows");
    rows.getStyleClass().addAll("edge-to-edge", "state-rows");
    rows.setCellFactory(_ -> new RowCell());
    message.setId("stateMessage");
    message.setWrapText(true);
    message.getStyleClass().add("panel-message");
    order.getStyleClass().add("faint");
    rest.getStyleClass().add("faint");
    var progress = new ProgressBar();
    progress.getStyleClass().add("small");
    progress.setMaxWidth(Double.MAX_VALUE);
    progress.progressProperty().bind(state.progress());
    progress.visibleProperty().bind(state.progress().lessThan(1));
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    var head = new HBox(order, space, rest);
    head.getStyleClass().add("panel-head");
    node.setTop(new VBox(progress, head));
    var list = new StackPane(rows, message);
    StackPane.setAlignment(message, Pos.TOP_LEFT);
    node.setCenter(list);
    state.state().subscribe(this::update);
    lowestFirst.addListener((_, _, _) -> update(state.state().get()));
  }

  @Override
  public String id() {
    return "state";
  }

  @Override
  public String title() {
    return TEXTS.get("results.state");
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public void show(@Nullable Analysis analysis) {
    Drawing drawing = analysis == null ? null : analysis.drawing();
    if (drawing != null) {
      state.show(drawing.circuit());
    } else if (analysis == null) {
      state.show(null);
    }
  }

  private void update(LiveState found) {
    rows.getItems().setAll(found.rows());
    message.setText(found.message());
    rows.setVisible(!found.rows().isEmpty());
    order.setText(head(found));
    rest.setText(
        found.rows().isEmpty()
            ? ""
            : TEXTS.get("state.rest", percent(found.rest() < NO_REST ? 0 : found.rest())));
  }

  private String head(LiveState found) {
    if (!found.registers().isEmpty()) {
      return TEXTS.get("state.outcomes", String.join(" ", found.registers()));
    }
    return found.qubits() == 0 ? "" : order(found.qubits());
  }

  private String order(int qubits) {
    String first = lowestFirst.getValue() ? "0" : Integer.toString(qubits - 1);
    String last = lowestFirst.getValue() ? Integer.toString(qubits - 1) : "0";
    return qubits == 1 ? "|q0⟩" : TEXTS.get("state.order", first, last);
  }

  private static String percent(double share) {
    boolean tiny = share > 0 && share < 0.0005;
    return tiny ? "< 0.1 %" : String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  private final class RowCell extends ListCell<Row> {
    private final Label ket = new Label();
    private final Region bar = new Region();
    private final HBox track = new HBox(bar);
    private final Label share = new Label();
    private final Label phase = new Label();
    private final HBox line = new HBox(8, ket, track, share, phase);

    RowCell() {
      ket.getStyleClass().add("ket");
      bar.getStyleClass().add("state-bar");
      track.getStyleClass().add("state-track");
      track.setMinWidth(BAR_MIN);
      track.setPrefHeight(BAR_HEIGHT);
      track.setMaxHeight(BAR_HEIGHT);
      HBox.setHgrow(track, Priority.ALWAYS);
      share.getStyleClass().add("state-share");
      phase.getStyleClass().addAll("state-phase", "faint");
      line.setAlignment(Pos.CENTER_LEFT);
      ket.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
      share.setMinWidth(Region.USE_PREF_SIZE);
      phase.setMinWidth(Region.USE_PREF_SIZE);
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
      super.updateItem(row, empty);
      setText(null);
      if (row == null || empty) {
        setGraphic(null);
        setAccessibleText("");
        return;
      }
      ket.setText(row.isOutcome() ? row.label() : "|" + label(row) + "⟩");
      share.setText(percent(row.probability()));
      phase.setText(phase(row));
      bar.minWidthProperty().unbind();
      bar.minWidthProperty().bind(track.widthProperty().multiply(row.probability()));
      setGraphic(line);
      setAccessibleText(ket.getText() + " " + share.getText() + " " + phase.getText());
    }

    private String label(Row row) {
      return lowestFirst.getValue()
          ? new StringBuilder(row.label()).reverse().toString()
          : row.label();
    }

    private static String phase(Row row) {
      if (row.isOutcome()) {
        return "";
      }
      double degrees = Math.toDegrees(row.phase());
      long whole = Math.round(degrees * 10);
      return String.format(
          Locale.ROOT, whole % 10 == 0 ? "∠ %.0f°" : "∠ %.1f°", whole == 0 ? 0.0 : degrees);
    }
  }
}
