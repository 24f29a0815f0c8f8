package org.ketbench.engine.statevector.kernel;

/** The numbers these kernels compute with. */
final class DoubleNumber {
  private DoubleNumber() {}

  static double of(double value) {
    return value;
  }
}
