package org.ketbench.app.charts.histogram;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.charts.parts.Kets;
import org.ketbench.app.charts.parts.Numbers;
import org.ketbench.app.text.Texts;

/** One outcome: a bar for each series, those with shots with their standard error. */
final class BarCell extends ListCell<Bar> {
  private static final Texts TEXTS = Texts.beside(BarCell.class);
  private static final double HEIGHT = 10;
  private static final int COLOURS = 5;

  private final ObservableValue<Boolean> lowestFirst;
  private final Label key = new Label();
  private final VBox bars = new VBox();
  private final HBox line = new HBox(8, key, bars);
  private final List<Track> tracks = new ArrayList<>();

  BarCell(ObservableValue<Boolean> lowestFirst) {
    this.lowestFirst = lowestFirst;
    key.getStyleClass().add("ket");
    key.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    HBox.setHgrow(bars, Priority.ALWAYS);
    bars.setMinWidth(30);
    bars.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("state-row");
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable Bar bar, boolean empty) {
    super.updateItem(bar, empty);
    setText(null);
    if (bar == null || empty) {
      setGraphic(null);
      setAccessibleText("");
      return;
    }
    key.setText(bar.isRest() ? TEXTS.get("bar.rest") : Kets.key(bar.key(), lowestFirst.getValue()));
    while (tracks.size() < bar.values().size()) {
      tracks.add(new Track(tracks.size() % COLOURS));
    }
    for (int each = 0; each < bar.values().size(); each++) {
      tracks.get(each).show(bar.values().get(each), bar.errors().get(each));
    }
    bars.getChildren().setAll(tracks.subList(0, bar.values().size()));
    setGraphic(line);
    List<String> shares = bar.values().stream().map(Numbers::percent).toList();
    setAccessibleText(key.getText() + " " + String.join(", ", shares));
  }

  /** One series: a bar and its number. */
  private static final class Track extends HBox {
    private final Strip strip;
    private final Label share = new Label();

    Track(int number) {
      super(8);
      strip = new Strip(number);
      HBox.setHgrow(strip, Priority.ALWAYS);
      share.getStyleClass().add("state-share");
      share.setMinWidth(USE_PREF_SIZE);
      setAlignment(Pos.CENTER_LEFT);
      getChildren().setAll(strip, share);
    }

    void show(double value, double spread) {
      strip.show(value, spread);
      share.setText(Numbers.percent(value));
    }
  }

  private static final class Strip extends Pane {
    private final Region bar = new Region();
    private final Line error = new Line();
    private double value;
    private double spread;

    Strip(int number) {
      getStyleClass().add("state-track");
      bar.getStyleClass().addAll("bar", "series-" + number);
      error.getStyleClass().add("error-bar");
      getChildren().setAll(bar, error);
      setMinHeight(HEIGHT);
      setMaxHeight(HEIGHT);
    }

    void show(double newValue, double newSpread) {
      value = Math.clamp(newValue, 0, 1);
      spread = newSpread;
      requestLayout();
    }

    @Override
    protected void layoutChildren() {
      double width = getWidth();
      bar.resizeRelocate(0, 0, width * value, getHeight());
      error.setVisible(spread > 0);
      error.setStartX(width * Math.max(0, value - spread));
      error.setEndX(width * Math.min(1, value + spread));
      error.setStartY(getHeight() / 2);
      error.setEndY(getHeight() / 2);
    }
  }
}
