package org.ketbench.engine.statevector.plan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Joins elements on the same few qubits into one matrix, where that costs less than their
 * structure: a run of controlled rotations on two qubits, or matrices that overlap. Groups are open
 * until an element comes that would make them too large; open groups have no qubit in common, so
 * the order in which they are closed does not matter.
 */
final class DenseGroups {
  /** Larger matrices take so much arithmetic that they never pay. */
  private static final int MOST_QUBITS = 3;

  private final int lanes;
  private final boolean forced;
  private final List<Element> out = new ArrayList<>();
  private final @Nullable Group[] open = new Group[Long.SIZE];
  private boolean any;

  /** Elements in order, and the qubits they touch. */
  private static final class Group {
    private final List<Element> elements = new ArrayList<>();
    private long qubits;
    private boolean closed;
  }

  private DenseGroups(int lanes, boolean forced) {
    this.lanes = lanes;
    this.forced = forced;
  }

  /** Every group that can be a matrix is one. */
  static List<Element> everywhere(List<Element> elements, int lanes) {
    return new DenseGroups(lanes, true).group(elements);
  }

  /** Groups are matrices where these cost less; the same list if that is nowhere. */
  static List<Element> whereCheaper(List<Element> elements, int lanes) {
    boolean costly = false;
    for (Element element : elements) {
      costly |= element instanceof Element.Dense || element instanceof Element.ControlledRotation;
    }
    if (!costly) {
      return elements;
    }
    DenseGroups groups = new DenseGroups(lanes, false);
    List<Element> grouped = groups.group(elements);
    return groups.any ? grouped : elements;
  }

  private List<Element> group(List<Element> elements) {
    for (Element element : elements) {
      add(element);
    }
    for (Group group : open) {
      if (group != null && !group.closed) {
        close(group);
      }
    }
    return out;
  }

  private void add(Element element) {
    long own = element.reads() | element.writes();
    if (own == 0) {
      out.add(element);
      return;
    }
    long union = own;
    for (long rest = own; rest != 0; rest &= rest - 1) {
      Group group = open[Long.numberOfTrailingZeros(rest)];
      union |= group == null ? 0 : group.qubits;
    }
    boolean fits = Long.bitCount(union) <= MOST_QUBITS;
    Group joined = new Group();
    for (long rest = own; rest != 0; rest &= rest - 1) {
      Group group = open[Long.numberOfTrailingZeros(rest)];
      if (group == null || group.closed) {
        continue;
      }
      if (fits) {
        group.closed = true;
        joined.elements.addAll(group.elements);
      } else {
        close(group);
      }
    }
    joined.elements.add(element);
    joined.qubits = fits ? union : own;
    if (Long.bitCount(own) > MOST_QUBITS) {
      close(joined);
      return;
    }
    for (long rest = joined.qubits; rest != 0; rest &= rest - 1) {
      open[Long.numberOfTrailingZeros(rest)] = joined;
    }
  }

  private void close(Group group) {
    group.closed = true;
    for (long rest = group.qubits; rest != 0; rest &= rest - 1) {
      open[Long.numberOfTrailingZeros(rest)] = null;
    }
    boolean fits = Long.bitCount(group.qubits) <= MOST_QUBITS;
    if (fits && group.elements.size() > 1 && (forced || costs(group))) {
      out.add(SmallMatrix.of(group.elements, group.qubits));
      any = true;
    } else {
      out.addAll(group.elements);
    }
  }

  private boolean costs(Group group) {
    double sum = 0;
    for (Element element : group.elements) {
      sum += Costs.structured(element, lanes);
    }
    return sum > Costs.dense(group.qubits, lanes);
  }
}
