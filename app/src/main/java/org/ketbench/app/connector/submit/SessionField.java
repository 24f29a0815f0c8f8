package org.ketbench.app.connector.submit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.connector.submit.Sessions.Choice;
import org.ketbench.app.text.Texts;

/** Chooses a session that is open, none, or a new one, which is given a name. */
final class SessionField extends HBox {
  private static final Texts TEXTS = Texts.beside(SessionField.class);
  private static final Choice NEW = new Choice("new", "", true);

  private final Consumer<Choice> changed;
  private final ComboBox<Choice> box = new ComboBox<>();
  private final TextField name = new TextField();
  private Choice chosen = Choice.NONE;
  private boolean filling;

  /**
   * @param changed takes what was chosen
   */
  SessionField(Consumer<Choice> changed) {
    super(6);
    this.changed = changed;
    box.setId("submit-session-choice");
    box.getStyleClass().add("small");
    box.setMaxWidth(Double.MAX_VALUE);
    box.setAccessibleText(TEXTS.get("sheet.session"));
    box.setAccessibleHelp(TEXTS.get("sheet.session.help"));
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable Choice choice) {
            return choice == null ? "" : words(choice);
          }

          @Override
          public @Nullable Choice fromString(String text) {
            return null;
          }
        });
    name.setId("submit-session-name");
    name.getStyleClass().add("small");
    name.setPromptText(TEXTS.get("session.name"));
    name.setAccessibleText(TEXTS.get("session.name"));
    name.managedProperty().bind(name.visibleProperty());
    setHgrow(box, Priority.ALWAYS);
    setHgrow(name, Priority.ALWAYS);
    getChildren().setAll(box, name);
    box.valueProperty().subscribe((_, choice) -> chosen(choice));
    name.textProperty().subscribe((_, text) -> named(text));
    offer(List.of(Choice.NONE));
    show(Choice.NONE);
  }

  private static String words(Choice choice) {
    if (choice.isNone()) {
      return TEXTS.get("session.none");
    }
    if (choice.fresh()) {
      return TEXTS.get("session.new");
    }
    String id = choice.id().substring(0, Math.min(8, choice.id().length()));
    return choice.name().isEmpty() ? id : TEXTS.get("session.open", choice.name(), id);
  }

  private void chosen(@Nullable Choice choice) {
    if (filling || choice == null) {
      return;
    }
    boolean first = choice.equals(NEW) && !chosen.fresh();
    chosen = first ? Choice.another().named(name.getText()) : choice.equals(NEW) ? chosen : choice;
    name.setVisible(chosen.fresh());
    if (first) {
      name.requestFocus();
    }
    changed.accept(chosen);
  }

  private void named(String text) {
    if (!filling && chosen.fresh()) {
      chosen = chosen.named(text);
      changed.accept(chosen);
    }
  }

  /** Offers these, and a new one. */
  void offer(List<Choice> open) {
    List<Choice> all = new ArrayList<>(open);
    if (!chosen.fresh() && !all.contains(chosen)) {
      all.add(chosen);
    }
    all.add(NEW);
    if (!box.getItems().equals(all)) {
      filling = true;
      box.getItems().setAll(all);
      filling = false;
      show(chosen);
    }
  }

  void show(Choice choice) {
    filling = true;
    chosen = choice;
    box.setValue(choice.fresh() ? NEW : choice);
    if (choice.fresh() && !name.getText().equals(choice.name())) {
      name.setText(choice.name());
    }
    name.setVisible(choice.fresh());
    filling = false;
  }
}
