package org.ketbench.app.charts;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.canvas.layout.Drawing;
import org.ketbench.app.charts.ask.ResultsViewModel;
import org.ketbench.app.charts.histogram.HistogramView;
import org.ketbench.app.charts.histogram.HistogramViewModel;
import org.ketbench.app.charts.state.StateView;
import org.ketbench.app.charts.structure.StructureView;
import org.ketbench.app.charts.structure.StructureViewModel;
import org.ketbench.engine.Precision;
import org.ketbench.engine.statevector.StateVectorEngine;
import org.ketbench.engine.statevector.live.LiveSimulation;
import org.ketbench.language.Document;
import org.ketbench.language.openqasm.OpenQasm;
import org.testfx.util.WaitForAsyncUtils;

/** The charts in a window of their own. */
final class ChartsWindow {
  final SimpleBooleanProperty lowestFirst = new SimpleBooleanProperty(true);
  final ResultsViewModel results =
      new ResultsViewModel(
          () -> new LiveSimulation(new StateVectorEngine(Precision.DOUBLE, 2), 1.25 * (1L << 30)),
          Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory()),
          Platform::runLater);
  final HistogramViewModel histogram =
      new HistogramViewModel(results, lowestFirst, Runnable::run, Platform::runLater);
  final StructureViewModel structure =
      new StructureViewModel(
          results,
          Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory()),
          Platform::runLater);
  private @Nullable ChartsPane pane;

  ChartsPane pane() {
    return Objects.requireNonNull(pane, "not shown yet");
  }

  void show(Stage stage, String theme) {
    var made =
        new ChartsPane(
            results,
            List.of(
                new StateView(results, lowestFirst),
                new HistogramView(histogram, lowestFirst, Optional::empty),
                new StructureView(results, structure, lowestFirst)));
    pane = made;
    made.getStyleClass().addAll("window", "theme-" + theme);
    var scene = new Scene(made, 340, 640);
    scene
        .getStylesheets()
        .add(
            Objects.requireNonNull(
                    ChartsWindow.class.getResource("/org/ketbench/app/shell/Window.css"))
                .toExternalForm());
    stage.setScene(scene);
    stage.show();
  }

  void circuit(String body) {
    var program =
        OpenQasm.analyze(
            Document.of("test.qasm", "OPENQASM 3.0;\ninclude \"stdgates.inc\";\n" + body));
    results.show(Drawing.of(Objects.requireNonNull(program.circuit(), body)));
  }

  void settle() throws TimeoutException {
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> !results.stale().get());
    WaitForAsyncUtils.waitForFxEvents();
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> !structure.stale().get());
    WaitForAsyncUtils.waitForFxEvents();
  }
}
