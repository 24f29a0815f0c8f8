package org.ketbench.engine.stabilizer.tableau;

import java.util.ArrayList;
import java.util.List;

/**
 * Strings of bits that are reached from one of them by adding differences: the outcomes of
 * measuring a stabilizer state, which are all equally probable. The first string is the lowest one
 * as a number, and every difference has a highest bit that no other string has set but those it was
 * added to.
 */
public final class AffineSpace {
  private final long[] first;
  private final List<long[]> differences;

  private AffineSpace(long[] first, List<long[]> differences) {
    this.first = first;
    this.differences = List.copyOf(differences);
  }

  /** The logarithm to base 2 of how many strings there are. */
  public int dimension() {
    return differences.size();
  }

  /** String number n in ascending order, low words first; the bits of n choose differences. */
  public long[] string(long number) {
    long[] string = first.clone();
    for (long rest = number; rest != 0; rest &= rest - 1) {
      add(differences.get(Long.numberOfTrailingZeros(rest)), string);
    }
    return string;
  }

  /** The string with these differences, 64 of them in each word. */
  public long[] string(long[] chosen) {
    long[] string = first.clone();
    for (int each = 0; each < differences.size(); each++) {
      if ((chosen[each >>> 6] & 1L << each) != 0) {
        add(differences.get(each), string);
      }
    }
    return string;
  }

  /** The first strings in ascending order, at most so many. */
  public List<long[]> strings(int most) {
    long count = dimension() >= 31 ? most : Math.min(most, 1L << dimension());
    List<long[]> strings = new ArrayList<>();
    for (long number = 0; number < count; number++) {
      strings.add(string(number));
    }
    return strings;
  }

  private static void add(long[] from, long[] to) {
    for (int word = 0; word < to.length; word++) {
      to[word] ^= from[word];
    }
  }

  /** Collects strings, by the highest bit of each difference. */
  public static final class Span {
    private final int bits;
    private final long[][] byHighest;
    private long[] first = {};
    private boolean empty = true;

    /** No strings yet, of so many bits. */
    public Span(int bits) {
      this.bits = bits;
      byHighest = new long[bits][];
    }

    /** Adds a string, low words first, and with it all that this makes reachable. */
    public void add(long[] string) {
      if (empty) {
        first = string.clone();
        empty = false;
        return;
      }
      long[] difference = string.clone();
      AffineSpace.add(first, difference);
      addDifference(difference);
    }

    /** Adds a difference; the array is used. */
    public void addDifference(long[] difference) {
      int highest = reduce(difference);
      if (highest >= 0) {
        byHighest[highest] = difference;
      }
    }

    /** Takes known differences out, from the highest bit to the first that is not known. */
    private int reduce(long[] vector) {
      int word = vector.length - 1;
      while (word >= 0) {
        if (vector[word] == 0) {
          word--;
          continue;
        }
        int highest = (word << 6) + 63 - Long.numberOfLeadingZeros(vector[word]);
        if (byHighest[highest] == null) {
          return highest;
        }
        AffineSpace.add(byHighest[highest], vector);
      }
      return -1;
    }

    /** All strings. */
    public AffineSpace space() {
      List<long[]> differences = new ArrayList<>();
      for (int highest = 0; highest < bits; highest++) {
        long[] difference = byHighest[highest];
        if (difference != null) {
          clear(difference, highest);
          differences.add(difference);
        }
      }
      clear(first, bits);
      return new AffineSpace(first, differences);
    }

    private void clear(long[] vector, int below) {
      for (int bit = below - 1; bit >= 0; bit--) {
        if (byHighest[bit] != null && (vector[bit >>> 6] & 1L << bit) != 0) {
          AffineSpace.add(byHighest[bit], vector);
        }
      }
    }
  }
}
