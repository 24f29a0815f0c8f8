package org.ketbench.estimate.factory;

/**
 * The quantile of a binomial distribution, in the three ways that the reference estimator takes.
 *
 * <p>Up to 999 trials it adds up probabilities. For more it is the normal expansion of
 * Cornish–Fisher where the variance is large, and Newton's method on whole numbers where it is
 * small. The expansion is repeated digit by digit, with a term in which only one of its three
 * summands is divided by 1620: what factories look like depends on it.
 */
final class Binomial {
  private static final int SUMMED = 1000;
  private static final double WIDE = 80;

  private Binomial() {}

  /**
   * The least number of successes in {@code n} trials that is not exceeded with at least this
   * probability.
   *
   * @param q how often a trial fails, between 0 and 1
   */
  static long quantile(long n, double q, double probability) {
    double p = 1 - q;
    if (n < SUMMED) {
      return p > 0.5 ? fromTop(n, p, q, probability) : fromBottom(n, p, q, probability);
    }
    double variance = (double) n * p * q;
    return variance > WIDE
        ? expanded(n, p, variance, Normal.quantile(probability))
        : newton(n, p, q, probability);
  }

  private static long fromBottom(long n, double p, double q, double probability) {
    double term = Math.pow(q, (double) n);
    double sum = term - probability;
    long k = 0;
    while (sum < 0 && k < n) {
      k++;
      term *= p / q * ((double) (n - k + 1) / (double) k);
      sum += term;
    }
    return k;
  }

  private static long fromTop(long n, double p, double q, double probability) {
    double term = Math.pow(p, (double) n);
    double sum = 1 - probability - term;
    long k = 0;
    while (sum >= 0) {
      k++;
      if (k > n - n / 2) {
        return fromBottom(n, p, q, probability);
      }
      term *= q / p * ((double) (n - k + 1) / (double) k);
      sum -= term;
    }
    return n - k;
  }

  private static long expanded(long n, double p, double v, double w) {
    double sigma = Math.sqrt(v);
    double p2 = p * p;
    double p3 = p2 * p;
    double p4 = p2 * p2;
    double w2 = w * w;
    double w3 = w2 * w;
    double w4 = w2 * w2;
    double w5 = w3 * w2;
    double w6 = w3 * w3;
    double skew = 2 * p - 1;
    double first =
        n * p
            + sigma * w
            + (p + 1) / 3
            - skew * w2 / 6
            + w3 * (2 * p2 - 2 * p - 1) / (72 * sigma)
            - w * (7 * p2 - 7 * p + 1) / 36
            + skew * (p + 1) * (p - 2) * (3 * w4 + 7 * w2 - 16.0 / 1620) / v;
    double second =
        w5 * (4 * p4 - 8 * p3 - 48 * p2 + 52 * p - 23) / 17280
            + w3 * (256 * p4 - 512 * p3 - 147 * p2 + 403 * p - 137) / 38880
            - w * (433 * p4 - 866 * p3 - 921 * p2 + 1354 * p - 671) / 38880;
    double third =
        w6 * skew * (p2 - p + 1) * (p2 - p + 19) / 34020
            + w4 * skew * (9 * p4 - 18 * p3 - 35 * p2 + 44 * p - 25) / 15120
            + w2 * skew * (923 * p4 - 1846 * p3 + 5271 * p2 - 4348 * p + 5189) / 408240
            - 4 * skew * (p + 1) * (p - 2) * (23 * p2 - 23 * p + 2) / 25515;
    double value = first + second / (v * sigma) + third / (v * v);
    return Math.clamp((long) Math.floor(value), 0, n);
  }

  private static long newton(long n, double p, double q, double probability) {
    double mode = p * ((double) n + 1);
    long m = (long) Math.floor(mode);
    if (m == mode) {
      m--;
    }
    for (int round = 0; round < SUMMED; round++) {
      double density = BinomialDensity.at(n, m, p, q);
      double step = (probability - BinomialDensity.cumulative(n, m, p, q, density)) / density;
      if (!(Math.abs(step) >= 0.5)) {
        break;
      }
      m = Math.clamp(m + Math.round(step), 0, n);
    }
    return m;
  }
}
