package org.ketbench.app.charts.state;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.charts.parts.Kets;
import org.ketbench.app.charts.parts.Numbers;
import org.ketbench.app.charts.parts.PhaseColours;
import org.ketbench.app.charts.parts.PhaseDial;
import org.ketbench.result.AmplitudeTable;

/** One amplitude: its basis state, a bar as long as it is probable, and its phase. */
final class AmplitudeCell extends ListCell<AmplitudeTable.Row> {
  private static final double BAR_LEAST = 24;
  private static final double BAR_HEIGHT = 12;

  private final ObservableValue<Boolean> lowestFirst;
  private final Label ket = new Label();
  private final Region bar = new Region();
  private final HBox track = new HBox(bar);
  private final Label share = new Label();
  private final PhaseDial dial = new PhaseDial();
  private final Label phase = new Label();
  private final HBox line = new HBox(8, ket, track, share, dial, phase);
  private final Tooltip value = new Tooltip();

  AmplitudeCell(ObservableValue<Boolean> lowestFirst) {
    this.lowestFirst = lowestFirst;
    ket.getStyleClass().add("ket");
    ket.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    bar.getStyleClass().add("state-bar");
    track.getStyleClass().add("state-track");
    track.setMinWidth(BAR_LEAST);
    track.setPrefHeight(BAR_HEIGHT);
    track.setMaxHeight(BAR_HEIGHT);
    HBox.setHgrow(track, Priority.ALWAYS);
    share.getStyleClass().add("state-share");
    share.setMinWidth(USE_PREF_SIZE);
    phase.getStyleClass().addAll("state-phase", "faint");
    phase.setMinWidth(USE_PREF_SIZE);
    line.getStyleClass().add("state-row");
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(AmplitudeTable.@Nullable Row row, boolean empty) {
    super.updateItem(row, empty);
    setText(null);
    if (row == null || empty) {
      setGraphic(null);
      setTooltip(null);
      setAccessibleText("");
      return;
    }
    double angle = Math.atan2(row.im(), row.re());
    ket.setText(Kets.ket(row.label(), lowestFirst.getValue()));
    share.setText(Numbers.percent(row.probability()));
    phase.setText(Numbers.angle(angle));
    dial.show(angle);
    bar.setStyle("-fx-background-color: " + PhaseColours.web(angle) + ";");
    bar.minWidthProperty().unbind();
    bar.minWidthProperty().bind(track.widthProperty().multiply(Math.min(1, row.probability())));
    value.setText(ket.getText() + "  " + Numbers.complex(row.re(), row.im()));
    setTooltip(value);
    setGraphic(line);
    setAccessibleText(ket.getText() + " " + share.getText() + " " + phase.getText());
  }
}
