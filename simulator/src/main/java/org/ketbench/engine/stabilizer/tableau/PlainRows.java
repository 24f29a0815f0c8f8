package org.ketbench.engine.stabilizer.tableau;

/** Products in plain Java: for narrow tables, and until vector code would be compiled. */
final class PlainRows implements Rows {
  @Override
  public int multiply(long[] bits, int target, int other, int words) {
    long ones = 0;
    long twos = 0;
    for (int word = 0; word < words; word++) {
      long x1 = bits[target + word];
      long z1 = bits[target + words + word];
      long x2 = bits[other + word];
      long z2 = bits[other + words + word];
      long x = x1 ^ x2;
      long z = z1 ^ z2;
      bits[target + word] = x;
      bits[target + words + word] = z;
      long crossed = x1 & z2;
      long anticommute = (x2 & z1) ^ crossed;
      twos ^= (ones ^ x ^ z ^ crossed) & anticommute;
      ones ^= anticommute;
    }
    return Long.bitCount(ones) + 2 * Long.bitCount(twos) & 3;
  }
}
