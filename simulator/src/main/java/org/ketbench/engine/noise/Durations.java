package org.ketbench.engine.noise;

import java.util.Map;

/** Durations as programs write them. */
final class Durations {
  private static final Map<String, Double> UNITS =
      Map.of("s", 1.0, "ms", 1e-3, "us", 1e-6, "µs", 1e-6, "ns", 1e-9);

  private Durations() {}

  /** The seconds of a duration; 0 for one in cycles of a device, whose length nobody knows. */
  static double seconds(String written) {
    String text = written.strip();
    int end = 0;
    while (end < text.length() && "0123456789.eE+-_".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    Double unit = UNITS.get(text.substring(end).strip());
    if (unit == null || end == 0) {
      return 0;
    }
    try {
      return Double.parseDouble(text.substring(0, end).replace("_", "")) * unit;
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
