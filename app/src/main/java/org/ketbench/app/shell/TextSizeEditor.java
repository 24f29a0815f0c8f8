package org.ketbench.app.shell;

import java.math.BigDecimal;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TextField;
import org.controlsfx.control.PropertySheet;
import org.controlsfx.property.editor.AbstractPropertyEditor;
import org.controlsfx.validation.ValidationResult;
import org.controlsfx.validation.ValidationSupport;
import org.ketbench.app.settings.Settings;
import org.ketbench.app.text.Texts;

/** A text size as it is typed: what cannot be one is told why, and is not taken. */
final class TextSizeEditor extends AbstractPropertyEditor<Double, TextField> {
  private static final Texts TEXTS = Texts.beside(TextSizeEditor.class);

  /** Remembers the last size that was right, which the superclass asks for while it is made. */
  private static final class Field extends TextField {
    private final ReadOnlyObjectWrapper<Double> size = new ReadOnlyObjectWrapper<>(0.0);
  }

  /**
   * @param checks told of what is wrong with the text
   */
  TextSizeEditor(PropertySheet.Item item, ValidationSupport checks) {
    super(item, new Field());
    TextField field = getEditor();
    field.setId("textSize");
    field.setPrefColumnCount(4);
    checks.registerValidator(
        field,
        false,
        (_, text) -> {
          String reason = isSize(String.valueOf(text)) ? "" : wrong();
          field.setAccessibleHelp(reason.isEmpty() ? item.getDescription() : reason);
          return ValidationResult.fromErrorIf(field, reason, !reason.isEmpty());
        });
    field
        .textProperty()
        .subscribe(
            text -> {
              if (isSize(text)) {
                ((Field) field).size.set(Double.valueOf(text.strip()));
              }
            });
  }

  private static String wrong() {
    return TEXTS.get(
        "settings.textSize.wrong", (int) Settings.SMALLEST_TEXT, (int) Settings.LARGEST_TEXT);
  }

  private static boolean isSize(String text) {
    if (!text.strip().matches("\\d{1,2}(\\.\\d{1,2})?")) {
      return false;
    }
    double size = Double.parseDouble(text.strip());
    return size == 0 || (size >= Settings.SMALLEST_TEXT && size <= Settings.LARGEST_TEXT);
  }

  @Override
  protected ObservableValue<Double> getObservableValue() {
    return ((Field) getEditor()).size.getReadOnlyProperty();
  }

  /** A size that is there already is left as it is spelt. */
  @Override
  public void setValue(Double size) {
    String text = getEditor().getText();
    if (!isSize(text) || Double.parseDouble(text.strip()) != size) {
      getEditor().setText(BigDecimal.valueOf(size).stripTrailingZeros().toPlainString());
    }
  }
}
