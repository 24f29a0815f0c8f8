package org.ketbench.azure.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ketbench.result.Distances;

/** Doubts results before they count. */
public final class ResultGate {
  /** By how much two runs may differ beyond the noise of their shots; machines drift. */
  private static final double DRIFT = 0.1;

  private static final double NOISE_FACTOR = 4;

  private ResultGate() {}

  /**
   * What is looked at.
   *
   * @param wanted how many shots were asked for
   * @param counted how many came back, those lost included
   * @param bits how many characters a key has to have
   * @param frequencies the share of each key
   * @param earlier that of an earlier run of the same; null where there is none
   */
  public record Look(
      long wanted,
      long counted,
      int bits,
      Map<String, Double> frequencies,
      @Nullable Map<String, Double> earlier) {}

  /** What is wrong; nothing where the result may count. */
  public static List<String> doubts(Look look) {
    List<String> doubts = new ArrayList<>();
    if (look.counted != look.wanted) {
      doubts.add("It has %d shots; %d were asked for.".formatted(look.counted, look.wanted));
    }
    for (String key : look.frequencies.keySet()) {
      if (key.length() != look.bits) {
        doubts.add("The outcome '%s' has not the width of the circuit's registers.".formatted(key));
        break;
      }
    }
    Map<String, Double> earlier = look.earlier;
    if (earlier != null && look.counted > 0) {
      double distance = Distances.totalVariation(look.frequencies, earlier);
      double noise = Distances.shotNoise(earlier, look.counted);
      if (distance > DRIFT + NOISE_FACTOR * noise) {
        doubts.add(
            "It differs from an earlier run of the same by %.0f %%; shots alone explain about %.0f %%."
                .formatted(100 * distance, 100 * noise));
      }
    }
    return doubts;
  }
}
