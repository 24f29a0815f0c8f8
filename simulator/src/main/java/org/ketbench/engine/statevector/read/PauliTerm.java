package org.ketbench.engine.statevector.read;

/**
 * A product of Pauli operators times a real number: X where only {@code x} has a bit, Z where only
 * {@code z} has, Y where both have.
 */
public record PauliTerm(long x, long z, double coefficient) {
  /** Reads letters I, X, Y and Z, the last of them for qubit 0. */
  public static PauliTerm of(String letters, double coefficient) {
    long x = 0;
    long z = 0;
    for (int each = 0; each < letters.length(); each++) {
      long bit = 1L << (letters.length() - 1 - each);
      switch (letters.charAt(each)) {
        case 'I' -> {}
        case 'X' -> x |= bit;
        case 'Y' -> {
          x |= bit;
          z |= bit;
        }
        case 'Z' -> z |= bit;
        default -> throw new IllegalArgumentException("not a Pauli operator: " + letters);
      }
    }
    return new PauliTerm(x, z, coefficient);
  }
}
