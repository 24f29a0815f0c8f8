package org.ketbench.app.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.canvas.layout.Drawing;
import org.ketbench.app.canvas.view.CanvasViewModel;
import org.ketbench.app.canvas.view.CanvasWork;
import org.ketbench.app.document.Analysis;
import org.ketbench.app.document.OpenDocument;
import org.ketbench.app.settings.TabLayout;
import org.ketbench.app.text.Texts;

/** The state of a tab: one document, its circuit and its problems. */
final class TabViewModel {
  private static final Texts TEXTS = Texts.beside(TabViewModel.class);

  private final OpenDocument document;
  private final CanvasViewModel canvas;
  private final ObservableList<ListedProblem> problems = FXCollections.observableArrayList();
  private final ObjectProperty<TabLayout> layout;
  private final StringBinding title;

  /**
   * @param work where the canvas has its work done
   */
  TabViewModel(OpenDocument document, TabLayout layout, CanvasWork work) {
    this.document = document;
    canvas = new CanvasViewModel(work);
    this.layout = new SimpleObjectProperty<>(layout);
    title =
        Bindings.createStringBinding(
            () -> (document.modified().get() ? "● " : "") + document.name().get(),
            document.name(),
            document.modified());
    document.analysis().subscribe(this::show);
    document.selection().subscribe(selection -> canvas.follow(selection.caret()));
  }

  OpenDocument document() {
    return document;
  }

  /** The circuit beside the text. */
  CanvasViewModel canvas() {
    return canvas;
  }

  /** What is wrong with the text, or was a moment ago. */
  ObservableList<ListedProblem> problems() {
    return problems;
  }

  ObjectProperty<TabLayout> layout() {
    return layout;
  }

  StringBinding title() {
    return title;
  }

  private void show(@Nullable Analysis found) {
    if (found == null) {
      return;
    }
    problems.setAll(ListedProblem.of(found.document().text(), found.diagnostics()));
    Drawing drawing = found.drawing();
    if (drawing != null) {
      canvas.show(drawing, found.program());
    } else {
      canvas.keepShowing(reason());
    }
  }

  /** The first error, which is why there is no circuit of the text as it is. */
  private String reason() {
    String error =
        problems.stream()
            .filter(ListedProblem::isError)
            .findFirst()
            .map(ListedProblem::text)
            .orElseGet(() -> TEXTS.get("canvas.errors"));
    return TEXTS.get(canvas.drawing().get() == null ? "canvas.nothing" : "canvas.stale", error);
  }
}
