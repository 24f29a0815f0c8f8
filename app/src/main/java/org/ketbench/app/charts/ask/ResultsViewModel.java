package org.ketbench.app.charts.ask;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.canvas.layout.Drawing;
import org.ketbench.app.charts.ask.MeasurementReading.Ensemble;
import org.ketbench.app.charts.ask.MeasurementReading.PostSelected;
import org.ketbench.app.text.Texts;
import org.ketbench.circuit.Circuit;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.SimulationRefusedException;
import org.ketbench.engine.Simulator;
import org.ketbench.engine.noise.NoiseModel;
import org.ketbench.engine.statevector.live.LiveSimulation;
import org.ketbench.engine.statevector.memory.MemoryBudget;
import org.ketbench.language.LineIndex;

/**
 * What is known about the circuit that is shown, at the moment that is looked at. A newer question
 * stops an older one; the last answer stays, marked as out of date, until the next one is there.
 */
public final class ResultsViewModel implements AutoCloseable {
  /** Behind the last column. */
  public static final int END = -1;

  /** In place of the number of a qubit, for none. */
  public static final int NOWHERE = -1;

  private static final Texts TEXTS = Texts.beside(ResultsViewModel.class);
  private static final int SHOTS = 2000;

  /** Of a circuit with so many items one thing after the other is found out. */
  private static final int LARGE = 20_000;

  /** As much as live simulation takes: what follows every change may not take the whole machine. */
  public static final double MOST_BYTES = 2.5 * (1L << 30);

  private final Supplier<LiveSimulation> begin;
  private final Executor background;
  private final Executor display;
  private final ResultsWork work = new ResultsWork(new Simulator());
  private final ReadOnlyObjectWrapper<@Nullable ResultsAnswer> answer =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(1);
  private final ReadOnlyIntegerWrapper moments = new ReadOnlyIntegerWrapper();
  private final ObjectProperty<MeasurementReading> reading =
      new SimpleObjectProperty<>(new Ensemble());
  private final ObjectProperty<@Nullable NoiseModel> noise = new SimpleObjectProperty<>();
  private final ObjectProperty<Map<String, Double>> inputs = new SimpleObjectProperty<>(Map.of());
  private final IntegerProperty pinned = new SimpleIntegerProperty(END);
  private final IntegerProperty hovered = new SimpleIntegerProperty(END);
  private final IntegerProperty lit = new SimpleIntegerProperty(NOWHERE);
  private final LongProperty seed = new SimpleLongProperty(1);
  private final BooleanProperty wanted = new SimpleBooleanProperty(true);
  private final ReadOnlyObjectWrapper<@Nullable Timeline> timeline = new ReadOnlyObjectWrapper<>();
  private @Nullable LiveSimulation simulation;
  private @Nullable Drawing drawing;
  private @Nullable LineIndex lines;
  private @Nullable Running running;
  private @Nullable CompletableFuture<?> simulating;
  private volatile @Nullable Progress told;
  private long newest;

  /**
   * @param begin makes a live simulation, when the first circuit is shown
   * @param background follows branches
   * @param display runs what is to be done with an answer
   */
  public ResultsViewModel(Supplier<LiveSimulation> begin, Executor background, Executor display) {
    this.begin = begin;
    this.background = background;
    this.display = display;
    reading.addListener((_, _, _) -> ask());
    noise.addListener((_, _, _) -> ask());
    inputs.addListener((_, _, _) -> ask());
    pinned.addListener((_, _, _) -> ask());
    hovered.addListener((_, _, _) -> ask());
    seed.addListener((_, _, _) -> ask());
    wanted.addListener((_, _, _) -> ask());
  }

  /** The last answer; null if there was none since there is a circuit. */
  public ReadOnlyObjectProperty<@Nullable ResultsAnswer> answer() {
    return answer.getReadOnlyProperty();
  }

  /** Whether a newer answer is on its way. */
  public ReadOnlyBooleanProperty stale() {
    return stale.getReadOnlyProperty();
  }

  /** Whether something is computed; after {@link #cancel} nothing is, though all is stale. */
  public ReadOnlyBooleanProperty working() {
    return working.getReadOnlyProperty();
  }

  /** How much of the newest answer is done, from 0 to 1. */
  public ReadOnlyDoubleProperty progress() {
    return progress.getReadOnlyProperty();
  }

  /** How many moments can be looked at. */
  public ReadOnlyIntegerProperty moments() {
    return moments.getReadOnlyProperty();
  }

