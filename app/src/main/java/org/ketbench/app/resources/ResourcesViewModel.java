package org.ketbench.app.resources;

import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.document.Analysis;
import org.ketbench.app.document.OpenDocument;
import org.ketbench.app.estimates.EstimatesViewModel;
import org.ketbench.app.estimates.figures.Run;
import org.ketbench.app.estimates.figures.Setup;
import org.ketbench.estimate.model.LogicalCounts;

/**
 * What the document that is worked on takes. Its size is known with every version of the text; the
 * estimate is the one that the panel of estimates has, which follows the text whether or not
 * anybody has opened that panel.
 */
public final class ResourcesViewModel {
  private final Supplier<EstimatesViewModel> making;
  private final Executor background;
  private final Executor display;
  private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Shown> whole = new ReadOnlyObjectWrapper<>(Shown.NONE);
  private final Map<OpenDocument, Resources> saved = new WeakHashMap<>();
  private final Map<OpenDocument, Shown> withoutErrors = new WeakHashMap<>();
  private @Nullable EstimatesViewModel estimates;
  private @Nullable OpenDocument document;
  private @Nullable Machine machine;

  /**
   * What is to be seen.
   *
   * @param now what the newest version takes
   * @param before what the version in its file takes, as far as that is known
   * @param problem why there is no estimate; empty where there is one, or none yet
   */
  public record Shown(Resources now, Resources before, String problem) {
    static final Shown NONE = new Shown(Resources.NONE, Resources.NONE, "");
  }

  /**
   * @param estimates makes or gives what the panel shows
   * @param background where models of hardware are read
   * @param display the window's thread
   */
  public ResourcesViewModel(
      Supplier<EstimatesViewModel> estimates, Executor background, Executor display) {
    making = estimates;
    this.background = background;
    this.display = display;
  }

  /** What the newest version takes; null where there is no text, or none was read yet. */
  public ReadOnlyObjectProperty<@Nullable Shown> shown() {
    return shown.getReadOnlyProperty();
  }

  /** What the last version without errors takes, of the document that is worked on. */
  public ReadOnlyObjectProperty<Shown> whole() {
    return whole.getReadOnlyProperty();
  }

  /** Follows the document that is worked on. */
  public void follow(ObservableValue<@Nullable OpenDocument> active) {
    active.subscribe(this::show);
    active.flatMap(OpenDocument::analysis).subscribe(_ -> update());
    active.flatMap(OpenDocument::modified).subscribe(_ -> update());
    active.flatMap(OpenDocument::file).subscribe(_ -> update());
  }

  /**
   * Begins with estimates. A start need not wait for them, so this is left to whoever knows when it
   * is over; what takes time of it happens in the background.
   */
  public void begin() {
    background.execute(
        () -> {
          Setup.usual();
          display.execute(this::estimate);
        });
  }

  private void estimate() {
    EstimatesViewModel made = making.get();
    estimates = made;
    made.shown().subscribe(this::take);
    // An answer that is equal to the last one is news all the same: it is of another version.
    made.busy().subscribe(_ -> take(made.shown().get()));
    update();
  }

  private void show(@Nullable OpenDocument next) {
    document = next;
    machine = null;
    if (estimates != null) {
      estimates.turnToOther();
    }
    update();
  }

  private @Nullable Analysis analysis() {
    return document == null ? null : document.analysis().get();
  }

  private void update() {
    Analysis analysis = analysis();
    if (estimates != null) {
      estimates.show(analysis == null ? null : analysis.program());
    }
    tell();
  }

  private void take(EstimatesViewModel.Shown found) {
    EstimatesViewModel from = estimates;
    Run run = found.pickedRun();
    LogicalCounts counts = found.counts();
    if (from != null && !from.busy().getValue()) {
      machine =
          run == null || counts == null
              ? null
              : new Machine(from.sourceName(), counts, from.setup().get(), run, found.stale());
    }
    tell();
  }

  private void tell() {
    OpenDocument of = document;
    Analysis analysis = analysis();
    if (of == null || analysis == null) {
      put(of, null);
      return;
    }
    Resources now = new Resources(analysis.metrics(), machine);
    boolean isSaved =
        of.file().get() != null
            && !of.modified().get()
            && analysis.document().text().equals(of.text().get());
    if (isSaved && now.size() != null) {
      saved.put(of, isCurrent(analysis) ? now : new Resources(now.size(), null));
    }
    String problem = machine == null ? "" : machine.run().problem();
    put(of, new Shown(now, saved.getOrDefault(of, Resources.NONE), problem));
  }

  private void put(@Nullable OpenDocument of, @Nullable Shown next) {
    if (of != null && next != null && next.now().size() != null) {
      withoutErrors.put(of, next);
    }
    shown.set(next);
    whole.set(of == null ? Shown.NONE : withoutErrors.getOrDefault(of, Shown.NONE));
  }

  /** Whether the estimate is of this version and not of the one before. */
  private boolean isCurrent(Analysis analysis) {
    return estimates != null
        && machine != null
        && !machine.stale()
        && estimates.isOf(analysis.program());
  }
}
