package org.ketbench.engine.statevector.kernel;

/** The numbers these kernels compute with. */
final class FloatNumber {
  private FloatNumber() {}

  static float of(double value) {
    return (float) value;
  }

  /** Numbers of a plan, which are double for every kind of kernel; not to be changed. */
  static float[] array(double[] values) {
    float[] out = new float[values.length];
    for (int each = 0; each < out.length; each++) {
      out[each] = (float) values[each];
    }
    return out;
  }
}
