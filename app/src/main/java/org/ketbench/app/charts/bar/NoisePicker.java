package org.ketbench.app.charts.bar;

import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.charts.ask.ResultsViewModel;
import org.ketbench.app.text.Texts;
import org.ketbench.engine.noise.NoiseLibrary;
import org.ketbench.engine.noise.NoiseModel;

/** Chooses how the device errs, by name. */
final class NoisePicker extends ComboBox<String> {
  private static final Texts TEXTS = Texts.beside(NoisePicker.class);
  private static final String NONE = "";

  private boolean following;

  /**
   * @param editor shows the text of what is chosen
   */
  NoisePicker(ResultsViewModel results, NoiseEditor editor) {
    setId("noise");
    getStyleClass().add("small");
    getItems().add(NONE);
    getItems().addAll(NoiseLibrary.names());
    setValue(NONE);
    setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable String name) {
            return name == null || name.isEmpty() ? TEXTS.get("noise.none") : name;
          }

          @Override
          public String fromString(String text) {
            return text;
          }
        });
    setAccessibleText(TEXTS.get("noise.help"));
    setMaxWidth(150);
    valueProperty()
        .addListener(
            (_, _, name) -> {
              if (name != null && !following) {
                editor.show(name.isEmpty() ? null : name);
                results.noise().set(name.isEmpty() ? null : NoiseLibrary.get(name));
              }
            });
    results.noise().addListener((_, _, model) -> follow(model));
  }

  /** Noise that is set elsewhere, or typed, has a name too. */
  private void follow(@Nullable NoiseModel model) {
    String name = model == null ? NONE : model.name();
    if (name.equals(getValue())) {
      return;
    }
    if (model == null || (getItems().contains(name) && model.equals(NoiseLibrary.get(name)))) {
      setValue(name);
      return;
    }
    following = true;
    setPromptText(name);
    setValue(null);
    following = false;
  }
}
