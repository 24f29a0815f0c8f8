package org.ketbench.app.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.canvas.gesture.Palette;
import org.ketbench.app.canvas.scene.Theme;
import org.ketbench.app.canvas.view.CanvasViewModel;
import org.ketbench.app.canvas.view.CanvasWork;
import org.ketbench.app.document.OpenDocument;
import org.ketbench.app.document.OpenDocuments;
import org.ketbench.app.document.Selection;
import org.ketbench.app.settings.Settings;
import org.ketbench.app.settings.SettingsStore;
import org.ketbench.app.settings.TabLayout;
import org.ketbench.app.text.Texts;
import org.ketbench.circuit.Span;

/**
 * The state of the window: its tabs, one for each open document, and what is remembered of them.
 */
final class WindowViewModel {
  private static final Texts TEXTS = Texts.beside(WindowViewModel.class);

  private final OpenDocuments documents;
  private final SettingsStore settings;
  private final CanvasWork work;
  private final ObservableList<TabViewModel> tabs = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<@Nullable TabViewModel> active =
      new ReadOnlyObjectWrapper<>(null);
  private final ObjectProperty<List<String>> favourites;
  private final ObservableValue<String> title;

  WindowViewModel(OpenDocuments documents, SettingsStore settings) {
    this(documents, settings, CanvasWork.direct());
  }

  /**
   * @param work where the canvases have their work done
   */
  WindowViewModel(OpenDocuments documents, SettingsStore settings, CanvasWork work) {
    this.documents = documents;
    this.settings = settings;
    this.work = work;
    documents.all().addListener((ListChangeListener<OpenDocument>) _ -> matchTabs());
    documents.active().subscribe(document -> active.set(find(document)));
    matchTabs();
    title =
        active
            .flatMap(tab -> tab == null ? null : tab.title())
            .map(name -> TEXTS.get("window.title", name))
            .orElse(TEXTS.get("window.name"));
    settings.settings().subscribe(this::applyTheme);
    List<String> kept = settings.get().favourites();
    favourites = new SimpleObjectProperty<>(kept.isEmpty() ? Palette.USUAL : kept);
    favourites.subscribe((_, names) -> settings.change(old -> old.favourites(names)));
  }

  /** The gates that the palettes of all tabs show first. */
  ObjectProperty<List<String>> favourites() {
    return favourites;
  }

  OpenDocuments documents() {
    return documents;
  }

  SettingsStore settings() {
    return settings;
  }

  /** In the order of the documents. */
  ObservableList<TabViewModel> tabs() {
    return tabs;
  }

  /** The tab that is worked in; null when all are closed. */
  ReadOnlyObjectProperty<@Nullable TabViewModel> active() {
    return active.getReadOnlyProperty();
  }

  ObservableValue<@Nullable OpenDocument> activeDocument() {
    return active.map(TabViewModel::document);
  }

  ObservableValue<@Nullable CanvasViewModel> activeCanvas() {
    return active.map(TabViewModel::canvas);
  }

  /** Selects a place in the document that is worked on. */
  void reveal(Span place) {
    OpenDocument document = documents.active().get();
    if (document != null && place.end() <= document.text().get().length()) {
      document.select(new Selection(place.start(), place.end()));
    }
  }

  ObservableValue<String> title() {
    return title;
  }

  @Nullable TabViewModel find(@Nullable OpenDocument document) {
    return tabs.stream().filter(tab -> tab.document().equals(document)).findFirst().orElse(null);
  }

  private void matchTabs() {
    List<TabViewModel> matched = new ArrayList<>();
    for (OpenDocument document : documents.all()) {
      TabViewModel known = find(document);
      matched.add(known == null ? created(document) : known);
    }
    tabs.stream().filter(tab -> !matched.contains(tab)).forEach(tab -> tab.canvas().close());
    tabs.setAll(matched);
    active.set(find(documents.active().get()));
  }

  private TabViewModel created(OpenDocument document) {
    TabLayout known = remembered(document.file().get());
    var tab = new TabViewModel(document, known == null ? TabLayout.USUAL : known, work);
    document.file().subscribe((_, file) -> layOut(tab, file));
    dress(tab, settings.get());
    tab.layout().addListener((_, _, next) -> remember(document, next));
    return tab;
  }

  private @Nullable TabLayout remembered(@Nullable Path file) {
    return file == null ? null : settings.get().layouts().get(file.toString());
  }

  /** An empty document may become that of a file, and is to look as that did. */
  private void layOut(TabViewModel tab, @Nullable Path file) {
    TabLayout known = remembered(file);
    if (known != null && tab.document().text().get().isEmpty()) {
      tab.layout().set(known);
    }
  }

  private void remember(OpenDocument document, TabLayout layout) {
    Path file = document.file().get();
    if (file != null) {
      settings.change(old -> old.shown(file.toString(), layout));
    }
  }

  private void applyTheme(Settings current) {
    tabs.forEach(tab -> dress(tab, current));
  }

  private static void dress(TabViewModel tab, Settings current) {
    tab.canvas().theme().set(theme(current));
    tab.canvas().reducedMotion().set(current.reducedMotion());
  }

  static Theme theme(Settings settings) {
    Theme theme = Theme.named(settings.theme());
    return theme == null ? Theme.LIGHT : theme;
  }
}
