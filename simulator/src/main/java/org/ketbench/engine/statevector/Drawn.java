package org.ketbench.engine.statevector;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ketbench.result.Counts;
import org.ketbench.result.OutcomeKeys;

/** Collects shots as outcomes of the qubits that are read, in blocks that need no moving. */
final class Drawn {
  private static final int MOST_IN_BLOCK = 1 << 16;

  private final long read;
  private final boolean lowest;
  private final int block;
  private final List<long[]> outcomesBefore = new ArrayList<>();
  private final List<int[]> countsBefore = new ArrayList<>();
  private long[] outcomes;
  private int[] counts;
  private int size;
  private long last = -1;
  private boolean ascending = true;

  Drawn(long read, int shots) {
    this.read = read;
    lowest = (read & (read + 1)) == 0;
    block = Math.clamp(shots, 1, MOST_IN_BLOCK);
    outcomes = new long[block];
    counts = new int[block];
  }

  void add(long index, int count) {
    if (size == block) {
      outcomesBefore.add(outcomes);
      countsBefore.add(counts);
      outcomes = new long[block];
      counts = new int[block];
      size = 0;
    }
    long outcome = lowest ? index & read : Long.compress(index, read);
    ascending &= last < outcome;
    last = outcome;
    outcomes[size] = outcome;
    counts[size++] = count;
  }

  /** Indices came in ascending order, but qubits that are not read can disorder their outcomes. */
  Counts counts(OutcomeKeys keys) {
    int full = outcomesBefore.size();
    long[] all = new long[full * block + size];
    int[] their = new int[all.length];
    for (int each = 0; each < full; each++) {
      System.arraycopy(outcomesBefore.get(each), 0, all, each * block, block);
      System.arraycopy(countsBefore.get(each), 0, their, each * block, block);
    }
    System.arraycopy(outcomes, 0, all, full * block, size);
    System.arraycopy(counts, 0, their, full * block, size);
    return ascending ? new Counts(keys, all, their) : merged(keys, all, their);
  }

  private static Counts merged(OutcomeKeys keys, long[] outcomes, int[] counts) {
    long[] sorted = Arrays.stream(outcomes).sorted().distinct().toArray();
    int[] sums = new int[sorted.length];
    for (int each = 0; each < outcomes.length; each++) {
      sums[Arrays.binarySearch(sorted, outcomes[each])] += counts[each];
    }
    return new Counts(keys, sorted, sums);
  }
}
