package org.ketbench.engine.mps;

import org.ketbench.engine.linear.HermitianEigen;

/**
 * How far bonds may grow and what may be left out.
 *
 * @param mostBond the most numbers that a bond may have
 * @param cutoff the weight that may be left out at once where there is room
 */
public record Truncation(int mostBond, double cutoff) {
  /** Leaves out nothing but rounding errors until bonds are wide. */
  public static final Truncation USUAL = new Truncation(256, 1e-15);

  public Truncation {
    if (mostBond < 1 || cutoff < 0) {
      throw new IllegalArgumentException("bond " + mostBond + ", cutoff " + cutoff);
    }
  }

  /** How many of the largest weights are kept, at least one. */
  int kept(HermitianEigen weights, int count) {
    double total = 0;
    for (int each = 0; each < count; each++) {
      total += Math.max(0, weights.value(each));
    }
    int kept = count;
    double left = 0;
    while (kept > 1) {
      left += Math.max(0, weights.value(kept - 1));
      if (left > cutoff * total && kept <= mostBond) {
        break;
      }
      kept--;
    }
    return kept;
  }
}
