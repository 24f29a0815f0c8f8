package org.ketbench.engine.stabilizer.tableau;

/** Systems of linear equations over bits. */
final class Parities {
  private Parities() {}

  /** How many of the rows are independent; the rows are used up. */
  static int rank(long[][] rows) {
    int rank = 0;
    for (int word = 0; rows.length > 0 && word < rows[0].length; word++) {
      for (int bit = 0; bit < Long.SIZE; bit++) {
        rank += pivot(rows, rank, word, 1L << bit) ? 1 : 0;
      }
    }
    return rank;
  }

  /** Clears a bit in all rows but one, which goes to place {@code done}. */
  private static boolean pivot(long[][] rows, int done, int word, long bit) {
    int found = done;
    while (found < rows.length && (rows[found][word] & bit) == 0) {
      found++;
    }
    if (found == rows.length) {
      return false;
    }
    long[] row = rows[found];
    rows[found] = rows[done];
    rows[done] = row;
    for (int other = 0; other < rows.length; other++) {
      if (other != done && (rows[other][word] & bit) != 0) {
        for (int each = 0; each < row.length; each++) {
          rows[other][each] ^= row[each];
        }
      }
    }
    return true;
  }

  /**
   * The values that the unknowns from {@code from} on can take; column {@code columns} is the right
   * side. The equations must have a solution.
   */
  static AffineSpace solutions(long[][] equations, int from, int columns) {
    int done = 0;
    for (int column = 0; column < from; column++) {
      done += pivot(equations, done, column >>> 6, 1L << column) ? 1 : 0;
    }
    int first = done;
    int count = columns - from;
    int[] rowOf = new int[count];
    for (int each = 0; each < count; each++) {
      int column = from + each;
      boolean found = pivot(equations, done, column >>> 6, 1L << column);
      rowOf[each] = found ? done++ : -1;
    }
    int words = Math.max(1, (count + 63) >>> 6);
    AffineSpace.Span span = new AffineSpace.Span(count);
    long[] particular = new long[words];
    for (int each = 0; each < count; each++) {
      if (rowOf[each] >= first && (equations[rowOf[each]][columns >>> 6] & 1L << columns) != 0) {
        particular[each >>> 6] |= 1L << each;
      }
    }
    span.add(particular);
    for (int free = 0; free < count; free++) {
      if (rowOf[free] < 0) {
        long[] difference = new long[words];
        difference[free >>> 6] |= 1L << free;
        int column = from + free;
        for (int each = 0; each < count; each++) {
          if (rowOf[each] >= first && (equations[rowOf[each]][column >>> 6] & 1L << column) != 0) {
            difference[each >>> 6] |= 1L << each;
          }
        }
        span.addDifference(difference);
      }
    }
    return span.space();
  }
}
