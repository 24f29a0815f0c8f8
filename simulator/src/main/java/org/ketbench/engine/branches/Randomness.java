package org.ketbench.engine.branches;

/**
 * Random numbers that depend on nothing but a seed: a counter whose bits are mixed. Seeds of parts
 * of the work are made from the seed of the whole, so it does not matter who does which part when.
 */
public final class Randomness {
  private static final long STEP = 0x9E3779B97F4A7C15L;
  private static final int FEW = 10;

  private long state;

  public Randomness(long seed) {
    state = mixed(seed + STEP);
  }

  /** The seed of a part of the work. */
  public static long seedOf(long seed, long part) {
    return mixed(mixed(seed + STEP) ^ mixed(part * STEP + 0x632BE59BD9B4E019L));
  }

  private static long mixed(long value) {
    long mixed = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
    return mixed ^ mixed >>> 31;
  }

  /** Above 0 and not above 1. */
  public double next() {
    state += STEP;
    return (mixed(state) >>> 11) * 0x1p-53 + 0x1p-53;
  }

  /** How many of so many attempts succeed. */
  public int binomial(int attempts, double probability) {
    if (attempts == 0 || probability <= 0) {
      return 0;
    }
    if (probability >= 1) {
      return attempts;
    }
    if (attempts == 1) {
      return next() > 1 - probability ? 1 : 0;
    }
    return probability > 0.5
        ? attempts - lessThanHalf(attempts, 1 - probability)
        : lessThanHalf(attempts, probability);
  }

  private int lessThanHalf(int attempts, double probability) {
    return attempts * probability < FEW
        ? byGaps(attempts, probability)
        : byRejection(attempts, probability);
  }

  /** Goes from success to success: the gaps between them are geometrically distributed. */
  private int byGaps(int attempts, double probability) {
    double scale = 1 / Math.log1p(-probability);
    int successes = 0;
    double at = 0;
    while (true) {
      at += Math.floor(Math.log(next()) * scale) + 1;
      if (at > attempts) {
        return successes;
      }
      successes++;
    }
  }

  /**
   * Hörmann's transformed rejection: exact, and as fast for a billion attempts as for a hundred.
   */
  private int byRejection(int n, double p) {
    double q = 1 - p;
    double spread = Math.sqrt(n * p * q);
    double b = 1.15 + 2.53 * spread;
    double a = -0.0873 + 0.0248 * b + 0.01 * p;
    double c = n * p + 0.5;
    double accepted = 0.92 - 4.2 / b;
    double alpha = (2.83 + 5.1 / b) * spread;
    double odds = p / q;
    double mode = Math.floor((n + 1) * p);
    while (true) {
      double v = next();
      double u = next() - 0.5;
      double us = 0.5 - Math.abs(u);
      double k = Math.floor((2 * a / us + b) * u + c);
      if (k < 0 || k > n) {
        continue;
      }
      if (us >= 0.07 && v <= accepted) {
        return (int) k;
      }
      double bound =
          (mode + 0.5) * Math.log((mode + 1) / (odds * (n - mode + 1)))
              + (n + 1) * Math.log((n - mode + 1) / (n - k + 1))
              + (k + 0.5) * Math.log(odds * (n - k + 1) / (k + 1))
              + stirling(mode)
              + stirling(n - mode)
              - stirling(k)
              - stirling(n - k);
      if (Math.log(v * alpha / (a / (us * us) + b)) <= bound) {
        return (int) k;
      }
    }
  }

  /** How much the logarithm of k! exceeds Stirling's formula. */
  private static double stirling(double k) {
    if (k < 10) {
      double factorial = 0;
      for (int each = 2; each <= k; each++) {
        factorial += Math.log(each);
      }
      return factorial - ((k + 0.5) * Math.log(k + 1) - (k + 1) + 0.5 * Math.log(2 * Math.PI));
    }
    double square = (k + 1) * (k + 1);
    return (1.0 / 12 - (1.0 / 360 - 1.0 / 1260 / square) / square) / (k + 1);
  }
}
