package org.ketbench.app.shell.results;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.document.Analysis;

/** The tool window on the right: one tab for each view, of which only the open one is kept up. */
public final class ResultsPane extends TabPane {
  private final List<ResultsView> views;
  private @Nullable Analysis current;

  public ResultsPane(List<ResultsView> views) {
    this.views = List.copyOf(views);
    setId("results");
    getStyleClass().addAll("tool-window", "results");
    setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
    for (ResultsView view : views) {
      var tab = new Tab(view.title());
      tab.setId("results-" + view.id());
      getTabs().add(tab);
    }
    getSelectionModel().selectedIndexProperty().subscribe(_ -> open());
  }

  public void show(@Nullable Analysis analysis) {
    current = analysis;
    update();
  }

  private void open() {
    int open = getSelectionModel().getSelectedIndex();
    for (int each = 0; each < views.size(); each++) {
      views.get(each).setOpen(each == open);
    }
    update();
  }

  private void update() {
    int open = getSelectionModel().getSelectedIndex();
    if (open >= 0) {
      ResultsView view = views.get(open);
      Tab tab = getTabs().get(open);
      if (tab.getContent() == null) {
        tab.setContent(page(view));
      }
      view.show(current);
    }
  }

  /** A view that needs more height than there is keeps it, and is scrolled. */
  private static Node page(ResultsView view) {
    if (view.letters() == 0) {
      return view.node();
    }
    var least = new StackPane(view.node());
    String high = "-fx-min-height: " + view.letters() + "em;";
    least.styleProperty().bind(view.filled().map(filled -> filled ? high : ""));
    var page = new ScrollPane(least);
    page.setFitToWidth(true);
    page.setFitToHeight(true);
    page.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    page.setFocusTraversable(false);
    page.getStyleClass().addAll("edge-to-edge", "results-page");
    return page;
  }
}
