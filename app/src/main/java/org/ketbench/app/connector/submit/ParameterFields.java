package org.ketbench.app.connector.submit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.ketbench.app.text.Texts;
import org.ketbench.language.openqasm.WrittenNumber;

/** A field for each parameter of the circuit. */
final class ParameterFields extends GridPane {
  private static final Texts TEXTS = Texts.beside(ParameterFields.class);
  private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

  private final BiConsumer<String, String> changed;
  private final Map<String, TextField> fields = new HashMap<>();
  private List<String> shown = List.of();

  ParameterFields(BiConsumer<String, String> changed) {
    this.changed = changed;
    setId("submit-parameters");
    getStyleClass().add("submit-grid");
    managedProperty().bind(visibleProperty());
    setVisible(false);
  }

  void show(List<String> names, Map<String, String> written) {
    if (names.equals(shown)) {
      fields.forEach((name, field) -> set(field, written.getOrDefault(name, "")));
      return;
    }
    fields.clear();
    shown = List.copyOf(names);
    getChildren().clear();
    setVisible(!names.isEmpty());
    for (String name : names) {
      var field = new TextField(written.getOrDefault(name, ""));
      fields.put(name, field);
      field.setId("parameter-" + name);
      field.getStyleClass().add("small");
      field.setPromptText(TEXTS.get("parameter.prompt"));
      field.setAccessibleText(TEXTS.get("parameter.name", name));
      setHgrow(field, Priority.ALWAYS);
      field
          .textProperty()
          .subscribe(
              (_, text) -> {
                field.pseudoClassStateChanged(
                    DANGER, !text.isBlank() && WrittenNumber.read(text).isEmpty());
                changed.accept(name, text);
              });
      var label = new Label(TEXTS.get("parameter.name", name));
      label.setLabelFor(field);
      addRow(getRowCount(), label, field);
    }
  }

  private static void set(TextField field, String text) {
    if (!field.getText().equals(text)) {
      field.setText(text);
    }
  }
}
