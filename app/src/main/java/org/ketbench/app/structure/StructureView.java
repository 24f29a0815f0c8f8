package org.ketbench.app.structure;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.collections.ObservableList;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.document.Analysis;
import org.ketbench.app.text.Texts;
import org.ketbench.circuit.Span;

/** The tree of the document; choosing a line shows its place in the text and in the circuit. */
public final class StructureView extends BorderPane {
  private static final Texts TEXTS = Texts.beside(StructureView.class);

  private final StructureViewModel model;
  private final Consumer<Span> reveal;
  private final TreeView<Entry> tree = new TreeView<>();

  /** The titles of what is open, which stays open while the text changes. */
  private final Set<String> open = new HashSet<>();

  /**
   * @param reveal selects a place of the text
   */
  public StructureView(Executor background, Executor display, Consumer<Span> reveal) {
    model = new StructureViewModel(background, display);
    this.reveal = reveal;
    open.add(TEXTS.get("declarations"));
    open.add(TEXTS.get("circuit"));
    tree.setId("structure");
    tree.setShowRoot(false);
    tree.setAccessibleText(TEXTS.get("structure"));
    tree.setCellFactory(_ -> new Line());
    tree.setOnMouseClicked(_ -> goTo());
    tree.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            goTo();
            event.consume();
          }
        });
    setCenter(tree);
    model.roots().subscribe(this::show);
  }

  /** Shows another version of the document. */
  public void show(@Nullable Analysis found) {
    model.show(found);
  }

  private void show(List<Entry> roots) {
    tree.setRoot(new Branch(new Entry.Group("", roots), open));
  }

  private void goTo() {
    TreeItem<Entry> chosen = tree.getSelectionModel().getSelectedItem();
    if (chosen != null && !chosen.getValue().place().isEmpty()) {
      reveal.accept(chosen.getValue().place());
    }
  }

  /** A line whose branches are made when it is opened. */
  private static final class Branch extends TreeItem<Entry> {
    private final Set<String> open;
    private boolean made;

    Branch(Entry entry, Set<String> open) {
      super(entry);
      this.open = open;
      setExpanded(entry.title().isEmpty() || open.contains(entry.title()));
      expandedProperty().subscribe((_, is) -> note(is));
    }

    private void note(boolean isOpen) {
      if (isOpen) {
        open.add(getValue().title());
      } else {
        open.remove(getValue().title());
      }
    }

    @Override
    public boolean isLeaf() {
      return getChildren().isEmpty();
    }

    @Override
    public ObservableList<TreeItem<Entry>> getChildren() {
      ObservableList<TreeItem<Entry>> children = super.getChildren();
      if (!made) {
        made = true;
        Entry entry = getValue();
        boolean single = entry instanceof Entry.Column && entry.children().size() == 1;
        if (!single) {
          entry.children().forEach(child -> children.add(new Branch(child, open)));
        }
      }
      return children;
    }
  }

  private static final class Line extends TreeCell<Entry> {
    @Override
    protected void updateItem(@Nullable Entry entry, boolean empty) {
      super.updateItem(entry, empty);
      setText(entry == null || empty ? null : entry.title());
    }
  }
}
