package org.ketbench.estimate.count;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A set of layers. Single ones are bits in pages; those that a loop marks again and again are
 * progressions, so that a billion of them take no more room than two.
 */
final class LayerSet {
  private static final int PAGE_BITS = 16;
  private static final int PAGE_WORDS = 1 << (PAGE_BITS - 6);
  private static final long LARGEST_WINDOW = 1L << 26;

  private final Map<Long, long[]> pages = new HashMap<>();
  private final List<Progression> progressions = new ArrayList<>();
  private long lastNumber = -1;
  private long @Nullable [] lastPage;

  void add(long layer) {
    long number = layer >>> PAGE_BITS;
    long[] page = lastPage;
    if (page == null || number != lastNumber) {
      page = pages.computeIfAbsent(number, _ -> new long[PAGE_WORDS]);
      lastPage = page;
      lastNumber = number;
    }
    page[(int) (layer >>> 6) & (PAGE_WORDS - 1)] |= 1L << layer;
  }

  void add(Progression progression) {
    if (progression.isSingle()) {
      add(progression.first());
    } else {
      progressions.add(progression);
    }
  }

  /** How many different layers there are. */
  long size() {
    return inProgressions() + outsideOfProgressions();
  }

  private long outsideOfProgressions() {
    long count = 0;
    for (Map.Entry<Long, long[]> page : pages.entrySet()) {
      long start = page.getKey() << PAGE_BITS;
      long[] words = page.getValue();
      for (int i = 0; i < words.length; i++) {
        count += progressions.isEmpty() ? Long.bitCount(words[i]) : free(words[i], start + 64L * i);
      }
    }
    return count;
  }

  private int free(long word, long start) {
    int count = 0;
    for (long left = word; left != 0; left &= left - 1) {
      long layer = start + Long.numberOfTrailingZeros(left);
      if (progressions.stream().noneMatch(each -> each.contains(layer))) {
        count++;
      }
    }
    return count;
  }

  /** Between two bounds the same progressions are at work, whose union repeats itself. */
  private long inProgressions() {
    TreeSet<Long> bounds = new TreeSet<>();
    for (Progression each : progressions) {
      bounds.add(each.first());
      bounds.add(each.end());
    }
    long count = 0;
    Long from = null;
    for (long to : bounds) {
      if (from != null) {
        count += between(from, to);
      }
      from = to;
    }
    return count;
  }

  private long between(long from, long to) {
    List<Progression> active =
        progressions.stream().filter(p -> p.first() <= from && p.end() >= to).toList();
    if (active.isEmpty()) {
      return 0;
    }
    if (active.stream().anyMatch(Progression::isDense)) {
      return to - from;
    }
    if (active.size() == 1) {
      return active.getFirst().countIn(from, to);
    }
    long window = 1;
    for (Progression each : active) {
      window = window / gcd(window, each.step()) * each.step();
      if (window > LARGEST_WINDOW) {
        break;
      }
    }
    if (window >= to - from) {
      return counted(active, from, to);
    }
    if (window > LARGEST_WINDOW) {
      throw new ArithmeticException("layers that repeat too irregularly");
    }
    long full = (to - from) / window;
    return Math.addExact(
        Math.multiplyExact(full, counted(active, from, from + window)),
        counted(active, from + full * window, to));
  }

  private static long counted(List<Progression> active, long from, long to) {
    if (to - from > LARGEST_WINDOW) {
      throw new ArithmeticException("layers that repeat too irregularly");
    }
    BitSet seen = new BitSet((int) (to - from));
    active.forEach(each -> each.forEachIn(from, to, layer -> seen.set((int) (layer - from))));
    return seen.cardinality();
  }

  private static long gcd(long a, long b) {
    return b == 0 ? a : gcd(b, a % b);
  }
}
