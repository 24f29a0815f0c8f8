package org.ketbench.engine.statevector.kernel;

/**
 * A place for one complex number, in double precision for every kind of kernel.
 *
 * <p>Each thread writes its own for every row of a state, and the places of all threads are made
 * one after another. So the array goes on for two cache lines behind its numbers: with the numbers
 * of two threads in one line, which the collector brings about in most processes and not in others,
 * two threads took a fifth longer.
 */
final class ComplexPlace {
  private static final int TWO_LINES = 16;

  final double[] parts = new double[2 + TWO_LINES];

  ComplexPlace() {
    parts[0] = 1;
  }
}
