package org.ketbench.engine.parts;

import org.ketbench.engine.observable.Estimate;

/** The error of a sum of products over parts: in line within a part, at random between them. */
final class SharedError {
  private final double[] ofPart;
  private boolean sampled;
  private double bound;

  SharedError(int parts) {
    ofPart = new double[parts];
  }

  /** Adds a value of a part that counts with a factor. */
  void add(int part, double factor, Estimate estimate) {
    sampled |= estimate.errors().length > 0;
    ofPart[part] += Math.abs(factor) * estimate.error();
    bound += Math.abs(factor) * estimate.bound();
  }

  Estimate estimate(double value) {
    double squares = 0;
    for (double each : ofPart) {
      squares += each * each;
    }
    double[] errors = sampled ? new double[] {Math.sqrt(squares)} : new double[0];
    return new Estimate(new double[] {value}, errors, bound);
  }
}
