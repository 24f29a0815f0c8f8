package org.ketbench.engine.stabilizer.tableau;

import org.ketbench.engine.statevector.kernel.Kernels;

/** Loads vector code only where it is used. */
final class VectorChoice {
  private static final int FEWEST_WORDS = 8;

  /** About as many words as plain Java gets through while vector code is being compiled. */
  private static final double COLD_WORK = 2e7;

  private VectorChoice() {}

  static boolean worthIt(int words, double work) {
    return words >= FEWEST_WORDS && work > COLD_WORK && Kernels.vectorsPresent();
  }

  static Rows vectors() {
    return new VectorRows();
  }
}
