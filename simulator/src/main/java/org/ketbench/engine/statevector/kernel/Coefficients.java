package org.ketbench.engine.statevector.kernel;

/** Numbers of a plan, which are double for every kind of kernel. */
interface Coefficients {
  double at(int index);
}
