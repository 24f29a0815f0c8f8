package org.ketbench.engine.stabilizer;

import org.ketbench.engine.branches.Randomness;
import org.ketbench.engine.stabilizer.tableau.AffineSpace;

/** Draws shots of equally probable strings. */
final class AffineShots {
  private final AffineSpace space;
  private final Randomness random;

  AffineShots(AffineSpace space, Randomness random) {
    this.space = space;
    this.random = random;
  }

  /** Takes what is drawn. */
  interface Drawn {
    void drawn(long[] string, int count);
  }

  void draw(int shots, Drawn drawn) {
    boolean few = space.dimension() < 31 && 1L << space.dimension() <= shots;
    if (few) {
      divide(0, space.dimension(), shots, drawn);
      return;
    }
    long[] chosen = new long[(space.dimension() + 63) >>> 6];
    for (int shot = 0; shot < shots; shot++) {
      for (int word = 0; word < chosen.length; word++) {
        chosen[word] = bits() | bits() << 32;
      }
      drawn.drawn(space.string(chosen), 1);
    }
  }

  private long bits() {
    return (long) (random.next() * 0x1p32) & 0xFFFF_FFFFL;
  }

  /** Divides shots evenly by chance between the strings without and with each difference. */
  private void divide(long number, int open, int shots, Drawn drawn) {
    if (shots == 0) {
      return;
    }
    if (open == 0) {
      drawn.drawn(space.string(number), shots);
      return;
    }
    int with = random.binomial(shots, 0.5);
    divide(number, open - 1, shots - with, drawn);
    divide(number | 1L << (open - 1), open - 1, with, drawn);
  }
}
