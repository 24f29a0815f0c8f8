package org.ketbench.engine.statevector.read;

/**
 * Where shots fall on the way from 0 to all of the probability, ascending, and how many of them lie
 * before each bound.
 *
 * <p>How many fall on one amplitude is as good as random, so a loop that asks shot by shot is
 * mispredicted about once an amplitude, which costs more than everything else. Where there are many
 * shots, four are therefore always compared at once and the answers added up, without a branch:
 * doubles that are not negative are ordered like the integers with the same bits, and of a
 * difference of those the top bit is the answer. Only a window of all positions is in memory, small
 * enough for the cache.
 */
final class Positions {
  private static final int TOGETHER = 4;
  private static final int WINDOW = 1 << 11;

  /** Bounds for each position from which on it is better searched for. */
  private static final int FEW = 6;

  /** Behind every bound; stands where there are no positions any more. */
  private static final long NONE = Long.MAX_VALUE;

  private final Spacings spacings;
  private final double unit;
  private final long[] window = new long[WINDOW + TOGETHER];
  private double sum;
  private int coming;
  private int filled;
  private int next;

  /** Takes the spacings of so many shots, and what probability they come to together. */
  Positions(Spacings spacings, int shots, double total) {
    this.spacings = spacings;
    unit = total / spacings.last();
    coming = shots;
    refill();
  }

  boolean isEmpty() {
    return window[next] == NONE;
  }

  /** Whether any position that is left lies before a bound. */
  boolean anyBefore(double bound) {
    return window[next] < Double.doubleToRawLongBits(bound);
  }

  /**
   * Takes the positions before bounds, which are given as bits and ascending. Bounds with any are
   * listed by their number and by how many they have; returns how many are listed.
   */
  int take(long[] bounds, int size, int[] numbers, int[] counts) {
    return window[Math.min(filled, next + size / FEW)] < bounds[size - 1]
        ? takeByBound(bounds, size, numbers, counts)
        : takeBySearch(bounds, size, numbers, counts);
  }

  private int takeByBound(long[] bounds, int size, int[] numbers, int[] counts) {
    int listed = 0;
    int at = next;
    int enough = enough();
    for (int number = 0; number < size; number++) {
      long bound = bounds[number];
      if (at > enough) {
        next = at;
        refill();
        at = next;
        enough = enough();
      }
      int count =
          (int)
              (((window[at] - bound) >>> 63)
                  + ((window[at + 1] - bound) >>> 63)
                  + ((window[at + 2] - bound) >>> 63)
                  + ((window[at + 3] - bound) >>> 63));
      at += count;
      if (count == TOGETHER) {
        next = at;
        count += takeAll(bound);
        at = next;
        enough = enough();
      }
      numbers[listed] = number;
      counts[listed] = count;
      listed += -count >>> 31;
    }
    next = at;
    return listed;
  }

  /** Where there are far fewer positions than bounds. */
  private int takeBySearch(long[] bounds, int size, int[] numbers, int[] counts) {
    int listed = 0;
    int low = 0;
    while (window[next] < bounds[size - 1]) {
      int high = size - 1;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (window[next] < bounds[middle]) {
          high = middle;
        } else {
          low = middle + 1;
        }
      }
      numbers[listed] = low;
      counts[listed++] = takeAll(bounds[low++]);
    }
    return listed;
  }

  /** How far the window can be read without missing positions that are not in it yet. */
  private int enough() {
    return coming == 0 ? filled : filled - TOGETHER;
  }

  private int takeAll(long bound) {
    int count = 0;
    while (true) {
      while (window[next] < bound) {
        next++;
        count++;
      }
      if (next < filled || coming == 0) {
        return count;
      }
      refill();
    }
  }

  private void refill() {
    int kept = filled - next;
    System.arraycopy(window, next, window, 0, kept);
    filled = kept + Math.min(coming, WINDOW - kept);
    for (int at = kept; at < filled; at++) {
      sum += spacings.next();
      window[at] = Double.doubleToRawLongBits(sum * unit);
    }
    coming -= filled - kept;
    for (int at = filled; at < filled + TOGETHER; at++) {
      window[at] = NONE;
    }
    next = 0;
  }
}