  public ObjectProperty<MeasurementReading> reading() {
    return reading;
  }

  /** How the device errs; null for one that does not. */
  public ObjectProperty<@Nullable NoiseModel> noise() {
    return noise;
  }

  /** The values of the parameters of the document that is worked on, by name. */
  public ObjectProperty<Map<String, Double>> inputs() {
    return inputs;
  }

  /** The moment that is looked at for good, counted from 0; {@link #END} for the last. */
  public IntegerProperty pinned() {
    return pinned;
  }

  /** The moment that is looked at in passing; {@link #END} for none. */
  public IntegerProperty hovered() {
    return hovered;
  }

  /** The qubit that is pointed at, in a chart or in the circuit; {@link #NOWHERE} for none. */
  public IntegerProperty lit() {
    return lit;
  }

  /** Decides everything that is drawn. */
  public LongProperty seed() {
    return seed;
  }

  /** Whether anybody looks; nothing is simulated while nobody does. */
  public BooleanProperty wanted() {
    return wanted;
  }

  /** Tells in which lines the statements of the circuit stand. */
  public void lines(@Nullable LineIndex next) {
    lines = next;
  }

  /** Where in the text the reason is that something is missing; empty if it is nowhere. */
  public String where(ResultsAnswer of) {
    LineIndex known = lines;
    return known == null || of.place() == null || of.place().isEmpty()
        ? ""
        : TEXTS.get("refused.line", known.position(of.place().start()).line() + 1);
  }

  /** The circuit that is shown, in its whole length; null if there is none. */
  public @Nullable Circuit circuit() {
    return drawing == null ? null : drawing.circuit();
  }

  /**
   * Turns to another document: what was known of the one before, and looked at in it, is of no
   * meaning there.
   *
   * @param first what it shows; null if it has no circuit yet
   */
  public void turnTo(@Nullable Drawing first) {
    show(null);
    answer.set(null);
    pinned.set(END);
    hovered.set(END);
    lit.set(NOWHERE);
    if (reading.get() instanceof PostSelected) {
      reading.set(new PostSelected(Map.of()));
    }
    show(first);
  }

  /** Shows another version of a circuit; null if there is none. */
  @SuppressWarnings("ReferenceEquality") // the same version needs no second answer
  public void show(@Nullable Drawing next) {
    if (next == drawing) {
      return;
    }
    Drawing before = drawing;
    boolean kept = working.get() || !stale.get();
    if (kept && next != null && before != null && next.circuit().equals(before.circuit())) {
      return;
    }
    drawing = next;
    timeline.set(null);
    stop();
    newest++;
    if (next == null) {
      moments.set(0);
      ask();
      return;
    }
    stale.set(true);
    working.set(true);
    if (isAtEnd() && next.layout().itemCount() < LARGE) {
      ask();
    }
    background.execute(
        () -> {
          Timeline found = Timeline.of(next);
          display.execute(() -> take(next, found));
        });
  }

  @SuppressWarnings("ReferenceEquality") // of another version there is another one to come
  private void take(Drawing of, Timeline found) {
    if (of == drawing) {
      moments.set(found.size());
      timeline.set(found);
      boolean unasked = working.get() && running == null;
      if (unasked || !isAtEnd()) {
        ask();
      }
    }
  }

  /** Whether the columns need not be known to know what is looked at. */
  private boolean isAtEnd() {
    return hovered.get() == END && pinned.get() == END;
  }

  /** The columns of the circuit; null while they are not known. */
  public ReadOnlyObjectProperty<@Nullable Timeline> timeline() {
    return timeline.getReadOnlyProperty();
  }

  /** The moment that is looked at. */
  public int moment() {
    int at = hovered.get() == END ? pinned.get() : hovered.get();
    return at == END || at >= moments.get() ? END : at;
  }

  /** Goes so many moments on or back and stays there. */
  public void step(int by) {
    int last = moments.get() - 1;
    int from = pinned.get() == END ? last : Math.min(pinned.get(), last);
    int to = Math.clamp(from + (long) by, -1, last);
    pinned.set(to == last ? END : Math.max(0, to));
  }

