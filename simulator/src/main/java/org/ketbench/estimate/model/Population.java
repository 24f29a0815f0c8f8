package org.ketbench.estimate.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Points in two dimensions, small is good, of which those are kept that no other beats in both.
 *
 * <p>Points that are beaten are removed by putting the last in their place, now and then and at the
 * end. That order is kept up although it looks arbitrary, because points that tie are all kept and
 * their order shows in results. Who is beaten does not depend on the order, so it is found by one
 * sweep over the sorted points.
 */
public final class Population<T> {
  private static final int UNTIL_CLEARED = 1000;

  private record Entry<T>(T item, double first, long second) {}

  private final List<Entry<T>> entries = new ArrayList<>();
  private int added;

  public boolean isEmpty() {
    return entries.isEmpty();
  }

  /** Whether a point is beaten by one that is here. */
  public boolean dominates(double first, long second) {
    for (int i = 0; i < entries.size(); i++) {
      Entry<T> entry = entries.get(i);
      if (entry.first <= first
          && entry.second <= second
          && (entry.first < first || entry.second < second)) {
        return true;
      }
    }
    return false;
  }

  /** Whether any point here is as small in the second dimension alone. */
  public boolean hasSecondUpTo(long second) {
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).second <= second) {
        return true;
      }
    }
    return false;
  }

  public void add(T item, double first, long second) {
    entries.add(new Entry<>(item, first, second));
    if (++added > UNTIL_CLEARED) {
      removeDominated();
      added = 0;
    }
  }

  /** What is left, largest first and by the second dimension where the first is equal. */
  public List<T> sorted() {
    removeDominated();
    entries.sort(
        Comparator.<Entry<T>>comparingDouble(Entry::first)
            .thenComparingLong(Entry::second)
            .reversed());
    List<T> items = new ArrayList<>(entries.size());
    entries.forEach(entry -> items.add(entry.item));
    return items;
  }

  private void removeDominated() {
    boolean[] dominated = dominated();
    int size = entries.size();
    int i = 0;
    while (i < size) {
      if (dominated[i]) {
        size--;
        entries.set(i, entries.get(size));
        dominated[i] = dominated[size];
      } else {
        i++;
      }
    }
    entries.subList(size, entries.size()).clear();
  }

  private boolean[] dominated() {
    Integer[] order = new Integer[entries.size()];
    Arrays.setAll(order, i -> i);
    Arrays.sort(
        order,
        Comparator.<Integer>comparingDouble(i -> entries.get(i).first)
            .thenComparingLong(i -> entries.get(i).second));
    boolean[] dominated = new boolean[order.length];
    long leastBefore = Long.MAX_VALUE;
    boolean any = false;
    int start = 0;
    while (start < order.length) {
      Entry<T> best = entries.get(order[start]);
      int end = start;
      while (end < order.length && entries.get(order[end]).first == best.first) {
        long second = entries.get(order[end]).second;
        dominated[order[end]] = (any && leastBefore <= second) || best.second < second;
        end++;
      }
      leastBefore = Math.min(leastBefore, best.second);
      any = true;
      start = end;
    }
    return dominated;
  }
}
