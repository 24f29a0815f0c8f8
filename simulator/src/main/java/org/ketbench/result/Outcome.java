package org.ketbench.result;

import java.util.Arrays;

/** What was read in one shot, as a number of any width; bit i is the i-th thing that is read. */
public final class Outcome implements Comparable<Outcome> {
  private static final long[] NOTHING = {};

  private final long low;
  private final long[] high;

  private Outcome(long low, long[] high) {
    this.low = low;
    this.high = high;
  }

  /** An outcome of up to 64 bits. */
  public static Outcome of(long bits) {
    return new Outcome(bits, NOTHING);
  }

  /** An outcome of any width, the low word first. */
  public static Outcome of(long[] words) {
    int used = words.length;
    while (used > 1 && words[used - 1] == 0) {
      used--;
    }
    return used == 0
        ? of(0)
        : new Outcome(words[0], used == 1 ? NOTHING : Arrays.copyOfRange(words, 1, used));
  }

  public boolean bit(int number) {
    int word = number >>> 6;
    long bits = word == 0 ? low : word <= high.length ? high[word - 1] : 0;
    return (bits >>> number & 1) != 0;
  }

  /** The low 64 bits. */
  public long low() {
    return low;
  }

  @Override
  public int compareTo(Outcome other) {
    if (high.length != other.high.length) {
      return Integer.compare(high.length, other.high.length);
    }
    for (int word = high.length - 1; word >= 0; word--) {
      int order = Long.compareUnsigned(high[word], other.high[word]);
      if (order != 0) {
        return order;
      }
    }
    return Long.compareUnsigned(low, other.low);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Outcome outcome
        && low == outcome.low
        && Arrays.equals(high, outcome.high);
  }

  @Override
  public int hashCode() {
    return 31 * Long.hashCode(low * 0x9E3779B97F4A7C15L) + Arrays.hashCode(high);
  }
}
