package org.ketbench.app.charts;

import java.util.List;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.canvas.layout.Drawing;
import org.ketbench.app.canvas.view.CanvasViewModel;
import org.ketbench.app.charts.ask.ResultsViewModel;
import org.ketbench.app.charts.bar.ResultsBar;
import org.ketbench.app.document.Analysis;
import org.ketbench.app.shell.results.ResultsPane;
import org.ketbench.app.shell.results.ResultsView;
import org.ketbench.circuit.Circuit;

/** The results of the document that is worked on, under one bar that says what they are of. */
public final class ChartsPane extends BorderPane {
  private static final double STALE = 0.55;

  private final ResultsViewModel results;
  private final ResultsPane pane;
  private final OldNote note;
  private @Nullable Drawing last;

  public ChartsPane(ResultsViewModel results, List<ResultsView> views) {
    this.results = results;
    pane = new ResultsPane(views);
    note = new OldNote(pane);
    getStyleClass().addAll("charts", "tool-window");
    getStylesheets()
        .add(Objects.requireNonNull(ChartsPane.class.getResource("Charts.css")).toExternalForm());
    var bar = new ResultsBar(results);
    setTop(bar);
    setCenter(pane);
    setBottom(note);
    pane.opacityProperty()
        .bind(Bindings.when(bar.late().or(note.old())).then(STALE).otherwise(1.0));
  }

  /** Turns to the document of another canvas, and while it has errors to its last circuit. */
  private void turnTo(@Nullable CanvasViewModel canvas) {
    last = canvas == null ? null : canvas.whole();
    results.turnTo(last);
  }

  /**
   * Follows the canvas that has the focus, and shows what there would be while something is held
   * over it. What is dropped is known then, and its results are, long before the text is read
   * again.
   */
  public void follow(ObservableValue<@Nullable CanvasViewModel> canvas) {
    canvas.subscribe(this::turnTo);
    canvas
        .flatMap(CanvasViewModel::preview)
        .orElse(null)
        .addListener(
            (_, _, held) -> {
              CanvasViewModel shown = canvas.getValue();
              Drawing settled =
                  shown == null || shown.setting() == null ? last : shown.drawing().get();
              results.show(held == null ? settled : held);
            });
  }

  /** Shows another version; while a text has errors, the last circuit stays. */
  public void show(@Nullable Analysis analysis) {
    Drawing drawing = analysis == null ? null : analysis.get(Drawing.class);
    last = drawing == null && analysis != null ? last : drawing;
    if (drawing != null && analysis != null) {
      results.lines(analysis.lines());
    }
    if (drawing != null || analysis == null) {
      results.show(drawing);
    }
    note.tell(drawing == null && analysis != null && showsSomething());
    pane.show(analysis);
  }

  /** Of a document that was empty before there are results, but none that could be seen. */
  private boolean showsSomething() {
    Circuit circuit = results.circuit();
    return circuit != null && circuit.qubitCount() + circuit.bitCount() > 0;
  }
}
