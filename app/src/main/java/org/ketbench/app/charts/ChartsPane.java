package org.ketbench.app.charts;

import java.util.List;
import java.util.Objects;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.canvas.layout.Drawing;
import org.ketbench.app.charts.ask.ResultsViewModel;
import org.ketbench.app.charts.bar.ResultsBar;
import org.ketbench.app.document.Analysis;
import org.ketbench.app.shell.results.ResultsPane;
import org.ketbench.app.shell.results.ResultsView;

/** The results of the document that is worked on, under one bar that says what they are of. */
public final class ChartsPane extends BorderPane {
  private static final String STALE = "stale";

  private final ResultsViewModel results;
  private final ResultsPane pane;

  public ChartsPane(ResultsViewModel results, List<ResultsView> views) {
    this.results = results;
    pane = new ResultsPane(views);
    getStyleClass().addAll("charts", "tool-window");
    getStylesheets()
        .add(Objects.requireNonNull(ChartsPane.class.getResource("Charts.css")).toExternalForm());
    setTop(new ResultsBar(results));
    setCenter(pane);
    results
        .stale()
        .subscribe(
            stale -> {
              getStyleClass().remove(STALE);
              if (stale) {
                getStyleClass().add(STALE);
              }
            });
  }

  /** Shows another version; while a text has errors, the last circuit stays. */
  public void show(@Nullable Analysis analysis) {
    Drawing drawing = analysis == null ? null : analysis.get(Drawing.class);
    if (drawing != null || analysis == null) {
      results.show(drawing);
    }
    pane.show(analysis);
  }
}
