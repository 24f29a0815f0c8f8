package org.ketbench.app.shell;

import java.util.Objects;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.MenuBar;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToolBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * The parts of the window and where they are, still empty. In code, because each start would wait
 * for a description to be read: that alone opens every library, to look for a web view.
 */
final class WindowFrame {
  private static final String TOOL_WINDOW = "tool-window";

  private final MenuBar menuBar = named(new MenuBar(), "menuBar");
  private final ToolBar toolBar = named(new ToolBar(), "toolBar");
  private final BorderPane left = styled(named(new BorderPane(), "paletteSide"), TOOL_WINDOW);
  private final TabPane tabs = named(new TabPane(), "documents");
  private final StackPane right = styled(named(new StackPane(), "resultsSide"), TOOL_WINDOW);
  private final TabPane tools = styled(named(new TabPane(), "tools"), TOOL_WINDOW);
  private final SplitPane columns = named(new SplitPane(left, tabs, right), "columns");
  private final SplitPane rows = named(new SplitPane(columns, tools), "rows");
  private final HBox status = styled(named(new HBox(), "status"), "status-bar");
  private final StackPane overlayPane = styled(named(new StackPane(), "overlayPane"), "overlay");
  private final StackPane root;

  WindowFrame() {
    left.setMinSize(80, 0);
    tabs.setMinSize(120, 0);
    tabs.setTabDragPolicy(TabPane.TabDragPolicy.REORDER);
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.ALL_TABS);
    right.setMinSize(120, 0);
    columns.setMinHeight(120);
    tools.setMinSize(120, 80);
    rows.setOrientation(Orientation.VERTICAL);
    var all = new BorderPane(rows, new VBox(menuBar, toolBar), null, status, null);
    root = styled(named(new StackPane(all, overlayPane), "root"), "window");
    root.getStylesheets()
        .add(Objects.requireNonNull(WindowFrame.class.getResource("Window.css")).toExternalForm());
    EvenLetters.ofSystem().addTo(root.getStylesheets());
  }

  private static <N extends Node> N named(N node, String name) {
    node.setId(name);
    return node;
  }

  private static <R extends Region> R styled(R part, String style) {
    part.getStyleClass().add(style);
    return part;
  }

  StackPane root() {
    return root;
  }

  MenuBar menuBar() {
    return menuBar;
  }

  ToolBar toolBar() {
    return toolBar;
  }

  /** The columns above the tool window at the bottom. */
  SplitPane rows() {
    return rows;
  }

  /** What is left of the documents, the documents, and what is right of them. */
  SplitPane columns() {
    return columns;
  }

  BorderPane left() {
    return left;
  }

  TabPane tabs() {
    return tabs;
  }

  StackPane right() {
    return right;
  }

  TabPane tools() {
    return tools;
  }

  HBox status() {
    return status;
  }

  /** Above all else. */
  StackPane overlayPane() {
    return overlayPane;
  }
}
