package org.ketbench.app.estimates;

import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.estimates.EstimatesViewModel.Shown;
import org.ketbench.app.estimates.figures.Run;
import org.ketbench.estimate.count.AngleMode;
import org.ketbench.estimate.count.Cost;
import org.ketbench.estimate.document.BatchEstimator;
import org.ketbench.estimate.document.ItemResult;
import org.ketbench.estimate.physical.PhysicalEstimate;
import org.ketbench.estimate.study.BudgetSplit;
import org.ketbench.estimate.study.Objective;
import org.ketbench.estimate.study.Sensitivity;

/**
 * What is asked about the run that is looked at: where its costs come from, what its figures depend
 * on, and how its error budget is best split. Only what can be seen is worked out, once the
 * estimates are up to date.
 */
public final class StudiesViewModel {
  private static final double OFF_BY = 2;

  private final EstimatesViewModel estimates;
  private final Newest work;
  private final Newest search;
  private final ObjectProperty<Kind> wanted = new SimpleObjectProperty<>(Kind.NONE);
  private final ReadOnlyObjectWrapper<@Nullable Costs> costs = new ReadOnlyObjectWrapper<>(null);
  private final ReadOnlyObjectWrapper<@Nullable Dependence> dependence =
      new ReadOnlyObjectWrapper<>(null);
  private final ReadOnlyObjectWrapper<BudgetSplit.@Nullable Split> split =
      new ReadOnlyObjectWrapper<>(null);
  private @Nullable Object asked;

  /** What can be seen. */
  public enum Kind {
    NONE,
    COST,
    SENSITIVITY
  }

  /**
   * Where counts come from.
   *
   * @param perRotation T states for a rotation
   */
  public record Costs(Source source, Cost cost, long perRotation) {}

  /** What figures depend on. */
  public record Dependence(Run run, PhysicalEstimate usual, Sensitivity.Result result) {}

  private record CostQuestion(Source source, AngleMode angles, long perRotation) {}

  StudiesViewModel(EstimatesViewModel estimates, Executor background, Executor display) {
    this.estimates = estimates;
    work = new Newest(background, display);
    search = new Newest(background, display);
    estimates.shown().subscribe(_ -> update());
    wanted.addListener((_, _, _) -> update());
    estimates.progress().subscribe(this::makeWay);
  }

  public ObjectProperty<Kind> wanted() {
    return wanted;
  }

  /** Null where they are not known. */
  public ReadOnlyObjectProperty<@Nullable Costs> costs() {
    return costs.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<@Nullable Dependence> dependence() {
    return dependence.getReadOnlyProperty();
  }

  /** The best split that was found for the estimate that is shown; null if none was looked for. */
  public ReadOnlyObjectProperty<BudgetSplit.@Nullable Split> split() {
    return split.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Newest.Progress> progress() {
    return work.progress();
  }

  ReadOnlyObjectProperty<Newest.Progress> searching() {
    return search.progress();
  }

  /** A new version of the estimates comes before anything about the old one. */
  private void makeWay(Newest.Progress progress) {
    if (progress.busy()) {
      work.drop();
      search.drop();
      asked = null;
    }
  }

  private void update() {
    Shown shown = estimates.shown().get();
    split.set(null);
    if (estimates.progress().get().busy()) {
      return;
    }
    Object question =
        switch (wanted.get()) {
          case NONE -> null;
          case COST -> costQuestion(shown);
          case SENSITIVITY -> shown.pickedRun();
        };
    if (question == null || question.equals(asked)) {
      return;
    }
    asked = question;
    switch (question) {
      case CostQuestion about -> ask(about);
      case Run run -> ask(run);
      default -> throw new IllegalStateException("no such question");
    }
  }

  private @Nullable CostQuestion costQuestion(Shown shown) {
    Source source = estimates.source().get();
    Run run = shown.pickedRun();
    long perRotation =
        run == null || run.chosen() < 0
            ? 1
            : run.points().get(run.chosen()).layout().tStatesPerRotation().orElse(1);
    return source == null
        ? null
        : new CostQuestion(source, estimates.setup().get().angles(), perRotation);
  }

  private void ask(CostQuestion about) {
    work.<@Nullable Cost>ask(
        watch -> about.source().cost(about.angles(), watch),
        answer -> {
          Cost found = answer.found();
          costs.set(found == null ? null : new Costs(about.source(), found, about.perRotation()));
        });
  }

  private void ask(Run run) {
    if (!(run.result() instanceof ItemResult.Found found)) {
      dependence.set(null);
      return;
    }
    work.ask(
        watch ->
            new Dependence(
                run,
                BatchEstimator.estimate(found.counts(), found.job().asFrontier(false), watch)
                    .points()
                    .getFirst(),
                Sensitivity.of(
                    found.counts(),
                    found.job().asFrontier(false),
                    Sensitivity.ranges(found.job(), OFF_BY),
                    watch)),
        answer -> dependence.set(answer.found()));
  }

  /** Looks for the best split of the error budget of the run that is looked at. */
  public void findSplit() {
    Run run = estimates.shown().get().pickedRun();
    Objective objective = estimates.setup().get().objective();
    if (run != null && run.result() instanceof ItemResult.Found found) {
      search.ask(
          watch -> BudgetSplit.best(found.counts(), found.job(), objective, watch),
          answer -> split.set(answer.found()));
    }
  }

  /** Estimates with the split that was found. */
  public void useSplit() {
    BudgetSplit.Split found = split.get();
    if (found != null) {
      estimates.setup().set(estimates.setup().get().with(found.budget()));
    }
  }

  /** Splits the budget as usual again. */
  public void useUsualSplit() {
    estimates.setup().set(estimates.setup().get().with(estimates.setup().get().budget()));
  }

  /** Stops what takes too long. */
  public void stop() {
    work.stop();
    search.stop();
  }
}
