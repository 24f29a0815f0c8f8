package org.ketbench.engine.statevector.kernel;

/** The numbers these kernels compute with. */
final class DoubleNumber {
  private DoubleNumber() {}

  static double of(double value) {
    return value;
  }

  /** Numbers of a plan, which are double for every kind of kernel; not to be changed. */
  static double[] array(double[] values) {
    return values;
  }
}
