package org.ketbench.engine.statevector.kernel;

/** The numbers these kernels compute with. */
final class FloatNumber {
  private FloatNumber() {}

  static float of(double value) {
    return (float) value;
  }

  /** Numbers of a plan, which are double for every kind of kernel; not to be changed. */
  static float[] array(double[] values, float[] room) {
    for (int each = 0; each < values.length; each++) {
      room[each] = (float) values[each];
    }
    return room;
  }

  /** Where {@link #array} puts numbers that it has to convert. */
  static float[] room(int size) {
    return new float[size];
  }
}
