package org.ketbench.engine.observable;

/**
 * The answer to a {@link Reading}.
 *
 * @param values one number or many, as the reading says
 * @param errors the standard error of each; empty where nothing is random
 * @param bound what all values together can be off by the engine's approximations; 0 if exact
 */
@SuppressWarnings("ArrayRecordComponent") // read, never changed or compared
public record Estimate(double[] values, double[] errors, double bound) {
  /** Values without any error. */
  public static Estimate exact(double... values) {
    return new Estimate(values, new double[0], 0);
  }

  /** Whether all standard errors are at most so large. */
  public boolean isWithin(double error) {
    for (double each : errors) {
      if (!(each <= error)) {
        return false;
      }
    }
    return true;
  }

  /** The mean of two independent estimates of the same, by how many shots each is of. */
  public static Estimate mean(Estimate one, long shots, Estimate other, long otherShots) {
    double share = (double) shots / (shots + otherShots);
    double[] values = new double[one.values.length];
    double[] errors = new double[one.errors.length];
    for (int each = 0; each < values.length; each++) {
      values[each] = share * one.values[each] + (1 - share) * other.values[each];
    }
    for (int each = 0; each < errors.length; each++) {
      errors[each] = Math.hypot(share * one.errors[each], (1 - share) * other.errors[each]);
    }
    return new Estimate(values, errors, Math.max(one.bound, other.bound));
  }

  /** The only value. */
  public double value() {
    return values[0];
  }

  /** The standard error of the only value; 0 where nothing is random. */
  public double error() {
    return errors.length == 0 ? 0 : errors[0];
  }
}
