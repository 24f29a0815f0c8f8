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

  /** The only value. */
  public double value() {
    return values[0];
  }

  /** The standard error of the only value; 0 where nothing is random. */
  public double error() {
    return errors.length == 0 ? 0 : errors[0];
  }
}
