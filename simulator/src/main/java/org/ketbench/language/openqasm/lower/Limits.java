package org.ketbench.language.openqasm.lower;

/**
 * How much a program may ask for before it is refused.
 *
 * @param operations operations in the circuit, blocks counted
 * @param qubits qubits and, counted apart, bits
 * @param elements elements of one array
 * @param calls subroutine calls within one another
 */
public record Limits(long operations, int qubits, int elements, int calls) {
  private static final Limits STANDARD = new Limits(10_000_000, 1 << 20, 1 << 20, 250);

  public static Limits standard() {
    return STANDARD;
  }

  public Limits withOperations(long count) {
    return new Limits(count, qubits, elements, calls);
  }
}
