package org.ketbench.app.estimates;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.estimates.figures.Run;
import org.ketbench.app.estimates.figures.Setup;
import org.ketbench.app.text.Texts;
import org.ketbench.estimate.count.AngleMode;
import org.ketbench.estimate.count.NotCountable;
import org.ketbench.estimate.model.ErrorCode;
import org.ketbench.estimate.model.EstimateException;
import org.ketbench.estimate.model.LogicalCounts;
import org.ketbench.estimate.model.Watch;
import org.ketbench.language.openqasm.Program;

/** What the panel of estimates shows, and what of it is chosen. */
public final class EstimatesViewModel {
  private static final Texts TEXTS = Texts.beside(EstimatesViewModel.class);

  private final Newest work;
  private final ObjectProperty<Setup> setup = new SimpleObjectProperty<>(Setup.usual());
  private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.EMPTY);
  private final ReadOnlyObjectWrapper<@Nullable Source> source = new ReadOnlyObjectWrapper<>(null);
  private Source.@Nullable Text document;
  private Source.@Nullable Given given;
  private int keptSoFar;

  /**
   * What is shown.
   *
   * @param counts of the source; null where there are none
   * @param exact what the counts would be in exact angles, where others are chosen; else null
   * @param live runs of the newest version
   * @param kept runs that are compared with them
   * @param picked which of all runs is looked at, the live ones first; -1 for none
   * @param message why there is nothing, or why it is old; empty where all is well
   * @param stale whether the figures are those of an older version
   */
  public record Shown(
      @Nullable LogicalCounts counts,
      @Nullable LogicalCounts exact,
      List<Run> live,
      List<Run> kept,
      int picked,
      String message,
      boolean stale) {
    static final Shown EMPTY =
        new Shown(null, null, List.of(), List.of(), -1, TEXTS.get("message.none"), false);

    public Shown {
      live = List.copyOf(live);
      kept = List.copyOf(kept);
    }

    /** The live runs and then the kept ones. */
    public List<Run> runs() {
      List<Run> all = new ArrayList<>(live);
      all.addAll(kept);
      return all;
    }

    /** The run that is looked at; null where there is none. */
    public @Nullable Run pickedRun() {
      return picked < 0 || picked >= live.size() + kept.size() ? null : runs().get(picked);
    }

    private Shown picking(int run) {
      return new Shown(counts, exact, live, kept, run, message, stale);
    }

    private Shown with(List<Run> newLive, List<Run> newKept) {
      int last = newLive.size() + newKept.size() - 1;
      return new Shown(counts, exact, newLive, newKept, Math.min(picked, last), message, stale);
    }

    private Shown saying(String words) {
      return new Shown(counts, exact, live, kept, picked, words, !live.isEmpty());
    }
  }

  private record Found(LogicalCounts counts, @Nullable LogicalCounts exact, List<Run> runs) {}

  /**
   * @param background where estimates are made, one after another
   * @param display runs what is to be done with them
   */
  public EstimatesViewModel(Executor background, Executor display) {
    work = new Newest(background, display);
    setup.addListener((_, _, _) -> estimate());
  }

  public ObjectProperty<Setup> setup() {
    return setup;
  }

  public ReadOnlyObjectProperty<Shown> shown() {
    return shown.getReadOnlyProperty();
  }

  /** What is estimated now; null for nothing. */
  ReadOnlyObjectProperty<@Nullable Source> source() {
    return source.getReadOnlyProperty();
  }

  /** By which it is called; empty for nothing. */
  public String sourceName() {
    Source from = source.get();
    return from == null ? "" : from.name();
  }

  /** Whether an answer is on its way. */
  public ObservableValue<Boolean> busy() {
    return work.progress().map(Newest.Progress::busy);
  }

  /** Whether what is shown is of this version of the document. */
  public boolean isOf(Program program) {
    return given == null
        && document != null
        && document.program().equals(program)
        && !work.progress().get().busy();
  }

  ReadOnlyObjectProperty<Newest.Progress> progress() {
    return work.progress();
  }

  /** Estimates another version of the document; null if there is none. */
  public void show(@Nullable Program program) {
    if (program == null
        ? document == null
        : document != null && document.program().equals(program)) {
      return;
    }
    document = program == null ? null : new Source.Text(program);
    if (given == null) {
      source.set(document);
      estimate();
    }
  }

  /** Forgets what was found of the document, for another one comes; what was kept stays. */
  public void turnToOther() {
    if (given == null) {
      document = null;
      source.set(null);
      estimate();
    }
  }

  /** Estimates counts instead of the document. */
  public void useCounts(String name, LogicalCounts counts) {
    given = new Source.Given(name, counts);
    source.set(given);
    estimate();
  }

  /** Estimates the document again. */
  public void useDocument() {
    given = null;
    source.set(document);
    estimate();
  }

  /** Whether counts from a file are estimated. */
  public boolean usesCounts() {
    return given != null;
  }

  /** Stops a search that takes too long. */
  public void stop() {
    work.stop();
  }

  private void estimate() {
    Source from = source.get();
    if (from == null) {
      work.drop();
      shown.set(new Shown(null, null, List.of(), shown.get().kept(), -1, message(), false));
      return;
    }
    Setup wanted = setup.get();
    work.<@Nullable Found>ask(watch -> find(from, wanted, watch), this::accept);
  }

  private static String message() {
    return TEXTS.get("message.none");
  }

  private static @Nullable Found find(Source from, Setup wanted, Watch watch) {
    LogicalCounts counts = from.counts(wanted.angles(), watch);
    if (counts == null) {
      return null;
    }
    LogicalCounts exact =
        wanted.angles() == AngleMode.EXACT ? null : from.counts(AngleMode.EXACT, watch);
    return new Found(counts, exact, Run.all(counts, wanted, watch));
  }

  private void accept(Newest.Answer<@Nullable Found> answer) {
    Found found = answer.found();
    Shown before = shown.get();
    if (found != null) {
      int picked = Math.max(0, Math.min(before.picked(), found.runs().size() - 1));
      boolean onKept = before.picked() >= before.live().size() && before.picked() >= 0;
      int kept = before.picked() - before.live().size() + found.runs().size();
      shown.set(
          new Shown(
              found.counts(),
              found.exact(),
              found.runs(),
              before.kept(),
              onKept ? kept : found.runs().isEmpty() ? -1 : picked,
              found.runs().isEmpty() ? TEXTS.get("message.noPairs") : "",
              false));
    } else {
      shown.set(before.saying(words(answer.failure())));
    }
  }

  private String words(@Nullable RuntimeException failure) {
    if (failure == null) {
      return TEXTS.get(shown.get().live().isEmpty() ? "message.errors" : "message.errors.older");
    }
    if (failure instanceof EstimateException reason) {
      return reason.code() == ErrorCode.CANCELLED
          ? TEXTS.get("message.stopped")
          : TEXTS.get("message.impossible", reason.getMessage(), reason.hint());
    }
    return failure instanceof NotCountable
        ? TEXTS.get("message.notCountable", String.valueOf(failure.getMessage()))
        : TEXTS.get("message.failed", String.valueOf(failure));
  }

  /** Looks at a run. */
  public void pick(int run) {
    if (run != shown.get().picked() && run >= 0 && run < shown.get().runs().size()) {
      shown.set(shown.get().picking(run));
    }
  }

  /** Looks at a point of a run. */
  public void pick(int run, int point) {
    Shown now = shown.get();
    List<Run> live = new ArrayList<>(now.live());
    List<Run> kept = new ArrayList<>(now.kept());
    List<Run> part = run < live.size() ? live : kept;
    int index = run < live.size() ? run : run - live.size();
    if (index < 0 || index >= part.size() || point >= part.get(index).points().size()) {
      return;
    }
    part.set(index, part.get(index).at(point));
    shown.set(now.with(live, kept).picking(run));
  }

  /** Keeps the live runs as they are, to be compared with what comes. */
  public void keep() {
    Shown now = shown.get();
    Source from = source.get();
    if (now.live().isEmpty() || from == null) {
      return;
    }
    keptSoFar++;
    List<Run> kept = new ArrayList<>(now.kept());
    for (Run run : now.live()) {
      kept.add(run.named(TEXTS.get("run.kept", keptSoFar, from.name(), run.name())));
    }
    shown.set(now.with(now.live(), kept));
  }

  /** Forgets the runs that were kept. */
  public void forget() {
    Shown now = shown.get();
    shown.set(now.with(now.live(), List.of()));
  }
}
