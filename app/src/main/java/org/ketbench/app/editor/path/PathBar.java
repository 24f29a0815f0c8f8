package org.ketbench.app.editor.path;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.TreeItem;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.BreadCrumbBar;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.editor.path.PathViewModel.Block;
import org.ketbench.app.text.Texts;

/**
 * Over the text, the blocks that the caret is in; a click goes to the beginning of one. It has its
 * room as long as the text has blocks at all: if it came and went with the caret, the text would
 * move away below the pointer that puts it there. Many programs have none.
 */
public final class PathBar extends StackPane {
  private static final Texts TEXTS = Texts.beside(PathBar.class);

  private final IntConsumer go;
  private @Nullable BreadCrumbBar<Block> crumbs;

  /**
   * @param go takes the caret to a place
   */
  public PathBar(PathViewModel model, IntConsumer go) {
    this.go = go;
    setId("path");
    getStyleClass().add("path-bar");
    setAccessibleRole(AccessibleRole.TOOL_BAR);
    setAccessibleText(TEXTS.get("path"));
    Button room = crumb(new TreeItem<>(new Block("", 0)));
    room.setVisible(false);
    getChildren().add(room);
    visibleProperty().bind(model.possible());
    managedProperty().bind(visibleProperty());
    model.path().subscribe(this::show);
  }

  private void show(List<Block> blocks) {
    if (crumbs != null) {
      crumbs.setVisible(!blocks.isEmpty());
    }
    if (!blocks.isEmpty()) {
      bar().setSelectedCrumb(BreadCrumbBar.buildTreeModel(blocks.toArray(Block[]::new)));
    }
  }

  private BreadCrumbBar<Block> bar() {
    BreadCrumbBar<Block> known = crumbs;
    if (known != null) {
      return known;
    }
    var made = new BreadCrumbBar<Block>();
    made.setAutoNavigationEnabled(false);
    made.setCrumbFactory(PathBar::crumb);
    made.setOnCrumbAction(event -> go.accept(event.getSelectedCrumb().getValue().place()));
    getChildren().add(made);
    crumbs = made;
    return made;
  }

  private static Button crumb(TreeItem<Block> item) {
    var button = new Button((item.getParent() == null ? "" : "›  ") + item.getValue().title());
    button.getStyleClass().add("path-crumb");
    button.setMnemonicParsing(false);
    button.setAccessibleText(item.getValue().title());
    return button;
  }
}
