package org.ketbench.engine.statevector.plan;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan, and the order behind it: which elements run where and when. The order looks at which
 * qubits an element reads and writes and at its kind, never at an angle, so other angles in the
 * same places need no new one.
 */
public final class Schedule {
  private final Planner planner;
  private final List<Element> elements;
  private final int qubits;
  private final List<StageOrder> orders;
  private final Plan plan;

  Schedule(Planner planner, List<Element> elements, int qubits, List<StageOrder> orders) {
    this.planner = planner;
    this.elements = elements;
    this.qubits = qubits;
    this.orders = List.copyOf(orders);
    this.plan = planner.inOrder(orders, elements, qubits);
  }

  public Plan plan() {
    return plan;
  }

  /** The plan for elements that differ in their angles; null if they differ in more than that. */
  public @Nullable Plan with(List<Element> others) {
    List<Element> grouped = planner.grouped(others);
    if (grouped.size() != elements.size()) {
      return null;
    }
    for (int each = 0; each < grouped.size(); each++) {
      if (!alike(grouped.get(each), elements.get(each))) {
        return null;
      }
    }
    return planner.inOrder(orders, grouped, qubits);
  }

  private static boolean alike(Element one, Element other) {
    return one.getClass() == other.getClass()
        && one.writes() == other.writes()
        && one.reads() == other.reads()
        && (!(one instanceof Element.Dense first)
            || (other instanceof Element.Dense second
                && Arrays.equals(first.qubits(), second.qubits())));
  }
}
