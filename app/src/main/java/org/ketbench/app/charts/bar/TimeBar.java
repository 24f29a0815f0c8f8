package org.ketbench.app.charts.bar;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;
import org.ketbench.app.charts.ask.ResultsViewModel;
import org.ketbench.app.icon.Drawing;
import org.ketbench.app.icon.IconView;
import org.ketbench.app.text.Texts;
import org.ketbench.app.tip.Tips;

/** Goes through the columns of the circuit; the charts show the state behind the chosen one. */
final class TimeBar extends HBox {
  private static final Texts TEXTS = Texts.beside(TimeBar.class);
  private static final String PLAY = "run";
  private static final Duration EACH = Duration.millis(700);

  private final ResultsViewModel results;
  private final Slider slider = new Slider(0, 1, 1);
  private final Label where = new Label();
  private final Button play;
  private final Timeline playing;
  private boolean updating;

  TimeBar(ResultsViewModel results) {
    this.results = results;
    playing = new Timeline(new KeyFrame(EACH, _ -> forward()));
    playing.setCycleCount(Animation.INDEFINITE);
    play = button("play", PLAY, this::playOrStop);
    slider.setId("timeSlider");
    slider.setBlockIncrement(1);
    slider.setMinWidth(36);
    slider.setAccessibleText(TEXTS.get("time.slider"));
    slider.valueProperty().addListener((_, _, value) -> moved(value.doubleValue()));
    HBox.setHgrow(slider, Priority.ALWAYS);
    where.setId("timeWhere");
    where.getStyleClass().add("faint");
    where.setMinWidth(USE_PREF_SIZE);
    setAlignment(Pos.CENTER_LEFT);
    setSpacing(2);
    getStyleClass().add("time-bar");
    getChildren()
        .setAll(
            button("first", "first", () -> results.pinned().set(0)),
            button("back", "previous", () -> results.step(-1)),
            play,
            button("next", "next", () -> results.step(1)),
            button("last", "last", () -> results.pinned().set(ResultsViewModel.END)),
            slider,
            where);
    results.moments().subscribe(_ -> update());
    results.pinned().subscribe(_ -> update());
    results.hovered().subscribe(_ -> update());
  }

  private static Button button(String key, String sign, Runnable action) {
    var button = new Button(null, new IconView(Drawing.tool(sign)));
    button.setId("time-" + key);
    button.getStyleClass().addAll("flat", "small", "time-button");
    Tips.put(button, TEXTS.get("time." + key));
    button.setAccessibleText(TEXTS.get("time." + key));
    button.setOnAction(_ -> action.run());
    return button;
  }

  private void moved(double value) {
    int moment = (int) Math.round(value) - 1;
    if (!updating) {
      int last = results.moments().get() - 1;
      results.pinned().set(moment >= last ? ResultsViewModel.END : Math.max(0, moment));
    }
  }

  private void playOrStop() {
    if (playing.getStatus() == Animation.Status.RUNNING) {
      stop();
      return;
    }
    if (results.moment() == ResultsViewModel.END) {
      results.pinned().set(0);
    }
    play.setGraphic(new IconView(Drawing.tool("pause")));
    playing.play();
  }

  private void forward() {
    results.step(1);
    if (results.moment() == ResultsViewModel.END) {
      stop();
    }
  }

  private void stop() {
    playing.stop();
    play.setGraphic(new IconView(Drawing.tool(PLAY)));
  }

  private void update() {
    updating = true;
    int count = results.moments().get();
    int moment = results.moment();
    slider.setMin(1);
    slider.setMax(Math.max(1, count));
    slider.setDisable(count < 2);
    slider.setValue(moment == ResultsViewModel.END ? Math.max(1, count) : moment + 1.0);
    where.setText(
        moment == ResultsViewModel.END
            ? TEXTS.get("time.end")
            : TEXTS.get("time.after", moment + 1, count));
    updating = false;
  }
}
