package org.ketbench.app.welcome;

import java.util.List;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/** Where somebody is on the tour. Steps whose thing is not shown at the moment are left out. */
final class TourViewModel {
  private final List<TourStep> steps;
  private final ReadOnlyIntegerWrapper at = new ReadOnlyIntegerWrapper(0);

  /**
   * @param isShown whether a step's target can be seen
   */
  TourViewModel(List<TourStep> all, Predicate<TourStep> isShown) {
    steps = all.stream().filter(isShown).toList();
  }

  boolean isEmpty() {
    return steps.isEmpty();
  }

  int count() {
    return steps.size();
  }

  /** Counted from 0. */
  ReadOnlyIntegerProperty at() {
    return at.getReadOnlyProperty();
  }

  TourStep step() {
    return steps.get(at.get());
  }

  boolean isFirst() {
    return at.get() == 0;
  }

  boolean isLast() {
    return at.get() >= steps.size() - 1;
  }

  void next() {
    at.set(Math.min(at.get() + 1, steps.size() - 1));
  }

  void back() {
    at.set(Math.max(at.get() - 1, 0));
  }
}
