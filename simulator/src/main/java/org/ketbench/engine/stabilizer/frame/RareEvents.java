package org.ketbench.engine.stabilizer.frame;

/**
 * Which of many attempts succeed that all have the same small chance. The distance to the next
 * success is drawn at once, so that attempts that fail cost nothing; it is kept from one call to
 * the next, since attempts do not remember.
 */
final class RareEvents {
  private static final long FAR = Long.MAX_VALUE / 4;

  private final double scale;
  private final boolean always;
  private final Chance chance;
  private long next;

  RareEvents(double probability, Chance chance) {
    this.chance = chance;
    always = probability >= 1;
    scale = 1 / Math.log1p(-probability);
    next = probability > 0 ? distance() : Long.MAX_VALUE;
  }

  private long distance() {
    return always ? 0 : Math.min(FAR, (long) (Math.log(chance.number()) * scale));
  }

  /** Begins with so many attempts; returns the first that succeeds, or -1. */
  long first(long attempts) {
    return among(attempts);
  }

  /** The next attempt that succeeds, or -1 when there is none any more. */
  long following(long attempts) {
    next += 1 + distance();
    return among(attempts);
  }

  private long among(long attempts) {
    if (next < attempts) {
      return next;
    }
    next = next == Long.MAX_VALUE ? next : next - attempts;
    return -1;
  }
}
