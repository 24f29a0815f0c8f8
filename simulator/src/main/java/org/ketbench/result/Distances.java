package org.ketbench.result;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** How far distributions over the same keys are apart; keys that one lacks count as 0 there. */
public final class Distances {
  private static final double LEAST_EXPECTED = 5;

  private Distances() {}

  /** The share of shots in which each outcome was drawn. */
  public static Map<String, Double> frequencies(Counts counts) {
    double shots = counts.shots();
    Map<String, Double> frequencies = new HashMap<>();
    counts.byKey().forEach((key, count) -> frequencies.put(key, count / shots));
    return frequencies;
  }

  /** Half the sum of all differences: the largest difference in the probability of any event. */
  public static double totalVariation(Map<String, Double> one, Map<String, Double> other) {
    double sum = 0;
    for (String key : keys(one, other)) {
      sum += Math.abs(one.getOrDefault(key, 0.0) - other.getOrDefault(key, 0.0));
    }
    return sum / 2;
  }

  /** The square of the sum of {@code √(pq)}: 1 for equal distributions. */
  public static double fidelity(Map<String, Double> one, Map<String, Double> other) {
    double overlap = overlap(one, other);
    return overlap * overlap;
  }

  /** The Hellinger distance, {@code √(1 - Σ√(pq))}. */
  public static double hellinger(Map<String, Double> one, Map<String, Double> other) {
    return Math.sqrt(Math.max(0, 1 - overlap(one, other)));
  }

  /** The Hellinger fidelity, {@code (1 - H²)²}, which is the classical fidelity. */
  public static double hellingerFidelity(Map<String, Double> one, Map<String, Double> other) {
    return fidelity(one, other);
  }

  private static double overlap(Map<String, Double> one, Map<String, Double> other) {
    double sum = 0;
    for (Map.Entry<String, Double> each : one.entrySet()) {
      sum +=
          Math.sqrt(
              Math.max(0, each.getValue()) * Math.max(0, other.getOrDefault(each.getKey(), 0.0)));
    }
    return Math.min(1, sum);
  }

  private static Set<String> keys(Map<String, Double> one, Map<String, Double> other) {
    Set<String> keys = new HashSet<>(one.keySet());
    keys.addAll(other.keySet());
    return keys;
  }

  /**
   * The total variation that so many perfect shots of a distribution show on average, by the normal
   * approximation: what is below it is shot noise.
   */
  public static double shotNoise(Map<String, Double> probabilities, long shots) {
    double sum = 0;
    for (double probability : probabilities.values()) {
      sum += Math.sqrt(Math.max(0, probability * (1 - probability)));
    }
    return sum / Math.sqrt(2 * Math.PI * shots);
  }

  /**
   * Pearson's test of counts against a distribution.
   *
   * @param statistic χ²; infinite when something was drawn that cannot be
   * @param degrees the degrees of freedom
   * @param pValue how probably perfect shots would be at least as far off
   */
  public record ChiSquare(double statistic, int degrees, double pValue) {}

  /** Tests counts; outcomes that are expected less than five times are taken together. */
  public static ChiSquare chiSquare(Counts counts, Map<String, Double> probabilities) {
    return chiSquare(counts.byKey(), counts.shots(), probabilities);
  }

  /** Tests counts by their keys; a result that is read from a file has nothing else. */
  public static ChiSquare chiSquare(
      Map<String, Integer> observed, long shots, Map<String, Double> probabilities) {
    double statistic = 0;
    int cells = 0;
    double rareExpected = 0;
    double rareObserved = 0;
    for (Map.Entry<String, Double> each : probabilities.entrySet()) {
      double expected = each.getValue() * shots;
      int found = observed.getOrDefault(each.getKey(), 0);
      if (expected >= LEAST_EXPECTED) {
        statistic += (found - expected) * (found - expected) / expected;
        cells++;
      } else {
        rareExpected += expected;
        rareObserved += found;
      }
    }
    for (Map.Entry<String, Integer> each : observed.entrySet()) {
      rareObserved += probabilities.containsKey(each.getKey()) ? 0 : each.getValue();
    }
    if (rareExpected > 0) {
      statistic += (rareObserved - rareExpected) * (rareObserved - rareExpected) / rareExpected;
      cells++;
    } else if (rareObserved > 0) {
      return new ChiSquare(Double.POSITIVE_INFINITY, Math.max(1, cells), 0);
    }
    int degrees = Math.max(0, cells - 1);
    double pValue = degrees == 0 ? 1 : upperGamma(degrees / 2.0, statistic / 2);
    return new ChiSquare(statistic, degrees, pValue);
  }

  /** The regularised upper incomplete gamma function, by its series or its continued fraction. */
  static double upperGamma(double a, double x) {
    if (x <= 0) {
      return 1;
    }
    double scale = Math.exp(a * Math.log(x) - x - logGamma(a));
    if (x < a + 1) {
      double term = 1 / a;
      double sum = term;
      for (double k = a + 1; Math.abs(term) > 1e-17 * Math.abs(sum); k++) {
        term *= x / k;
        sum += term;
      }
      return 1 - scale * sum;
    }
    double tiny = 1e-300;
    double b = x + 1 - a;
    double c = 1 / tiny;
    double d = 1 / b;
    double fraction = d;
    for (int k = 1; k < 100_000; k++) {
      double numerator = -k * (k - a);
      b += 2;
      d = 1 / nonZero(numerator * d + b, tiny);
      c = nonZero(b + numerator / c, tiny);
      double factor = c * d;
      fraction *= factor;
      if (Math.abs(factor - 1) < 1e-16) {
        break;
      }
    }
    return scale * fraction;
  }

  private static double nonZero(double value, double tiny) {
    return Math.abs(value) < tiny ? tiny : value;
  }

  /** By Stirling's series, after moving up to where it is good to all digits. */
  private static double logGamma(double value) {
    double x = value;
    double shift = 0;
    while (x < 15) {
      shift -= Math.log(x);
      x++;
    }
    double inverse = 1 / (x * x);
    double series =
        (1.0 / 12 - (1.0 / 360 - (1.0 / 1260 - inverse / 1680) * inverse) * inverse) / x;
    return shift + (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + series;
  }
}
