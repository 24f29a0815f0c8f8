package org.ketbench.app.charts.overlay;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.canvas.layout.Drawing;
import org.ketbench.app.charts.ask.MeasurementReading.Ensemble;
import org.ketbench.app.charts.ask.MeasurementReading.PostSelected;
import org.ketbench.app.charts.ask.ResultsAnswer;
import org.ketbench.app.charts.ask.ResultsViewModel;
import org.ketbench.app.charts.ask.ResultsWork;
import org.ketbench.app.charts.ask.Timeline;
import org.ketbench.app.document.Analysis;
import org.ketbench.app.document.OpenDocument;
import org.ketbench.circuit.Operation;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.Simulator;
import org.ketbench.engine.statevector.memory.MemoryBudget;

/** What is said about single places of the circuit, and where going through it is to stop. */
public final class OverlayViewModel {
  private final ResultsViewModel results;
  private final Executor background;
  private final Executor display;
  private final MarksWork work = new MarksWork(new ResultsWork(new Simulator()));
  private final ReadOnlyObjectWrapper<Marks> marks = new ReadOnlyObjectWrapper<>(Marks.NONE);
  private final ObservableSet<Integer> breakpoints = FXCollections.observableSet();
  private final Map<OpenDocument, Set<Integer>> stops = new WeakHashMap<>();
  private List<Display> displays = List.of();
  private @Nullable OpenDocument document;
  private @Nullable Asked running;

  /**
   * @param background finds out
   * @param display runs what is to be done with it
   */
  public OverlayViewModel(ResultsViewModel results, Executor background, Executor display) {
    this.results = results;
    this.background = background;
    this.display = display;
    results.answer().addListener((_, _, _) -> ask());
    results.timeline().addListener((_, _, _) -> ask());
  }

  ReadOnlyObjectProperty<Marks> marks() {
    return marks.getReadOnlyProperty();
  }

  ResultsViewModel results() {
    return results;
  }

  /** The columns behind which going through the circuit stops, from 0. */
  public ObservableSet<Integer> breakpoints() {
    return breakpoints;
  }

  /** Turns to another document, with the places to stop at that it had before. */
  public void turnTo(@Nullable OpenDocument next) {
    OpenDocument before = document;
    if (before != null) {
      stops.put(before, Set.copyOf(breakpoints));
    }
    document = next;
    displays = List.of();
    breakpoints.clear();
    if (next != null) {
      breakpoints.addAll(stops.getOrDefault(next, Set.of()));
    }
    ask();
  }

  /** Takes another version of the text; while it has errors, the displays of the last one stay. */
  public void show(@Nullable Analysis analysis) {
    if (analysis == null) {
      displays = List.of();
    } else if (analysis.get(Drawing.class) != null) {
      Displays found = analysis.get(Displays.class);
      displays = found == null ? List.of() : found.all();
    }
    ask();
  }

  boolean isStop(int column) {
    return breakpoints.contains(column);
  }

  /** Sets a breakpoint behind a column, or takes it away. */
  public void toggle(int column) {
    if (!breakpoints.remove(column)) {
      breakpoints.add(column);
    }
  }

  /** Goes on to the next breakpoint, or to the end. */
  public void toBreakpoint() {
    Timeline timeline = results.timeline().get();
    if (timeline == null) {
      return;
    }
    int from = results.pinned().get() == ResultsViewModel.END ? -1 : results.pinned().get();
    for (int moment = from + 1; moment < timeline.size(); moment++) {
      if (breakpoints.contains(timeline.columns().get(moment))) {
        results.pinned().set(moment);
        return;
      }
    }
    results.pinned().set(ResultsViewModel.END);
  }

  /** Looks at the state behind a column. */
  public void toColumn(int column) {
    Timeline timeline = results.timeline().get();
    int moment = timeline == null ? -1 : timeline.momentAt(column);
    if (timeline != null && moment >= 0) {
      boolean last = moment == timeline.size() - 1;
      results.pinned().set(last ? ResultsViewModel.END : moment);
    }
  }

  /** Looks only at runs with an outcome; where one is pinned already, at those with the other. */
  void pin(Operation.Measure measure, boolean outcome) {
    int bit = measure.bit();
    if (results.reading().get() instanceof PostSelected pinned) {
      Boolean value = pinned.bits().get(bit);
      Boolean next = value == null ? Boolean.valueOf(outcome) : null;
      results.reading().set(pinned.with(bit, Boolean.FALSE.equals(value) ? Boolean.TRUE : next));
    } else {
      results.reading().set(new PostSelected(Map.of(bit, outcome)));
    }
  }

  private void ask() {
    Asked last = running;
    if (last != null) {
      last.cancelled = true;
      running = null;
    }
    ResultsAnswer answer = results.answer().get();
    Timeline timeline = results.timeline().get();
    boolean nothing = displays.isEmpty() && results.reading().get() instanceof Ensemble;
    if (answer == null || timeline == null || nothing) {
      if (!marks.get().equals(Marks.NONE)) {
        marks.set(Marks.NONE);
      }
      return;
    }
    var asked = new Asked();
    running = asked;
    List<Display> wanted = displays;
    var _ =
        CompletableFuture.supplyAsync(
                () ->
                    MemoryBudget.within(
                        ResultsViewModel.MOST_BYTES,
                        () -> work.find(answer.question(), timeline, wanted, asked)),
                background)
            .whenComplete((found, failure) -> display.execute(() -> accept(asked, found, failure)));
  }

  private void accept(Asked asked, @Nullable Marks found, @Nullable Throwable failure) {
    if (asked == running) {
      running = null;
      if (found != null) {
        marks.set(found);
      } else if (!(failure instanceof CancellationException)) {
        marks.set(Marks.NONE);
      }
    }
  }

  private static final class Asked implements Monitor {
    private volatile boolean cancelled;

    @Override
    public boolean cancelled() {
      return cancelled;
    }
  }
}