  private void ask() {
    Drawing shown = drawing;
    Timeline times = timeline.get();
    if (!wanted.get() || (shown != null && times == null && !isAtEnd())) {
      return;
    }
    stop();
    if (shown == null || shown.circuit().qubitCount() == 0) {
      answer.set(null);
      stale.set(false);
      working.set(false);
      progress.set(1);
      return;
    }
    int moment = moment();
    Circuit circuit = moment == END || times == null ? shown.circuit() : times.until(moment);
    ResultsQuestion question =
        new ResultsQuestion(circuit, inputs.get(), reading.get(), noise.get(), SHOTS, seed.get());
    long ticket = ++newest;
    told = new Progress(ticket);
    stale.set(true);
    working.set(true);
    progress.set(0);
    Running task = new Running(ticket);
    running = task;
    CompletableFuture<ResultsAnswer> coming =
        ResultsWork.mayBePure(question) ? live(question, task) : followed(question, task);
    var _ =
        coming.whenComplete(
            (found, failure) -> display.execute(() -> accept(ticket, question, found, failure)));
  }

  /** Whether a circuit has one state is found out where that is asked for, since it takes time. */
  private CompletableFuture<ResultsAnswer> live(ResultsQuestion question, Running task) {
    LiveSimulation session = simulation == null ? begin.get() : simulation;
    simulation = session;
    CompletableFuture<Optional<ResultsAnswer>> coming =
        session.ask(
            question.circuit(),
            question.inputs(),
            done -> tell(task.ticket, done),
            states ->
                ResultsWork.isPure(question)
                    ? Optional.of(ResultsWork.read(question, states.end()))
                    : Optional.<ResultsAnswer>empty());
    simulating = coming;
    return coming
        .exceptionallyCompose(failure -> otherwise(question, task, failure).thenApply(Optional::of))
        .thenCompose(
            found ->
                found
                    .map(CompletableFuture::completedFuture)
                    .orElseGet(() -> followed(question, task)));
  }

  /** What is too large for all amplitudes may still be known to another engine. */
  private CompletableFuture<ResultsAnswer> otherwise(
      ResultsQuestion question, Running task, Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    return cause instanceof SimulationRefusedException refused
            && (refused.reason() == SimulationRefusedException.Reason.MEMORY
                || refused.reason() == SimulationRefusedException.Reason.SIZE)
        ? followed(question, task)
        : CompletableFuture.failedFuture(cause == null ? failure : cause);
  }

  private CompletableFuture<ResultsAnswer> followed(ResultsQuestion question, Running task) {
    return CompletableFuture.supplyAsync(
        () -> MemoryBudget.within(MOST_BYTES, () -> work.follow(question, task)), background);
  }

  private void stop() {
    Running last = running;
    if (last != null) {
      last.cancelled = true;
      running = null;
    }
    CompletableFuture<?> live = simulating;
    if (live != null) {
      live.cancel(false);
      simulating = null;
    }
    told = null;
  }

  /** Stops what runs; the last answer stays, out of date. */
  public void cancel() {
    stop();
    newest++;
    working.set(false);
    progress.set(1);
  }

  /** Any thread tells how far it is; what is not yet shown when more is done is left out. */
  private void tell(long ticket, double done) {
    Progress now = told;
    if (now != null && now.ticket == ticket && now.isNews(done)) {
      display.execute(() -> advance(now));
    }
  }

  private void advance(Progress now) {
    if (now.ticket == newest) {
      progress.set(now.take());
    }
  }

  private void accept(
      long ticket,
      ResultsQuestion question,
      @Nullable ResultsAnswer found,
      @Nullable Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    if (ticket != newest || cause instanceof CancellationException) {
      return;
    }
    answer.set(
        found != null
            ? found
            : new ResultsAnswer(
                question,
                null,
                null,
                reason(question.circuit(), cause),
                cause instanceof SimulationRefusedException refused ? refused.span() : null,
                0));
    progress.set(1);
    working.set(false);
    stale.set(false);
  }

  private static String reason(Circuit circuit, @Nullable Throwable failure) {
    return failure instanceof SimulationRefusedException refused
        ? Refusals.text(circuit, refused)
        : TEXTS.get("answer.failed", String.valueOf(failure));
  }

  @Override
  public void close() {
    stop();
    if (simulation != null) {
      simulation.close();
    }
  }

  private final class Running implements Monitor {
    private final long ticket;
    private volatile boolean cancelled;

    Running(long ticket) {
      this.ticket = ticket;
    }

    @Override
    public boolean cancelled() {
      return cancelled;
    }

    @Override
    public void progress(double done) {
      tell(ticket, done);
    }
  }
}
