package org.ketbench.app.charts.bar;

import java.util.OptionalDouble;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.text.Texts;
import org.ketbench.app.tip.Tips;
import org.ketbench.circuit.Angle;
import org.ketbench.circuit.Parameter;
import org.ketbench.circuit.classical.Type;
import org.ketbench.language.openqasm.WrittenNumber;

/** The value of one parameter. */
final class InputRow {
  private static final Texts TEXTS = Texts.beside(InputRow.class);
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
  private static final int COLUMNS = 8;

  /** The slider stops at so many parts of a half turn, all of which have names. */
  private static final int PARTS = 24;

  private final Label name;
  private final TextField field = new TextField();
  private final Slider slider;
  private final Consumer<@Nullable Double> taken;
  private final boolean isWhole;
  private @Nullable Double value;
  private boolean updating;

  /**
   * @param taken told of a value, or of null where there is none any more
   */
  InputRow(Parameter parameter, Consumer<@Nullable Double> taken) {
    this.taken = taken;
    name = new Label(parameter.name());
    name.setMinWidth(Region.USE_PREF_SIZE);
    name.setLabelFor(field);
    isWhole =
        !(parameter.type() instanceof Type.Floating || parameter.type() instanceof Type.AngleType);
    field.setId("input-" + parameter.name());
    field.getStyleClass().addAll("small", "ket");
    field.setPrefColumnCount(COLUMNS);
    field.setMinWidth(Region.USE_PREF_SIZE);
    field.setPromptText(TEXTS.get("inputs.prompt"));
    Tips.put(field, TEXTS.get("inputs.help", parameter.name()));
    field.setAccessibleText(TEXTS.get("inputs.field", parameter.name()));
    field.textProperty().addListener((_, _, text) -> typed(text));
    slider = new Slider(least(parameter.type()), most(parameter.type()), 0);
    slider.setId("slide-" + parameter.name());
    slider.setBlockIncrement(isWhole ? 1 : Math.PI / PARTS);
    slider.setMinWidth(60);
    slider.setMaxWidth(Double.MAX_VALUE);
    slider.setAccessibleText(TEXTS.get("inputs.slider", parameter.name()));
    slider.valueProperty().addListener((_, _, next) -> slid(next.doubleValue()));
    GridPane.setHgrow(slider, Priority.ALWAYS);
  }

  private static double least(Type type) {
    return type instanceof Type.Floating
        ? -Math.PI
        : type instanceof Type.Int(int width, boolean signed) && signed && width != 1 ? -8 : 0;
  }

  private static double most(Type type) {
    return switch (type) {
      case Type.Floating _ -> Math.PI;
      case Type.AngleType _ -> 2 * Math.PI;
      case Type.Bool _ -> 1;
      case Type.Bits(int width) -> Math.scalb(1.0, Math.min(8, width)) - 1;
      case Type.Int(int width, boolean _) ->
          width > 0 && width < 4 ? Math.scalb(1.0, width) - 1 : 16;
      default -> 1;
    };
  }

  void addTo(GridPane rows, int row) {
    rows.addRow(row, name, field, slider);
  }

  /** Shows a value that may have been given elsewhere; null for none. */
  void show(@Nullable Double next) {
    if (next == null ? value == null : next.equals(value)) {
      return;
    }
    value = next;
    updating = true;
    field.setText(next == null ? "" : Angle.nearest(next).toString());
    field.pseudoClassStateChanged(WRONG, false);
    move(next == null ? 0 : next);
    updating = false;
  }

  /** A value outside of what the slider has stands at its end. */
  private void move(double to) {
    slider.setValue(Math.clamp(to, slider.getMin(), slider.getMax()));
  }

  private void typed(String text) {
    if (updating) {
      return;
    }
    OptionalDouble read = WrittenNumber.read(text);
    field.pseudoClassStateChanged(WRONG, !text.isBlank() && read.isEmpty());
    if (text.isBlank() || read.isPresent()) {
      value =
          text.isBlank()
              ? null
              : Double.valueOf(isWhole ? Math.rint(read.getAsDouble()) : read.getAsDouble());
      updating = true;
      move(value == null ? 0 : value);
      updating = false;
      taken.accept(value);
    }
  }

  private void slid(double to) {
    if (updating) {
      return;
    }
    double step = isWhole ? 1 : Math.PI / PARTS;
    double near = Math.rint(to / step) * step;
    if (value == null || near != value) {
      show(near);
      taken.accept(near);
    }
  }
}
