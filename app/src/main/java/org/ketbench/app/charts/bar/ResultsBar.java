package org.ketbench.app.charts.bar;

import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.ketbench.app.charts.ask.ResultsViewModel;
import org.ketbench.app.text.Texts;
import org.ketbench.app.tip.Tips;

/** All that is above the charts. */
public final class ResultsBar extends VBox {
  private static final Texts TEXTS = Texts.beside(ResultsBar.class);
  private static final Duration UNSEEN = Duration.millis(200);

  private final HBox work = new HBox(6);
  private final ReadOnlyBooleanWrapper late = new ReadOnlyBooleanWrapper();

  public ResultsBar(ResultsViewModel results) {
    getStyleClass().add("results-bar");
    setId("resultsBar");
    var progress = new ProgressBar();
    progress.getStyleClass().add("small");
    progress.setMaxWidth(Double.MAX_VALUE);
    progress.progressProperty().bind(results.progress());
    HBox.setHgrow(progress, Priority.ALWAYS);
    var cancel = new Button("✕");
    cancel.setId("cancelResults");
    cancel.getStyleClass().addAll("flat", "small");
    Tips.put(cancel, TEXTS.get("work.cancel"));
    cancel.setAccessibleText(TEXTS.get("work.cancel"));
    cancel.setOnAction(_ -> results.cancel());
    work.getChildren().setAll(progress, cancel);
    work.setId("resultsWork");
    work.setVisible(false);
    work.managedProperty().bind(work.visibleProperty());
    var noise = new NoiseEditor(results);
    var choices =
        new FlowPane(
            6, 4, new ReadingBar(results), new NoisePicker(results, noise), noise.toggle());
    getChildren().setAll(choices, noise, new InputsBar(results), new TimeBar(results), work);
    late.subscribe(is -> work.setVisible(is && results.working().get()));
    results.working().subscribe(is -> work.setVisible(is && late.get()));
    var soon = new PauseTransition(UNSEEN);
    soon.setOnFinished(_ -> late.set(results.stale().get()));
    results
        .stale()
        .subscribe(
            stale -> {
              if (stale) {
                soon.playFromStart();
              } else {
                soon.stop();
                late.set(false);
              }
            });
  }

  /** Whether an answer has been out of date for so long that it shows. */
  public ReadOnlyBooleanProperty late() {
    return late.getReadOnlyProperty();
  }
}
