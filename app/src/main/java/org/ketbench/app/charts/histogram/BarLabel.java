package org.ketbench.app.charts.histogram;

import org.ketbench.app.charts.parts.Kets;

/** How outcomes are written beside their bars. */
enum BarLabel {
  DIGITS,
  KET,
  VALUE,
  SIGNED_VALUE,
  NONE;

  /**
   * A key in these words.
   *
   * @param lowestFirst whether digits begin with the first bit
   */
  String of(String key, boolean lowestFirst) {
    return switch (this) {
      case DIGITS -> Kets.key(key, lowestFirst);
      case KET -> "|" + Kets.key(key, lowestFirst) + "\u27e9";
      case VALUE -> OutcomeNumbers.values(key, false);
      case SIGNED_VALUE -> OutcomeNumbers.values(key, true);
      case NONE -> "";
    };
  }
}
