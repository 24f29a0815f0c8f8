package org.ketbench.engine.statevector;

import java.util.Arrays;
import org.ketbench.result.Counts;
import org.ketbench.result.OutcomeKeys;

/** Collects shots as outcomes of the qubits that are read. */
final class Drawn {
  private final long read;
  private long[] outcomes;
  private int[] counts;
  private int size;

  Drawn(long read, int capacity) {
    this.read = read;
    this.outcomes = new long[Math.max(16, capacity)];
    this.counts = new int[outcomes.length];
  }

  void add(long index, int count) {
    if (size == outcomes.length) {
      outcomes = Arrays.copyOf(outcomes, 2 * size);
      counts = Arrays.copyOf(counts, 2 * size);
    }
    outcomes[size] = Long.compress(index, read);
    counts[size++] = count;
  }

  /** Indices came in ascending order, but qubits that are not read can disorder their outcomes. */
  Counts counts(OutcomeKeys keys) {
    boolean ascending = true;
    for (int each = 1; each < size; each++) {
      ascending &= outcomes[each - 1] < outcomes[each];
    }
    if (ascending) {
      return new Counts(keys, Arrays.copyOf(outcomes, size), Arrays.copyOf(counts, size));
    }
    Integer[] order = new Integer[size];
    Arrays.setAll(order, each -> each);
    Arrays.sort(order, (one, other) -> Long.compare(outcomes[one], outcomes[other]));
    long[] sorted = new long[size];
    int[] sums = new int[size];
    int last = -1;
    for (int each : order) {
      if (last < 0 || sorted[last] != outcomes[each]) {
        sorted[++last] = outcomes[each];
      }
      sums[last] += counts[each];
    }
    return new Counts(keys, Arrays.copyOf(sorted, last + 1), Arrays.copyOf(sums, last + 1));
  }
}
