package org.ketbench.engine.statevector.kernel;

/** The numbers these kernels compute with. */
final class FloatNumber {
  private FloatNumber() {}

  static float of(double value) {
    return (float) value;
  }
}
