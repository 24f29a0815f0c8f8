package org.ketbench.app.shell;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Callback;
import org.controlsfx.control.PropertySheet;
import org.controlsfx.property.editor.PropertyEditor;
import org.controlsfx.validation.ValidationMessage;
import org.controlsfx.validation.ValidationResult;
import org.controlsfx.validation.ValidationSupport;
import org.controlsfx.validation.decoration.StyleClassValidationDecoration;
import org.ketbench.app.canvas.scene.Theme;
import org.ketbench.app.settings.Settings;
import org.ketbench.app.settings.SettingsStore;
import org.ketbench.app.text.Texts;

/** All settings on one sheet; each takes effect as it is changed. */
final class SettingsSheet extends VBox {
  private static final Texts TEXTS = Texts.beside(SettingsSheet.class);
  private static final double WIDTH = 520;
  private static final double HEIGHT = 420;

  private final Overlay overlay;
  private final PropertySheet sheet;
  private final ValidationSupport checks = new ValidationSupport();

  SettingsSheet(SettingsStore settings, Overlay overlay) {
    this.overlay = overlay;
    getStyleClass().addAll("overlay-card", "settings-sheet");
    setMaxSize(WIDTH, HEIGHT);
    StackPane.setAlignment(this, Pos.CENTER);
    var title = new Label(TEXTS.get("settings.title"));
    title.getStyleClass().add("title-3");
    sheet = new PropertySheet();
    sheet.setSearchBoxVisible(false);
    sheet.setModeSwitcherVisible(false);
    sheet
        .getItems()
        .setAll(
            new Item<>(
                settings,
                "theme",
                Look.class,
                now -> Look.of(now.theme()),
                (old, look) -> old.theme(look.theme.name())),
            new Item<>(settings, "textSize", Double.class, Settings::textSize, Settings::textSize),
            new Item<>(
                settings,
                "lowestFirst",
                Boolean.class,
                Settings::lowestFirst,
                Settings::lowestFirst),
            new Item<>(
                settings,
                "reducedMotion",
                Boolean.class,
                Settings::reducedMotion,
                Settings::reducedMotion),
            new Item<>(
                settings,
                "restoreSession",
                Boolean.class,
                Settings::restoreSession,
                Settings::restoreSession));
    Callback<PropertySheet.Item, PropertyEditor<?>> usual = sheet.getPropertyEditorFactory();
    sheet.setPropertyEditorFactory(
        item ->
            item instanceof Item<?>(_, String key, _, _, _) && key.equals("textSize")
                ? new TextSizeEditor(item, checks)
                : usual.call(item));
    // The list itself shows no sign of having the keyboard, so that goes to the first setting.
    sheet.setFocusTraversable(false);
    sheet.focusedProperty().subscribe(this::toFirst);
    VBox.setVgrow(sheet, Priority.ALWAYS);
    checks.setValidationDecorator(new StyleClassValidationDecoration("refused", "doubtful"));
    var wrong = new Label();
    wrong.setId("settingsWrong");
    wrong.getStyleClass().add("canvas-popup-problem");
    wrong.setWrapText(true);
    wrong.textProperty().bind(checks.validationResultProperty().map(SettingsSheet::words));
    wrong.managedProperty().bind(checks.invalidProperty());
    var done = new Button(TEXTS.get("settings.close"));
    done.setDefaultButton(true);
    done.setOnAction(_ -> overlay.hide());
    var buttons = new HBox(done);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    getChildren().addAll(title, sheet, wrong, buttons);
  }

  private void toFirst(boolean isFocused) {
    if (isFocused) {
      sheet.applyCss();
      sheet.layout();
      sheet.lookup(".combo-box").requestFocus();
    }
  }

  /** What is wrong with what is typed, if something is. */
  private static String words(ValidationResult result) {
    return result.getErrors().stream()
        .map(ValidationMessage::getText)
        .collect(Collectors.joining("\n"));
  }

  void open() {
    overlay.show(this, sheet);
  }

  /** The themes as they are offered. */
  private enum Look {
    LIGHT(Theme.LIGHT),
    DARK(Theme.DARK),
    HIGH_CONTRAST(Theme.HIGH_CONTRAST),
    PROJECTOR(Theme.PROJECTOR);

    @SuppressWarnings("ImmutableEnumChecker") // a theme is immutable
    private final Theme theme;

    Look(Theme theme) {
      this.theme = theme;
    }

    static Look of(String name) {
      for (Look look : values()) {
        if (look.theme.name().equals(name)) {
          return look;
        }
      }
      return LIGHT;
    }

    @Override
    public String toString() {
      return TEXTS.get("command.view.theme." + theme.name()).replace("_", "");
    }
  }

  /** A line of the sheet. */
  private record Item<T>(
      SettingsStore settings,
      String key,
      Class<T> type,
      Function<Settings, T> read,
      BiFunction<Settings, T, Settings> write)
      implements PropertySheet.Item {

    @Override
    public Class<?> getType() {
      return type;
    }

    @Override
    public String getCategory() {
      return "";
    }

    @Override
    public String getName() {
      return TEXTS.get("settings." + key);
    }

    @Override
    public String getDescription() {
      return TEXTS.get("settings." + key + ".help");
    }

    @Override
    public Object getValue() {
      return read.apply(settings.get());
    }

    @Override
    public void setValue(Object value) {
      if (type.isInstance(value)) {
        settings.change(old -> write.apply(old, type.cast(value)));
      }
    }

    @Override
    public Optional<ObservableValue<? extends Object>> getObservableValue() {
      return Optional.of(settings.settings().map(read));
    }
  }
}
