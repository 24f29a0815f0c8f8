package org.ketbench.app.connector.submit;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.connector.parts.FieldMark;
import org.ketbench.app.text.Texts;
import org.ketbench.azure.target.TargetOption;

/** A field for each thing that can be asked of a target, which says at once what is wrong in it. */
final class OptionFields extends GridPane {
  private static final Texts TEXTS = Texts.beside(OptionFields.class);
  private static final String UNSAID = "";

  private final BiConsumer<String, String> changed;
  private List<TargetOption> options = List.of();

  /**
   * @param changed takes a path and what is written for it
   */
  OptionFields(BiConsumer<String, String> changed) {
    this.changed = changed;
    setId("submit-options");
    getStyleClass().add("submit-grid");
  }

  /** Offers the options of a target, with what is written for them. */
  void show(List<TargetOption> next, Map<String, String> written) {
    if (next.equals(options)) {
      return;
    }
    options = List.copyOf(next);
    getChildren().clear();
    int row = 0;
    for (TargetOption option : next) {
      Control field = field(option, written.getOrDefault(option.path(), UNSAID));
      field.setId("option-" + option.path().replace('.', '-'));
      field.setTooltip(new Tooltip(help(option)));
      field.setAccessibleText(option.path());
      field.setAccessibleHelp(help(option));
      field.setMaxWidth(Double.MAX_VALUE);
      setHgrow(field, Priority.ALWAYS);
      var name = new Label(option.path());
      name.setLabelFor(field);
      name.setMinWidth(USE_PREF_SIZE);
      addRow(row++, name, field);
    }
  }

  private static String help(TargetOption option) {
    return TEXTS.get("option.help", option.help(), option.expected());
  }

  private Control field(TargetOption option, String written) {
    return switch (option.type()) {
      case BOOLEAN -> choice(option, List.of("true", "false"), written);
      case CHOICE -> choice(option, option.values(), written);
      default -> text(option, written);
    };
  }

  private Control choice(TargetOption option, List<String> values, String written) {
    var box = new ComboBox<String>();
    box.getStyleClass().add("small");
    box.getItems().add(UNSAID);
    box.getItems().addAll(values);
    box.setValue(written);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable String value) {
            return value == null || value.isEmpty() ? unsaid(option) : value;
          }

          @Override
          public String fromString(String text) {
            return text;
          }
        });
    box.valueProperty()
        .subscribe(
            (_, value) -> changed.accept(option.path(), Objects.requireNonNullElse(value, UNSAID)));
    return box;
  }

  private static String unsaid(TargetOption option) {
    String standard = option.standard();
    return standard == null ? TEXTS.get("option.unsaid") : TEXTS.get("option.standard", standard);
  }

  private Control text(TargetOption option, String written) {
    var field = new TextField(written);
    field.getStyleClass().add("small");
    field.setPromptText(unsaid(option));
    field.textProperty().subscribe((_, text) -> changed.accept(option.path(), text));
    FieldMark.where(field, text -> !text.isBlank() && option.value(text.strip()) == null);
    return field;
  }

  /** Whether there is anything to be asked. */
  boolean isEmpty() {
    return getChildren().stream().noneMatch(Node::isManaged);
  }
}
