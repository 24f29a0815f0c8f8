package org.ketbench.app.charts.histogram;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.text.Texts;

/** What else can be done with a histogram: comparing, saving, copying. */
final class HistogramMenu {
  private static final Texts TEXTS = Texts.beside(HistogramMenu.class);
  private static final String NAME = "histogram.svg";
  private static final List<Integer> MOST = List.of(10, 25, 100, HistogramViewModel.MOST_BARS);

  private final HistogramViewModel model;
  private final ObservableValue<Boolean> lowestFirst;
  private final Supplier<Optional<Path>> folder;
  private final MenuButton button = new MenuButton(TEXTS.get("histogram.more"));
  private final CheckMenuItem scale = new CheckMenuItem(TEXTS.get("histogram.scale"));

  /**
   * @param folder where files are looked for first
   */
  HistogramMenu(
      HistogramViewModel model,
      ObservableValue<Boolean> lowestFirst,
      Supplier<Optional<Path>> folder) {
    this.model = model;
    this.lowestFirst = lowestFirst;
    this.folder = folder;
    button.setId("histogramMore");
    button.getStyleClass().add("small");
    scale.setId("histogram-scale");
    button
        .getItems()
        .setAll(
            scale,
            choice("label", List.of(BarLabel.values()), model.label(), HistogramMenu::name),
            choice("bars", MOST, model.most().asObject(), HistogramMenu::name),
            item("keep", model::keep),
            item("open", this::open),
            item("clear", model::clear),
            item("save", this::save),
            item("csv", () -> copy(HistogramText.csv(model.shown().get()))),
            item("json", () -> copy(HistogramText.json(model.shown().get()))));
  }

  MenuButton node() {
    return button;
  }

  /** Whether the longest bar is to have all the room there is. */
  CheckMenuItem scale() {
    return scale;
  }

  private static MenuItem item(String key, Runnable action) {
    var item = new MenuItem(TEXTS.get("histogram." + key));
    item.setId("histogram-" + key);
    item.setOnAction(_ -> action.run());
    return item;
  }

  private static String name(BarLabel label) {
    return TEXTS.get("histogram.label." + label.name().toLowerCase(Locale.ROOT));
  }

  private static String name(int most) {
    return TEXTS.get("histogram.bars.most", most);
  }

  private static <T> Menu choice(
      String key, List<T> all, Property<T> chosen, Function<T, String> name) {
    var menu = new Menu(TEXTS.get("histogram." + key));
    var group = new ToggleGroup();
    for (T each : all) {
      var item = new RadioMenuItem(name.apply(each));
      item.setId("histogram-" + key + "-" + each.toString().toLowerCase(Locale.ROOT));
      item.setToggleGroup(group);
      item.setSelected(each.equals(chosen.getValue()));
      item.setOnAction(_ -> chosen.setValue(each));
      menu.getItems().add(item);
    }
    return menu;
  }

  private static void copy(String text) {
    var content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }

  private @Nullable Window window() {
    return button.getScene() == null ? null : button.getScene().getWindow();
  }

  FileChooser chooser() {
    var chooser = new FileChooser();
    folder.get().map(Path::toFile).ifPresent(chooser::setInitialDirectory);
    return chooser;
  }

  private void open() {
    FileChooser chooser = chooser();
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter("JSON, CSV", "*.json", "*.csv", "*.txt", "*.tsv"));
    List<File> chosen = chooser.showOpenMultipleDialog(window());
    if (chosen != null) {
      chosen.forEach(file -> open(file.toPath()));
    }
  }

  /** Lays what is in a file beside the others. */
  void open(Path file) {
    try {
      HistogramFiles.read(file).forEach(model::add);
      model.tell("");
    } catch (SeriesFile.UnreadableException e) {
      model.tell(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      model.tell(TEXTS.get("file.failed", file, String.valueOf(e.getMessage())));
    }
  }

  private void save() {
    FileChooser chooser = chooser();
    chooser.setInitialFileName(NAME);
    List<FileChooser.ExtensionFilter> kinds = new ArrayList<>();
    for (String ending : HistogramFiles.ENDINGS) {
      kinds.add(new FileChooser.ExtensionFilter(ending.toUpperCase(Locale.ROOT), "*." + ending));
    }
    chooser.getExtensionFilters().setAll(kinds);
    File chosen = chooser.showSaveDialog(window());
    if (chosen != null) {
      save(chosen.toPath());
    }
  }

  /** Writes what is shown, in the format that the file's name ends with. */
  void save(Path file) {
    try {
      HistogramFiles.write(model.shown().get(), lowestFirst.getValue(), file);
      model.tell("");
    } catch (IOException e) {
      model.tell(TEXTS.get("file.failed", file, String.valueOf(e.getMessage())));
    }
  }
}
