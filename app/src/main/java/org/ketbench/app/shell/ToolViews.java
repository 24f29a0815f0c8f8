package org.ketbench.app.shell;

import java.util.HashMap;
import java.util.Map;
import java.util.function.DoubleConsumer;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.document.Analysis;
import org.ketbench.app.document.OpenDocument;
import org.ketbench.app.editor.EditorView;
import org.ketbench.app.shell.results.ResultsView;
import org.ketbench.app.text.Texts;

/** The views in the tool window at the bottom: problems, messages, and the steps of the history. */
final class ToolViews {
  private static final Texts TEXTS = Texts.beside(ToolViews.class);

  private final TabPane tools;
  private final BorderPane problems = new BorderPane();
  private final ListView<String> history = new ListView<>();
  private final Map<Tab, ResultsView> added = new HashMap<>();

  /**
   * @param messages what was said so far
   * @param editor of the text that is worked on
   */
  ToolViews(
      TabPane tools,
      WindowViewModel window,
      ObservableList<String> messages,
      ObservableValue<@Nullable EditorView> editor) {
    this.tools = tools;
    tools.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    problems.getStyleClass().add("problems-place");
    var output = new ListView<>(messages);
    output.setId("output");
    output.setPlaceholder(placeholder("tools.noOutput"));
    messages.addListener((ListChangeListener<String>) _ -> output.scrollTo(messages.size() - 1));
    history.setId("history");
    history.setPlaceholder(placeholder("tools.noHistory"));
    Tab list = tab("problems", problems);
    tab("output", output);
    tab("history", history);
    editor.subscribe(active -> follow(list, active));
    history.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> goBack(window, event));
    window
        .activeDocument()
        .flatMap(OpenDocument::text)
        .subscribe(_ -> listSteps(window.documents().active().get()));
  }

  private static Label placeholder(String key) {
    var label = new Label(TEXTS.get(key));
    label.getStyleClass().add("faint");
    return label;
  }

  private Tab tab(String id, Node content) {
    var tab = new Tab(TEXTS.get("tools." + id));
    tab.setId("tools-" + id);
    content.getStyleClass().add("edge-to-edge");
    tools.getTabs().add(tab);
    // What is in a tab is styled and laid out whether it can be seen or not.
    tab.selectedProperty()
        .subscribe(
            selected -> {
              if (selected) {
                tab.setContent(content);
              }
            });
    return tab;
  }

  private void follow(Tab list, @Nullable EditorView active) {
    list.textProperty().unbind();
    if (active == null) {
      problems.setCenter(placeholder("tools.noProblems"));
      list.setText(TEXTS.get("tools.problems"));
      return;
    }
    problems.setCenter(active.problemsView());
    list.textProperty()
        .bind(
            active
                .problems()
                .all()
                .map(
                    found ->
                        found.isEmpty()
                            ? TEXTS.get("tools.problems")
                            : TEXTS.get("tools.problems.count", found.size())));
  }

  private void listSteps(@Nullable OpenDocument document) {
    if (document == null) {
      history.getItems().clear();
    } else {
      history.getItems().setAll(document.history());
      history.getItems().add(TEXTS.get("tools.start"));
    }
  }

  /** Undoes until the chosen step is the last one. */
  private void goBack(WindowViewModel window, MouseEvent event) {
    OpenDocument document = window.documents().active().get();
    int chosen = history.getSelectionModel().getSelectedIndex();
    if (document != null && event.getClickCount() == 2 && chosen > 0) {
      for (int i = 0; i < chosen; i++) {
        document.undo();
      }
    }
  }

  /** Adds a view that is kept up while it can be seen. */
  void add(ResultsView view, ObservableValue<@Nullable Analysis> analysis) {
    var tab = new Tab(view.title());
    tab.setId("tools-" + view.id());
    added.put(tab, view);
    tools.getTabs().add(tab);
    tab.selectedProperty().subscribe(_ -> update(tab, view, analysis.getValue()));
    analysis.subscribe(version -> update(tab, view, version));
  }

  private static void update(Tab tab, ResultsView view, @Nullable Analysis version) {
    if (tab.isSelected()) {
      if (tab.getContent() == null) {
        tab.setContent(view.node());
      }
      view.show(version);
    }
  }

  /** Tells, each time that a view is opened, how many times as high as letters it is to be. */
  void onOpen(DoubleConsumer taken) {
    tools
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            tab -> {
              ResultsView view = added.get(tab);
              taken.accept(view == null ? 0 : view.letters());
            });
  }

  void show(String id) {
    tools.getTabs().stream()
        .filter(tab -> ("tools-" + id).equals(tab.getId()))
        .findFirst()
        .ifPresent(tools.getSelectionModel()::select);
  }
}
