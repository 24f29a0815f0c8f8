package org.ketbench.engine.density.hermitian;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** Sums of rows by the machine's vectors. */
final class VectorRows implements Rows {
  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;

  @Override
  public void sum(double[] in, int[] from, double[] factors, double[] out) {
    for (int at = 0; at < WIDTH; at += SPECIES.length()) {
      DoubleVector sum = DoubleVector.zero(SPECIES);
      for (int each = 0; each < from.length; each++) {
        sum =
            DoubleVector.fromArray(SPECIES, in, from[each] + at)
                .fma(DoubleVector.broadcast(SPECIES, factors[each]), sum);
      }
      sum.intoArray(out, at);
    }
  }
}
