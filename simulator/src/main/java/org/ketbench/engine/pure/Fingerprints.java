package org.ketbench.engine.pure;

/** The weights by which probabilities are summed to a number that tells states apart. */
final class Fingerprints {
  private Fingerprints() {}

  /** Between 0 and 1, without any pattern. */
  static double weight(long index) {
    long mixed = (index + 1) * 0x9E3779B97F4A7C15L;
    mixed = (mixed ^ mixed >>> 29) * 0xBF58476D1CE4E5B9L;
    return ((mixed ^ mixed >>> 32) >>> 11) * 0x1p-53;
  }
}
