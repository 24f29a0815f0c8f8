package org.ketbench.engine.statevector.kernel;

/** The numbers these kernels compute with. */
final class DoubleNumber {
  private static final double[] NO_ROOM = {};

  private DoubleNumber() {}

  static double of(double value) {
    return value;
  }

  /** Numbers of a plan, which are double for every kind of kernel; not to be changed. */
  static double[] array(double[] values, double[] room) {
    return values;
  }

  /** Where {@link #array} puts numbers that it has to convert. */
  static double[] room(int size) {
    return NO_ROOM;
  }
}
