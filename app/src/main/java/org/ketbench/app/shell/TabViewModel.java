package org.ketbench.app.shell;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.canvas.layout.Drawing;
import org.ketbench.app.canvas.view.CanvasViewModel;
import org.ketbench.app.canvas.view.CanvasWork;
import org.ketbench.app.canvas.view.Drawings;
import org.ketbench.app.canvas.view.Viewport;
import org.ketbench.app.charts.overlay.Displays;
import org.ketbench.app.document.Analysis;
import org.ketbench.app.document.Finder;
import org.ketbench.app.document.OpenDocument;
import org.ketbench.app.editor.style.Problems;
import org.ketbench.app.settings.TabLayout;
import org.ketbench.app.text.Texts;
import org.ketbench.language.Diagnostic;
import org.ketbench.language.LineIndex;

/** The state of a tab: one document, its circuit and its problems. */
final class TabViewModel {
  /** What tabs show of their texts. */
  static final List<Finder<?>> FINDERS =
      List.of(Drawings.finder(), Displays.finder(), Problems.finder());

  private static final Texts TEXTS = Texts.beside(TabViewModel.class);

  /** What two zooms may differ by and still be the same. */
  private static final double ZOOM_NOISE = 1e-6;

  private final OpenDocument document;
  private final CanvasViewModel canvas;
  private final ObjectProperty<TabLayout> layout;
  private final StringBinding title;

  /**
   * @param work where the canvas has its work done
   */
  TabViewModel(OpenDocument document, TabLayout layout, CanvasWork work) {
    this.document = document;
    canvas = new CanvasViewModel(work);
    this.layout = new SimpleObjectProperty<>(layout);
    this.layout.subscribe(this::zoomAs);
    canvas.viewport().subscribe((_, view) -> rememberZoom(view));
    title =
        Bindings.createStringBinding(
            () -> (document.modified().get() ? "● " : "") + document.name().get(),
            document.name(),
            document.modified());
    document.beginning().subscribe(this::begin);
    document.analysis().subscribe(this::show);
    document.selection().subscribe(canvas.choice()::follow);
  }

  OpenDocument document() {
    return document;
  }

  /** The circuit beside the text. */
  CanvasViewModel canvas() {
    return canvas;
  }

  ObjectProperty<TabLayout> layout() {
    return layout;
  }

  StringBinding title() {
    return title;
  }

  private void zoomAs(TabLayout wanted) {
    if (Math.abs(canvas.viewport().get().zoom() - wanted.zoom()) > ZOOM_NOISE) {
      canvas.window().startAt(wanted.zoom());
    }
  }

  private void rememberZoom(Viewport view) {
    if (Math.abs(view.zoom() - layout.get().zoom()) > ZOOM_NOISE) {
      layout.set(layout.get().zoom(view.zoom()));
    }
  }

  private void begin(@Nullable Analysis found) {
    Drawing drawing = Drawings.of(found);
    if (drawing != null) {
      canvas.showBeginning(drawing, TEXTS.get("canvas.reading"));
    }
  }

  private void show(@Nullable Analysis found) {
    if (found == null) {
      return;
    }
    Drawing drawing = Drawings.of(found);
    if (drawing != null) {
      canvas.show(drawing, found.program());
    } else {
      canvas.keepShowing(reason(found));
    }
  }

  /** The first error, which is why there is no circuit of the text as it is. */
  private String reason(Analysis found) {
    String error =
        found.diagnostics().stream()
            .filter(Diagnostic::isError)
            .findFirst()
            .map(first -> inWords(first, found.lines()))
            .orElseGet(() -> TEXTS.get("canvas.errors"));
    return TEXTS.get(showsSomething() ? "canvas.stale" : "canvas.nothing", error);
  }

  private static String inWords(Diagnostic error, LineIndex lines) {
    String file = error.file();
    return file == null
        ? TEXTS.get(
            "problem.inLine", lines.position(error.span().start()).line() + 1, error.message())
        : file + ": " + error.message();
  }

  /** A document that was empty before has a circuit, but none that could be seen. */
  private boolean showsSomething() {
    Drawing shown = canvas.drawing().get();
    return shown != null && shown.circuit().qubitCount() + shown.circuit().bitCount() > 0;
  }
}
