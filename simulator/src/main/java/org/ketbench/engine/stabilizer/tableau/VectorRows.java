package org.ketbench.engine.stabilizer.tableau;

import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Products by the machine's vectors; the number of words must be a multiple of eight. */
final class VectorRows implements Rows {
  private static final VectorSpecies<Long> SPECIES = LongVector.SPECIES_PREFERRED;

  @Override
  public int multiply(long[] bits, int target, int other, int words) {
    LongVector ones = LongVector.zero(SPECIES);
    LongVector twos = LongVector.zero(SPECIES);
    for (int word = 0; word < words; word += SPECIES.length()) {
      LongVector x1 = LongVector.fromArray(SPECIES, bits, target + word);
      LongVector z1 = LongVector.fromArray(SPECIES, bits, target + words + word);
      LongVector x2 = LongVector.fromArray(SPECIES, bits, other + word);
      LongVector z2 = LongVector.fromArray(SPECIES, bits, other + words + word);
      LongVector x = x1.lanewise(VectorOperators.XOR, x2);
      LongVector z = z1.lanewise(VectorOperators.XOR, z2);
      x.intoArray(bits, target + word);
      z.intoArray(bits, target + words + word);
      LongVector crossed = x1.and(z2);
      LongVector anticommute = x2.and(z1).lanewise(VectorOperators.XOR, crossed);
      LongVector turn =
          ones.lanewise(VectorOperators.XOR, x)
              .lanewise(VectorOperators.XOR, z)
              .lanewise(VectorOperators.XOR, crossed);
      twos = twos.lanewise(VectorOperators.XOR, turn.and(anticommute));
      ones = ones.lanewise(VectorOperators.XOR, anticommute);
    }
    LongVector count =
        ones.lanewise(VectorOperators.BIT_COUNT)
            .add(twos.lanewise(VectorOperators.BIT_COUNT).lanewise(VectorOperators.LSHL, 1));
    return (int) count.reduceLanes(VectorOperators.ADD) & 3;
  }
}
