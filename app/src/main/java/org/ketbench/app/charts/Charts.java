package org.ketbench.app.charts;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.calm.Background;
import org.ketbench.app.canvas.view.CanvasViewModel;
import org.ketbench.app.canvas.view.EndsFeed;
import org.ketbench.app.charts.ask.MeasurementReading;
import org.ketbench.app.charts.ask.ResultsAnswer;
import org.ketbench.app.charts.ask.ResultsQuestion;
import org.ketbench.app.charts.ask.ResultsViewModel;
import org.ketbench.app.charts.ask.WireState;
import org.ketbench.app.charts.histogram.HistogramView;
import org.ketbench.app.charts.histogram.HistogramViewModel;
import org.ketbench.app.charts.overlay.DisplayCommands;
import org.ketbench.app.charts.overlay.OverlayViewModel;
import org.ketbench.app.charts.state.StateView;
import org.ketbench.app.charts.structure.StructureView;
import org.ketbench.app.charts.structure.StructureViewModel;
import org.ketbench.app.command.CommandSource;
import org.ketbench.app.document.OpenDocument;
import org.ketbench.app.shell.results.ResultsView;

/** All charts of the circuit that is worked on, joined together. */
public final class Charts {
  private final ResultsViewModel results;
  private final HistogramViewModel histogram;
  private final OverlayViewModel overlay;
  private final List<ResultsView> views;

  /**
   * @param lowestFirst whether labels begin with the first qubit
   * @param folder where files are looked for first
   */
  public Charts(
      ResultsViewModel results,
      ObservableValue<Boolean> lowestFirst,
      Supplier<Optional<Path>> folder) {
    this.results = results;
    histogram =
        new HistogramViewModel(
            results, lowestFirst, Background.thread("shots"), Platform::runLater);
    var structure =
        new StructureViewModel(results, Background.thread("structure"), Platform::runLater);
    overlay = new OverlayViewModel(results, Background.thread("marks"), Platform::runLater);
    views =
        List.of(
            new StateView(results, lowestFirst),
            new HistogramView(histogram, lowestFirst, folder),
            new StructureView(results, structure, lowestFirst));
  }

  /** The views of the tool window, in their order. */
  public List<ResultsView> views() {
    return views;
  }

  /** What is shown in the circuit itself. */
  public OverlayViewModel overlay() {
    return overlay;
  }

  /**
   * What the circuit that is worked on comes to at the ends of its wires. Whoever pins a column,
   * adds noise or follows one run does not ask about that.
   */
  public EndsFeed ends() {
    var answers =
        results
            .pinned()
            .isEqualTo(ResultsViewModel.END)
            .and(results.hovered().isEqualTo(ResultsViewModel.END))
            .and(results.noise().isNull())
            .and(
                Bindings.createBooleanBinding(
                    () -> results.reading().get() instanceof MeasurementReading.Ensemble,
                    results.reading()));
    return new EndsFeed(answers, results.answer().map(Charts::ends));
  }

  private static EndsFeed.@Nullable Answer ends(ResultsAnswer answer) {
    ResultsQuestion question = answer.question();
    if (question.noise() != null || !(question.reading() instanceof MeasurementReading.Ensemble)) {
      return null;
    }
    ResultsAnswer.State state = answer.state();
    return new EndsFeed.Answer(
        question.circuit(),
        state == null
            ? List.of()
            : state.wires().stream().map(WireState::probabilityOfOne).toList());
  }

  /**
   * What the Run menu has.
   *
   * @param canvas of the document that is worked on
   */
  public CommandSource commands(
      ObservableValue<@Nullable CanvasViewModel> canvas,
      ObservableValue<@Nullable OpenDocument> document) {
    CommandSource running = new RunCommands(results, histogram);
    CommandSource displays = new DisplayCommands(overlay, canvas, document);
    return () -> Stream.concat(running.commands().stream(), displays.commands().stream()).toList();
  }

  /**
   * Lays counts from elsewhere, such as a device's, over the histogram.
   *
   * @param label as it stands in the legend
   * @param counts by keys as {@code ketbench run} writes them
   */
  public void addSeries(String label, Map<String, ? extends Number> counts) {
    histogram.add(label, counts);
  }
}
