package org.ketbench.engine.branches;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Steps in a row; whoever applies them may keep what it made of them. */
public final class GateRun {
  private final List<Step> steps;
  private final int length;
  private volatile @Nullable Object prepared;

  public GateRun(List<? extends Step> steps) {
    this(steps, steps.size());
  }

  /**
   * @param length how many instructions the steps are, those among them that do nothing
   */
  GateRun(List<? extends Step> steps, int length) {
    this.steps = List.copyOf(steps);
    this.length = length;
  }

  public List<Step> steps() {
    return steps;
  }

  int length() {
    return length;
  }

  /** What was kept; null when nothing was yet. A run is only ever applied to one kind of state. */
  public @Nullable Object prepared() {
    return prepared;
  }

  public void prepared(Object made) {
    prepared = made;
  }
}
