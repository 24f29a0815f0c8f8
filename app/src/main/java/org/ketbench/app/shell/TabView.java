package org.ketbench.app.shell;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.canvas.view.CanvasView;
import org.ketbench.app.canvas.view.PaletteView;
import org.ketbench.app.editor.EditorView;
import org.ketbench.app.nodes.Ancestry;
import org.ketbench.app.settings.TabLayout;
import org.ketbench.app.settings.ViewMode;

/** What is in a tab: canvas and code of one document, beside or above one another. */
final class TabView extends BorderPane {
  private static final PseudoClass EMPTY = PseudoClass.getPseudoClass("empty-document");

  private final TabViewModel tab;
  private final SplitPane split = new SplitPane();
  private final StackPane circuit;
  private final CanvasView canvas;
  private final EditorView editor;
  private final PaletteView palette;
  private final BooleanBinding empty;
  private boolean arranging;
  private boolean begun;

  /**
   * @param questions where the language is asked in the background
   * @param firstScreen makes what an empty document shows in place of a circuit; not asked before
   *     the document is empty
   * @param favourites the gates that the palette shows first
   */
  TabView(
      TabViewModel tab,
      Executor questions,
      Supplier<? extends Node> firstScreen,
      ObjectProperty<List<String>> favourites) {
    this.tab = tab;
    editor = new EditorView(tab.document(), questions);
    canvas = new CanvasView(tab.canvas(), editor::show, tab.document());
    canvas.setId("canvas");
    editor.setOnGoToCircuit(this::goToCircuit);
    palette = new PaletteView(tab.canvas().gestures(), canvas, tab.document(), favourites);
    tab.canvas().choice().statements().subscribe(editor::light);
    var mend = editor.bannerFix(tab.canvas().staleReason().isNotEmpty());
    circuit = new StackPane(canvas, mend);
    StackPane.setAlignment(mend, Pos.BOTTOM_RIGHT);
    StackPane.setMargin(mend, new Insets(0, 10, 8, 0));
    mend.translateYProperty().bind(canvas.takenAtBottom().negate());
    circuit.setMinSize(0, 0);
    circuit.getStyleClass().add("circuit-side");
    empty =
        Bindings.createBooleanBinding(this::isEmpty, tab.document().text(), tab.canvas().preview());
    empty.subscribe(
        is -> {
          circuit.pseudoClassStateChanged(EMPTY, is);
          if (is && !begun) {
            begun = true;
            begin(firstScreen.get());
          }
        });
    setCenter(split);
    split.addEventFilter(MouseEvent.MOUSE_RELEASED, this::dragged);
    split.widthProperty().subscribe(this::divide);
    split.heightProperty().subscribe(this::divide);
    tab.layout().subscribe(this::arrange);
  }

  /** Puts what an empty document shows above the canvas, for as long as the document is empty. */
  private void begin(Node firstScreen) {
    firstScreen.visibleProperty().bind(empty);
    firstScreen.managedProperty().bind(empty);
    circuit.getChildren().add(1, firstScreen);
  }

  /** Whether there is neither a text nor one to be, as while a gate is held over the canvas. */
  private boolean isEmpty() {
    return tab.document().text().get().isBlank() && tab.canvas().preview().get() == null;
  }

  TabViewModel tab() {
    return tab;
  }

  EditorView editor() {
    return editor;
  }

  CanvasView canvas() {
    return canvas;
  }

  PaletteView palette() {
    return palette;
  }

  /** Brings a place of the text into view. */
  void reveal(int offset) {
    if (tab.layout().get().mode() == ViewMode.CANVAS) {
      tab.layout().set(tab.layout().get().mode(ViewMode.SPLIT));
    }
    editor.show(offset);
    editor.area().requestFocus();
  }

  private void goToCircuit() {
    if (tab.layout().get().mode() == ViewMode.CODE) {
      tab.layout().set(tab.layout().get().mode(ViewMode.SPLIT));
    }
    canvas.requestFocus();
  }

  /** What the keyboard belongs to, of the views that are shown. */
  Node keyboard() {
    return tab.layout().get().mode() == ViewMode.CANVAS ? canvas : editor.area();
  }

  private void arrange(TabLayout layout) {
    if (arranging) {
      return;
    }
    arranging = true;
    Node owner = split.getScene() == null ? null : split.getScene().getFocusOwner();
    boolean held = isWithin(owner);
    split.setOrientation(layout.vertical() ? Orientation.VERTICAL : Orientation.HORIZONTAL);
    switch (layout.mode()) {
      case CANVAS -> split.getItems().setAll(circuit);
      case CODE -> split.getItems().setAll(editor);
      case SPLIT -> {
        if (split.getItems().size() != 2) {
          split.getItems().setAll(circuit, editor);
        }
        split.setDividerPositions(layout.divider());
      }
    }
    arranging = false;
    if (owner != null && held) {
      (isWithin(owner) ? owner : keyboard()).requestFocus();
    }
  }

  /** Whether a node is in one of the views that are shown. */
  private boolean isWithin(@Nullable Node node) {
    return Ancestry.of(node).anyMatch(split::equals);
  }

  /** Where somebody drags the line stays, and not where a window that is too small moves it. */
  private void dragged(MouseEvent event) {
    if (event.getTarget() instanceof Node at && isDivider(at) && !split.getDividers().isEmpty()) {
      arranging = true;
      double position = split.getDividers().getFirst().getPosition();
      tab.layout().set(tab.layout().get().divider(position));
      arranging = false;
    }
  }

  private static boolean isDivider(Node at) {
    return at.getStyleClass().contains("split-pane-divider")
        || (at.getParent() != null
            && at.getParent().getStyleClass().contains("split-pane-divider"));
  }

  private void divide() {
    if (tab.layout().get().mode() == ViewMode.SPLIT) {
      split.setDividerPositions(tab.layout().get().divider());
    }
  }
}
