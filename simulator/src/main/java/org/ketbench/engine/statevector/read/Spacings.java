package org.ketbench.engine.statevector.read;

/**
 * Exponentially distributed numbers, one more than there are shots. Their sum is wanted before the
 * first of them is; up to a few million are kept meanwhile, of more only the seed is.
 */
final class Spacings {
  private static final int MOST_KEPT = 1 << 22;

  private final double[] kept;
  private final SplitMix random;
  private final double last;
  private int next;

  Spacings(int shots, long seed) {
    SplitMix ahead = new SplitMix(seed);
    kept = new double[shots < MOST_KEPT ? shots + 1 : 0];
    double sum = 0;
    for (int shot = 0; shot <= shots; shot++) {
      double spacing = -Math.log(ahead.next());
      if (shot < kept.length) {
        kept[shot] = spacing;
      }
      sum += spacing;
    }
    last = sum;
    random = new SplitMix(seed);
  }

  /** The sum of all. */
  double last() {
    return last;
  }

  /** Each in turn. */
  double next() {
    return next < kept.length ? kept[next++] : -Math.log(random.next());
  }
}
