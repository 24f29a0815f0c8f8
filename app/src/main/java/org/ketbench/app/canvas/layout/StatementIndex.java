package org.ketbench.app.canvas.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Span;

/**
 * Operations by their places in the text, so that those of some place are found without seeing the
 * others: a caret that moves asks each time.
 */
final class StatementIndex {
  private final IntFunction<Operation> operations;

  /** The numbers of the operations in the order in which their statements begin. */
  private final int[] order;

  /** The furthest end among the first so many of them, which tells when a search may end. */
  private final int[] reach;

  /**
   * @param operations gives each by its number, from 0
   */
  StatementIndex(int count, IntFunction<Operation> operations) {
    this.operations = operations;
    long[] keys = new long[count];
    for (int i = 0; i < count; i++) {
      keys[i] = (long) operations.apply(i).span().start() << Integer.SIZE | i;
    }
    Arrays.sort(keys);
    order = new int[count];
    reach = new int[count];
    for (int i = 0; i < count; i++) {
      order[i] = (int) keys[i];
      reach[i] = Math.max(i == 0 ? 0 : reach[i - 1], span(i).end());
    }
  }

  private Span span(int place) {
    return operations.apply(order[place]).span();
  }

  /** How many begin before a place. */
  private int before(int start) {
    int low = 0;
    int high = order.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (span(middle).start() < start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Those of the smallest statement around a place, or at its edge, in order of their numbers. */
  List<Operation> around(int offset) {
    int shortest = Integer.MAX_VALUE;
    BitSet found = new BitSet();
    for (int i = before(offset + 1) - 1; i >= 0 && reach[i] >= offset; i--) {
      Span span = span(i);
      if (span.isEmpty() || span.end() < offset || span.length() > shortest) {
        continue;
      }
      if (span.length() < shortest) {
        shortest = span.length();
        found.clear();
      }
      found.set(order[i]);
    }
    return operations(found);
  }

  /** Those of all statements that a range touches, in order of their numbers. */
  List<Operation> within(Span range) {
    BitSet found = new BitSet();
    for (int i = before(range.end()) - 1; i >= 0 && reach[i] > range.start(); i--) {
      Span span = span(i);
      if (!span.isEmpty() && span.overlaps(range)) {
        found.set(order[i]);
      }
    }
    return operations(found);
  }

  /** The lowest number of an operation of this statement; -1 if there is none. */
  int first(Span statement) {
    int found = -1;
    for (int i = before(statement.start());
        i < order.length && span(i).start() == statement.start();
        i++) {
      if (span(i).equals(statement) && (found < 0 || order[i] < found)) {
        found = order[i];
      }
    }
    return found;
  }

  private List<Operation> operations(BitSet numbers) {
    List<Operation> all = new ArrayList<>(numbers.cardinality());
    numbers.stream().forEach(number -> all.add(operations.apply(number)));
    return all;
  }
}
