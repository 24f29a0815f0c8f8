package org.ketbench.engine.density.hermitian;

import org.ketbench.engine.linear.Fused;

/** Sums of rows with factors, by whichever arithmetic; all give the same bits. */
interface Rows {
  /** How many numbers a row has. */
  int WIDTH = 64;

  /**
   * Sums some rows, each with a factor.
   *
   * @param from where the rows begin in {@code in}
   */
  void sum(double[] in, int[] from, double[] factors, double[] out);

  /** In plain Java: where the vector module is missing, and until vector code would be compiled. */
  final class Plain implements Rows {
    @Override
    public void sum(double[] in, int[] from, double[] factors, double[] out) {
      for (int at = 0; at < WIDTH; at++) {
        double sum = 0;
        for (int each = 0; each < from.length; each++) {
          sum = Fused.multiplyAdd(factors[each], in[from[each] + at], sum);
        }
        out[at] = sum;
      }
    }
  }
}
