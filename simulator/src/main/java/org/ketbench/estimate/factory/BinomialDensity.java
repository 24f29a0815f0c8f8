package org.ketbench.estimate.factory;

/**
 * Probabilities of single outcomes of many trials, by the saddle point: the logarithm of the
 * probability is split into deviances, none of which cancels, so that it keeps all digits where
 * factorials would lose them.
 */
final class BinomialDensity {
  private static final double NEGLIGIBLE = 1e-18;
  private static final int EXACT_FACTORIALS = 16;
  private static final int SERIES = 100;

  private BinomialDensity() {}

  /** The probability of {@code k} successes in {@code n} trials. */
  static double at(long n, long k, double p, double q) {
    if (k == 0) {
      return Math.exp(n * Math.log1p(-p));
    }
    if (k == n) {
      return Math.exp(n * Math.log1p(-q));
    }
    double failures = (double) (n - k);
    double exponent =
        stirlingError(n)
            - stirlingError(k)
            - stirlingError(n - k)
            - deviance((double) k, (double) n * p)
            - deviance(failures, (double) n * q);
    return Math.exp(exponent) * Math.sqrt((double) n / (2 * Math.PI * k * failures));
  }

  /** The probability of at most {@code k} successes, given that of exactly {@code k}. */
  static double cumulative(long n, long k, double p, double q, double density) {
    double sum = 0;
    double term = density;
    for (long i = k; i >= 0 && term > sum * NEGLIGIBLE; i--) {
      sum += term;
      term *= (double) i / (double) (n - i + 1) * (q / p);
    }
    return sum;
  }

  /** ln n! less what Stirling's formula says. */
  private static double stirlingError(long n) {
    if (n < EXACT_FACTORIALS) {
      double factorial = 1;
      for (int i = 2; i <= n; i++) {
        factorial *= i;
      }
      return Math.log(factorial)
          - (n + 0.5) * Math.log((double) n)
          + n
          - 0.5 * Math.log(2 * Math.PI);
    }
    double square = (double) n * n;
    return (1.0 / 12
            - (1.0 / 360 - (1.0 / 1260 - (1.0 / 1680 - 1.0 / 1188 / square) / square) / square)
                / square)
        / n;
  }

  /** x ln(x/mean) + mean - x. */
  private static double deviance(double x, double mean) {
    if (Math.abs(x - mean) > 0.1 * (x + mean)) {
      return x * Math.log(x / mean) + mean - x;
    }
    double v = (x - mean) / (x + mean);
    double sum = (x - mean) * v;
    double term = 2 * x * v;
    for (int j = 1; j < SERIES; j++) {
      term *= v * v;
      double next = sum + term / (2 * j + 1);
      if (next == sum) {
        break;
      }
      sum = next;
    }
    return sum;
  }
}
