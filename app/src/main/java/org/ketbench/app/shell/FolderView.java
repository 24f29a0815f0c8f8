package org.ketbench.app.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.text.Texts;

/** The files beside the one that is worked on, as far as they may hold programs. */
final class FolderView extends BorderPane {
  private static final Texts TEXTS = Texts.beside(FolderView.class);
  private static final List<String> PROGRAMS =
      List.of(".qasm", ".inc", ".qs", ".ll", ".quil", ".json", ".txt", ".md");

  /** More than anybody reads through. */
  private static final int MOST = 1000;

  private final Executor background;
  private final Executor display;
  private final Consumer<Path> open;
  private final TreeView<Path> tree = new TreeView<>();
  private @Nullable Path shown;

  /**
   * @param background looks into folders
   * @param open opens a file
   */
  FolderView(Executor background, Executor display, Consumer<Path> open) {
    this.background = background;
    this.display = display;
    this.open = open;
    tree.setId("folder");
    tree.setAccessibleText(TEXTS.get("folder"));
    tree.setCellFactory(_ -> new Line());
    tree.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2) {
            openChosen();
          }
        });
    tree.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            openChosen();
            event.consume();
          }
        });
    show(null);
  }

  /** Shows the folder of a file, and the file in it. */
  void show(@Nullable Path file) {
    Path folder = file == null ? null : file.toAbsolutePath().getParent();
    if (folder == null) {
      shown = null;
      var none = new Label(TEXTS.get("folder.none"));
      none.getStyleClass().addAll("faint", "panel-message");
      none.setWrapText(true);
      setCenter(none);
    } else {
      if (!folder.equals(shown)) {
        shown = folder;
        tree.setRoot(new Branch(folder, true));
        tree.getRoot().setExpanded(true);
        setCenter(tree);
      }
    }
  }

  private void openChosen() {
    TreeItem<Path> chosen = tree.getSelectionModel().getSelectedItem();
    if (chosen != null && chosen.isLeaf()) {
      open.accept(chosen.getValue());
    }
  }

  private static boolean isProgram(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return PROGRAMS.stream().anyMatch(name::endsWith);
  }

  /** Folders come first, and nothing that is hidden. */
  private static List<Branch> list(FolderView view, Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(each -> !String.valueOf(each.getFileName()).startsWith("."))
          .map(each -> view.new Branch(each, Files.isDirectory(each)))
          .filter(branch -> branch.isFolder || isProgram(branch.getValue()))
          .sorted(
              Comparator.comparing((Branch branch) -> !branch.isFolder)
                  .thenComparing(branch -> String.valueOf(branch.getValue().getFileName())))
          .limit(MOST)
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** A file, or a folder that is looked into when it is opened. */
  private final class Branch extends TreeItem<Path> {
    private final boolean isFolder;
    private boolean asked;

    Branch(Path path, boolean isFolder) {
      super(path);
      this.isFolder = isFolder;
    }

    @Override
    public boolean isLeaf() {
      return !isFolder;
    }

    @Override
    public ObservableList<TreeItem<Path>> getChildren() {
      ObservableList<TreeItem<Path>> children = super.getChildren();
      if (isFolder && !asked) {
        asked = true;
        background.execute(
            () -> {
              List<Branch> found = list(FolderView.this, getValue());
              display.execute(() -> children.setAll(found));
            });
      }
      return children;
    }
  }

  private static final class Line extends TreeCell<Path> {
    @Override
    protected void updateItem(@Nullable Path path, boolean empty) {
      super.updateItem(path, empty);
      setText(path == null || empty ? null : String.valueOf(path.getFileName()));
    }
  }
}
