package org.ketbench.app.charts.histogram;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.charts.ask.MeasurementReading;
import org.ketbench.app.charts.ask.ResultsAnswer;
import org.ketbench.app.charts.ask.ResultsQuestion;
import org.ketbench.app.charts.ask.ResultsViewModel;
import org.ketbench.app.text.Texts;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.SimulationRequest;
import org.ketbench.engine.Simulator;
import org.ketbench.result.Counts;
import org.ketbench.result.OutcomeKeys;

/** What the histogram shows: the live distribution, drawn shots and results from elsewhere. */
public final class HistogramViewModel {
  private static final Texts TEXTS = Texts.beside(HistogramViewModel.class);
  private static final int SHOTS = 1000;

  /** More bars than a window is high. */
  static final int MOST_BARS = 256;

  private final ResultsViewModel results;
  private final ObservableValue<Boolean> lowestFirst;
  private final Executor background;
  private final Executor display;
  private final Simulator simulator = new Simulator();
  private final IntegerProperty shots = new SimpleIntegerProperty(SHOTS);
  private final ObjectProperty<BarOrder> order = new SimpleObjectProperty<>(BarOrder.BY_LABEL);
  private final StringProperty target = new SimpleStringProperty("");
  private final ObjectProperty<BarLabel> label = new SimpleObjectProperty<>(BarLabel.DIGITS);
  private final IntegerProperty most = new SimpleIntegerProperty(MOST_BARS);
  private final StringProperty register = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NOTHING);
  private final ReadOnlyBooleanWrapper drawing = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final BooleanBinding nothingToDraw;
  private final ObjectProperty<Set<Integer>> kept = new SimpleObjectProperty<>(Set.of());
  private final BooleanProperty open = new SimpleBooleanProperty(true);
  private final List<Series> others = new ArrayList<>();
  private @Nullable Series drawn;
  private @Nullable ResultsQuestion drawnOf;
  private @Nullable Drawing running;

  /**
   * What is to be seen.
   *
   * @param head how keys are to be read
   * @param label how outcomes are written
   * @param target the outcome that distances are counted from; empty where what was typed fits none
   * @param registers that can be looked at by themselves
   * @param bits the names of all bits, as they stand in keys from the left
   * @param comparisons of all series with the first one
   */
  record Shown(
      String head,
      BarLabel label,
      String target,
      List<Series> series,
      List<Bar> bars,
      List<String> registers,
      List<String> bits,
      List<Comparison> comparisons) {
    static final Shown NOTHING =
        new Shown("", BarLabel.DIGITS, "", List.of(), List.of(), List.of(), List.of(), List.of());

    Shown {
      series = List.copyOf(series);
      bars = List.copyOf(bars);
      registers = List.copyOf(registers);
      bits = List.copyOf(bits);
      comparisons = List.copyOf(comparisons);
    }
  }

  /**
   * @param background draws shots
   * @param display runs what is to be done with them
   */
  public HistogramViewModel(
      ResultsViewModel results,
      ObservableValue<Boolean> lowestFirst,
      Executor background,
      Executor display) {
    this.results = results;
    nothingToDraw = results.answer().isNull();
    this.lowestFirst = lowestFirst;
    this.background = background;
    this.display = display;
    results.answer().subscribe(_ -> update());
    order.addListener((_, _, _) -> update());
    target.addListener((_, _, _) -> update());
    label.addListener((_, _, _) -> update());
    most.addListener((_, _, _) -> update());
    register.addListener((_, _, _) -> update());
    kept.addListener((_, _, _) -> update());
    lowestFirst.addListener((_, _, _) -> update());
    open.addListener((_, _, _) -> update());
  }

  /** Whether anybody looks at it; it is not kept up while nobody does. */
  BooleanProperty open() {
    return open;
  }

  ReadOnlyObjectProperty<Shown> shown() {
    return shown.getReadOnlyProperty();
  }

  /** Whether shots are being drawn. */
  ReadOnlyBooleanProperty drawing() {
    return drawing.getReadOnlyProperty();
  }

  /** Why shots were not drawn; empty if they were. */
  ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }

  /** Decides which shots are drawn. */
  public LongProperty seed() {
    return results.seed();
  }

  /** How many shots to draw. */
  public IntegerProperty shots() {
    return shots;
  }

  ObjectProperty<BarOrder> order() {
    return order;
  }

  /**
   * The outcome that distances are counted from, as it is read; any other sign than 0 and 1 fits
   * both. Empty for the most probable one.
   */
  StringProperty target() {
    return target;
  }

  /** How outcomes are written. */
  ObjectProperty<BarLabel> label() {
    return label;
  }

  /** How many outcomes have a bar of their own. */
  IntegerProperty most() {
    return most;
  }

  /** The register that is looked at by itself; empty for all. */
  StringProperty register() {
    return register;
  }

  /** The places of the bits that are looked at, from the left of a key; none for all. */
  ObjectProperty<Set<Integer>> kept() {
    return kept;
  }

  /** Whether there is no circuit whose outcomes could be shown. */
  BooleanBinding nothingToDraw() {
    return nothingToDraw;
  }

  /** Tells what went wrong; empty if nothing did. */
  void tell(String text) {
    problem.set(text);
  }

  /**
   * Looks only at runs with the outcome of a bar; where that is so already, at all of them again.
   */
  void pick(Bar bar) {
    ResultsAnswer answer = results.answer().get();
    if (answer == null || bar.isRest()) {
      return;
    }
    if (results.reading().get() instanceof MeasurementReading.PostSelected) {
      results.reading().set(new MeasurementReading.Ensemble());
      return;
    }
    Map<Integer, Boolean> bits =
        Outcomes.bits(answer.question().circuit(), bar.key(), register.get(), kept.get());
    if (!bits.isEmpty()) {
      results.reading().set(new MeasurementReading.PostSelected(bits));
    }
  }

  /** Draws shots of the circuit that is shown; what has been drawn so far is shown meanwhile. */
  public void draw() {
    stop();
    ResultsAnswer answer = results.answer().get();
    if (answer == null) {
      return;
    }
    var task = new Drawing(answer.question());
    running = task;
    drawing.set(true);
    problem.set("");
    SimulationRequest request =
        answer
            .question()
            .request(answer.question().circuit())
            .with(shots.get(), results.seed().get())
            .with(results.noise().get());
    var _ =
        CompletableFuture.supplyAsync(() -> simulator.run(request, task).counts(), background)
            .whenComplete(
                (counts, failure) -> display.execute(() -> finished(task, counts, failure)));
  }

  private void finished(Drawing task, @Nullable Counts counts, @Nullable Throwable failure) {
    if (task != running) {
      return;
    }
    running = null;
    drawing.set(false);
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    if (counts != null) {
      take(task, counts);
    } else if (!(cause instanceof CancellationException)) {
      problem.set(cause == null ? "" : String.valueOf(cause.getMessage()));
    }
  }

  private void take(Drawing task, Counts counts) {
    drawn = Series.of(TEXTS.get("series.drawn", counts.shots()), counts);
    drawnOf = task.question;
    update();
  }

  /** Stops drawing; what was drawn stays. */
  public void stop() {
    if (running != null) {
      running.cancelled = true;
      running = null;
      drawing.set(false);
    }
  }

  /** Lays counts from elsewhere beside the others: of a device, or of a file. */
  public void add(String name, Map<String, ? extends Number> counts) {
    add(Series.ofCounts(Series.Kind.OTHER, name, counts));
  }

  /** Lays a series from elsewhere beside the others. */
  void add(Series series) {
    others.add(series);
    update();
  }

  /** Keeps the distribution that is shown now to compare later ones with it. */
  public void keep() {
    Series first = whole(results.answer().get());
    if (first != null) {
      others.add(
          new Series(
              Series.Kind.OTHER,
              TEXTS.get("series.kept", others.size() + 1),
              first.values(),
              first.rest(),
              first.shots()));
      update();
    }
  }

  /** Takes everything away but the live distribution. */
  public void clear() {
    others.clear();
    drawn = null;
    update();
  }

  private @Nullable Series whole(@Nullable ResultsAnswer answer) {
    ResultsAnswer.Outcomes outcomes = answer == null ? null : answer.outcomes();
    return answer == null || outcomes == null
        ? null
        : Series.of(
            Series.Kind.EXACT, name(answer, outcomes), outcomes.distribution(), outcomes.shots());
  }

  private static String name(ResultsAnswer answer, ResultsAnswer.Outcomes outcomes) {
    String noise =
        answer.question().noise() == null
            ? ""
            : TEXTS.get("series.noise", answer.question().noise().name());
    String reading =
        switch (answer.question().reading()) {
          case MeasurementReading.Ensemble _ ->
              outcomes.shots() == 0
                  ? TEXTS.get("series.exact")
                  : TEXTS.get("series.sampled", outcomes.shots());
          case MeasurementReading.OneShot _ -> TEXTS.get("series.shot");
          case MeasurementReading.PostSelected _ -> TEXTS.get("series.post");
        };
    return reading + noise;
  }

  @SuppressWarnings("ReferenceEquality") // shots of another version are not of this one
  private static boolean isSame(ResultsQuestion one, ResultsQuestion other) {
    return one.circuit() == other.circuit() && one.inputs().equals(other.inputs());
  }

  private void update() {
    if (!open.get()) {
      return;
    }
    ResultsAnswer answer = results.answer().get();
    Series first = whole(answer);
    if (answer == null || first == null || answer.outcomes() == null) {
      shown.set(Shown.NOTHING);
      return;
    }
    if (drawnOf != null && !isSame(drawnOf, answer.question())) {
      drawn = null;
    }
    OutcomeKeys keys = answer.outcomes().distribution().keys();
    List<Series> all = new ArrayList<>();
    all.add(first);
    if (drawn != null) {
      all.add(drawn);
    }
    all.addAll(others);
    List<String> registers =
        keys.registers().stream().map(OutcomeKeys.Register::name).distinct().toList();
    String only = registers.contains(register.get()) ? register.get() : "";
    List<String> bits = Outcomes.names(keys);
    Set<Integer> wanted = only.isEmpty() ? within(bits.size()) : places(keys, only);
    List<Series> seen =
        wanted.isEmpty() ? all : all.stream().map(each -> Bars.marginal(each, wanted)).toList();
    List<Comparison> comparisons = new ArrayList<>();
    for (Series other : seen.subList(1, seen.size())) {
      Comparison comparison = Comparison.of(seen.getFirst(), other);
      if (comparison != null) {
        comparisons.add(comparison);
      }
    }
    boolean first0 = lowestFirst.getValue();
    String probable = Bars.mostProbable(seen.getFirst());
    String wantedOutcome =
        target.get().isBlank() ? probable : OutcomeNumbers.key(target.get(), probable, first0);
    shown.set(
        new Shown(
            only.isEmpty() && !wanted.isEmpty()
                ? String.join(" ", Outcomes.inOrder(bits, wanted, first0))
                : HistogramHeads.of(keys, only, first0),
            label.get(),
            wantedOutcome,
            seen,
            Bars.of(seen, most.get(), order.get().comparator(first0, wantedOutcome)),
            registers,
            bits,
            comparisons));
  }

  /** What is chosen of so many bits; a choice that was made for more of them does not count. */
  private Set<Integer> within(int count) {
    return kept.get().stream().allMatch(place -> place < count) ? kept.get() : Set.of();
  }

  private static Set<Integer> places(OutcomeKeys keys, String only) {
    Set<Integer> places = new LinkedHashSet<>();
    int place = 0;
    for (OutcomeKeys.Register register : keys.registers()) {
      for (int each = 0; each < register.size(); each++) {
        if (register.name().equals(only)) {
          places.add(place);
        }
        place++;
      }
    }
    return places;
  }

  private final class Drawing implements Monitor {
    private final ResultsQuestion question;
    private volatile boolean cancelled;

    Drawing(ResultsQuestion question) {
      this.question = question;
    }

    @Override
    public boolean cancelled() {
      return cancelled;
    }

    @Override
    public void counts(Counts soFar) {
      display.execute(
          () -> {
            if (running == this) {
              take(this, soFar);
            }
          });
    }
  }
}
