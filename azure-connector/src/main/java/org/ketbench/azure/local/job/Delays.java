package org.ketbench.azure.local.job;

import java.time.Duration;
import java.util.SplittableRandom;
import org.ketbench.azure.local.run.LocalTarget;

/**
 * How long jobs wait and run. Recorded times are spread over orders of magnitude: their logarithms
 * are what is distributed normally, with one in a thousand near the longest that was seen.
 */
final class Delays {
  private static final double ONE_IN_A_THOUSAND = 3.09;

  private final double scale;

  /** 1 for times as they were recorded, 0 for none. */
  Delays(double scale) {
    this.scale = scale;
  }

  Duration of(LocalTarget.Span span, long seed) {
    double spread = Math.log(span.most() / span.median()) / ONE_IN_A_THOUSAND;
    double seconds =
        span.median() * Math.exp(spread * new SplittableRandom(seed).nextGaussian(0, 1));
    return Duration.ofMillis(Math.round(Math.min(seconds, span.most()) * scale * 1000));
  }
}
