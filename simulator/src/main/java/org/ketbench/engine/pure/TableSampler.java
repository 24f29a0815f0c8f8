package org.ketbench.engine.pure;

import org.ketbench.engine.branches.BranchState;
import org.ketbench.engine.branches.Randomness;
import org.ketbench.result.Outcome;

/**
 * Draws shots from a table of probabilities: what is left of the shots is divided, entry by entry,
 * between the entry and all that follow.
 */
public final class TableSampler {
  private TableSampler() {}

  /** Draws shots; an outcome is the index of an entry. */
  public static void sample(double[] table, int shots, long seed, BranchState.Drawn drawn) {
    Randomness random = new Randomness(seed);
    double[] behind = new double[table.length + 1];
    for (int at = table.length - 1; at >= 0; at--) {
      behind[at] = behind[at + 1] + table[at];
    }
    if (shots < table.length / 8) {
      each(behind, shots, random, drawn);
      return;
    }
    int left = shots;
    for (int at = 0; at < table.length && left > 0; at++) {
      if (table[at] > 0) {
        double share = behind[at + 1] == 0 ? 1 : Math.min(1, table[at] / behind[at]);
        int count = random.binomial(left, share);
        if (count > 0) {
          drawn.drawn(Outcome.of(at), count);
          left -= count;
        }
      }
    }
  }

  /** Few shots of many entries: a search for each. */
  private static void each(double[] behind, int shots, Randomness random, BranchState.Drawn drawn) {
    for (int shot = 0; shot < shots; shot++) {
      double wanted = random.next() * behind[0];
      int low = 0;
      int high = behind.length - 1;
      while (high - low > 1) {
        int middle = (low + high) >>> 1;
        if (behind[middle] >= wanted) {
          low = middle;
        } else {
          high = middle;
        }
      }
      drawn.drawn(Outcome.of(low), 1);
    }
  }
}
