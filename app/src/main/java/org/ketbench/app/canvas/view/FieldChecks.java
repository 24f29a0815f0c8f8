package org.ketbench.app.canvas.view;

import java.util.function.Supplier;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.TextField;
import org.controlsfx.validation.ValidationResult;
import org.controlsfx.validation.ValidationSupport;
import org.controlsfx.validation.decoration.StyleClassValidationDecoration;
import org.ketbench.app.canvas.gesture.Outcome;

/** Tries out what is typed into fields, and marks those whose text cannot be taken. */
final class FieldChecks {
  private final ValidationSupport support = new ValidationSupport();

  FieldChecks() {
    support.setValidationDecorator(new StyleClassValidationDecoration("refused", "doubtful"));
  }

  /**
   * Checks a field now and whenever its text changes. It is tried at once, for who presses Enter at
   * once; only the mark, which the support puts on later, may lag behind.
   *
   * @param trial what would come of the text
   */
  void add(TextField field, Supplier<Outcome> trial) {
    var refusal = new SimpleStringProperty("");
    field
        .textProperty()
        .subscribe(_ -> refusal.set(trial.get() instanceof Outcome.Refused(String why) ? why : ""));
    support.registerValidator(
        field,
        false,
        (_, _) -> {
          String reason = refusal.get();
          field.setAccessibleHelp(reason);
          return ValidationResult.fromErrorIf(field, reason, !reason.isEmpty());
        });
  }
}
