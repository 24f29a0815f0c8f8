package org.ketbench.app.connector.parts;

import java.util.function.Predicate;
import javafx.scene.control.TextField;

/**
 * Marks fields while what is written in them is wrong. ControlsFX would put a pane of its own below
 * the window's root for that, and lay the whole window out anew.
 */
public final class FieldMark {
  private static final String WRONG = "field-wrong";

  private FieldMark() {}

  public static void where(TextField field, Predicate<String> wrong) {
    field
        .textProperty()
        .subscribe(
            text -> {
              field.getStyleClass().removeAll(WRONG);
              if (wrong.test(text)) {
                field.getStyleClass().add(WRONG);
              }
            });
  }
}
