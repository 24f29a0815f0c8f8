package org.ketbench.app.charts.bar;

import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.charts.ask.ResultsViewModel;
import org.ketbench.app.charts.parts.WhenSeen;
import org.ketbench.app.text.Texts;
import org.ketbench.app.tip.Tips;
import org.ketbench.engine.noise.NoiseLibrary;
import org.ketbench.engine.noise.NoiseModelException;
import org.ketbench.engine.noise.NoiseModelReader;

/**
 * The noise as text, for each gate and qubit. What is typed counts as soon as it can be read; until
 * then the last that could be read does, and what is wrong is told.
 */
final class NoiseEditor extends VBox {
  private static final Texts TEXTS = Texts.beside(NoiseEditor.class);
  private static final Duration PAUSE = Duration.millis(250);
  private static final String FIRST = "superconducting";
  private static final int ROWS = 10;

  private final ResultsViewModel results;
  private final ToggleButton toggle = new ToggleButton(TEXTS.get("noise.edit"));
  private final TextArea text = new TextArea();
  private final Label problem = new Label();
  private boolean filling;

  NoiseEditor(ResultsViewModel results) {
    this.results = results;
    toggle.setId("noiseEdit");
    toggle.getStyleClass().add("small");
    Tips.put(toggle, TEXTS.get("noise.edit.help"));
    text.setId("noiseText");
    text.setPrefRowCount(ROWS);
    text.getStyleClass().add("ket");
    text.setAccessibleText(TEXTS.get("noise.edit.help"));
    problem.setId("noiseProblem");
    problem.setWrapText(true);
    problem.getStyleClass().add("differs");
    problem.managedProperty().bind(problem.visibleProperty());
    problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
    visibleProperty().bind(toggle.selectedProperty());
    managedProperty().bind(visibleProperty());
    WhenSeen.fill(this, text, problem);
    var typed = new PauseTransition(PAUSE);
    typed.setOnFinished(_ -> take());
    text.textProperty()
        .addListener(
            (_, _, _) -> {
              if (!filling) {
                typed.playFromStart();
              }
            });
    toggle
        .selectedProperty()
        .addListener(
            (_, _, open) -> {
              if (open && text.getText().isEmpty()) {
                fill(FIRST);
                take();
              }
            });
  }

  /** What shows and hides the text. */
  ToggleButton toggle() {
    return toggle;
  }

  /** Shows the text of a model of the library; null for none. */
  void show(@Nullable String name) {
    fill(name);
    if (name == null) {
      toggle.setSelected(false);
    }
  }

  private void fill(@Nullable String name) {
    filling = true;
    text.setText(name == null ? "" : NoiseLibrary.text(name));
    problem.setText("");
    filling = false;
  }

  private void take() {
    try {
      if (!text.getText().isBlank()) {
        results.noise().set(NoiseModelReader.read(text.getText()));
      }
      problem.setText("");
    } catch (NoiseModelException e) {
      String where = e.line() > 0 ? TEXTS.get("noise.line", e.line()) + " " : "";
      problem.setText(where + e.getMessage());
    }
  }
}
