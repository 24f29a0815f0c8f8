package org.ketbench.app.charts;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import org.ketbench.app.charts.ask.ResultsViewModel;
import org.ketbench.app.charts.histogram.HistogramView;
import org.ketbench.app.charts.histogram.HistogramViewModel;
import org.ketbench.app.charts.state.StateView;
import org.ketbench.app.charts.structure.StructureView;
import org.ketbench.app.charts.structure.StructureViewModel;
import org.ketbench.app.command.CommandSource;
import org.ketbench.app.shell.results.ResultsView;

/** All charts of the circuit that is worked on, joined together. */
public final class Charts {
  private final ResultsViewModel results;
  private final HistogramViewModel histogram;
  private final List<ResultsView> views;

  /**
   * @param lowestFirst whether labels begin with the first qubit
   */
  public Charts(ResultsViewModel results, ObservableValue<Boolean> lowestFirst) {
    this.results = results;
    histogram = new HistogramViewModel(results, lowestFirst, thread("shots"), Platform::runLater);
    var structure = new StructureViewModel(results, thread("structure"), Platform::runLater);
    views =
        List.of(
            new StateView(results, lowestFirst),
            new HistogramView(histogram, lowestFirst),
            new StructureView(results, structure, lowestFirst));
  }

  private static ExecutorService thread(String name) {
    return Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name(name).factory());
  }

  /** The views of the tool window, in their order. */
  public List<ResultsView> views() {
    return views;
  }

  /** What the Run menu has. */
  public CommandSource commands() {
    return new RunCommands(results, histogram);
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
