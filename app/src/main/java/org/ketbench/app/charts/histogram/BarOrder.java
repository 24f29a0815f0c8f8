package org.ketbench.app.charts.histogram;

import java.util.Comparator;
import org.ketbench.app.charts.parts.Kets;

/** How bars are put in order. */
enum BarOrder {
  BY_LABEL,
  MOST_PROBABLE,
  LEAST_PROBABLE,
  BY_ONES,
  BY_DISTANCE,
  BY_VALUE,
  BY_SIGNED_VALUE;

  /**
   * @param lowestFirst whether labels begin with the first bit
   * @param target the key from which distances are counted; what is neither 0 nor 1 in it fits both
   */
  Comparator<Bar> comparator(boolean lowestFirst, String target) {
    Comparator<Bar> label = Comparator.comparing(bar -> Kets.key(bar.key(), lowestFirst));
    return switch (this) {
      case BY_LABEL -> label;
      case MOST_PROBABLE ->
          Comparator.comparingDouble(Bar::largest).reversed().thenComparing(label);
      case LEAST_PROBABLE -> Comparator.comparingDouble(Bar::largest).thenComparing(label);
      case BY_VALUE -> Comparator.comparing(Bar::key);
      case BY_SIGNED_VALUE -> Comparator.comparing(bar -> OutcomeNumbers.signedOrder(bar.key()));
      case BY_ONES ->
          Comparator.<Bar>comparingLong(bar -> bar.key().chars().filter(c -> c == '1').count())
              .thenComparing(label);
      case BY_DISTANCE ->
          Comparator.<Bar>comparingInt(bar -> OutcomeNumbers.distance(bar.key(), target))
              .thenComparing(label);
    };
  }
}
