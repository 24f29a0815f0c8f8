package org.ketbench.app.shell;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.document.Analysis;
import org.ketbench.app.document.OpenDocument;
import org.ketbench.app.structure.StructureView;
import org.ketbench.app.text.Texts;

/**
 * The views in the tool window at the left: the palette, the files beside the document, and the
 * document as a tree. The last two are made when they are looked at for the first time.
 */
final class LeftViews {
  private static final Texts TEXTS = Texts.beside(LeftViews.class);

  private final TabPane tabs = new TabPane();
  private final Tab gates = tab("gates");
  private final Tab files = tab("folder");
  private final Tab structure = tab("structure");
  private final WindowViewModel window;
  private final FileViewModel opener;
  private final Executor background;

  /**
   * @param background looks into folders and asks the language
   */
  LeftViews(BorderPane place, WindowViewModel window, FileViewModel opener, Executor background) {
    this.window = window;
    this.opener = opener;
    this.background = background;
    tabs.getStyleClass().add("tool-window");
    tabs.setId("left");
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    tabs.getTabs().setAll(gates, files, structure);
    place.setCenter(tabs);
    files.selectedProperty().subscribe(_ -> fill());
    structure.selectedProperty().subscribe(_ -> fill());
  }

  private static Tab tab(String id) {
    var tab = new Tab(TEXTS.get("left." + id));
    tab.setId("left-" + id);
    return tab;
  }

  /** Shows the palette of a document. */
  void palette(Node palette) {
    gates.setContent(palette);
  }

  /** Brings a view to the front. */
  void show(String id) {
    tabs.getTabs().stream()
        .filter(tab -> ("left-" + id).equals(tab.getId()))
        .findFirst()
        .ifPresent(
            tab -> {
              tabs.getSelectionModel().select(tab);
              Node first = tab.getContent().lookup(".tree-view");
              if (first != null) {
                first.requestFocus();
              }
            });
  }

  private void fill() {
    if (files.isSelected() && files.getContent() == null) {
      var view = new FolderView(background, Platform::runLater, opener::open);
      ObservableValue<@Nullable Path> file =
          window.activeDocument().flatMap(OpenDocument::file).orElse(null);
      file.subscribe(view::show);
      files.setContent(view);
    }
    if (structure.isSelected() && structure.getContent() == null) {
      var view = new StructureView(background, Platform::runLater, window::reveal);
      ObservableValue<@Nullable Analysis> analysis =
          window.activeDocument().flatMap(OpenDocument::analysis).orElse(null);
      analysis.subscribe(found -> showIfSelected(view, found));
      structure.selectedProperty().subscribe(_ -> showIfSelected(view, analysis.getValue()));
      structure.setContent(view);
    }
  }

  private void showIfSelected(StructureView view, @Nullable Analysis found) {
    if (structure.isSelected()) {
      view.show(found);
    }
  }
}
