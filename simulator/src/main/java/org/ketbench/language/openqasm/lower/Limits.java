package org.ketbench.language.openqasm.lower;

/**
 * How much a program may ask for before it is refused.
 *
 * @param operations operations in the circuit, blocks counted
 * @param qubits qubits and, counted apart, bits
 * @param elements elements of one array
 * @param calls subroutine calls within one another
 * @param folding whether iterations that are all the same may be held as one; then a loop may run
 *     as often as it likes, and whoever goes through the circuit has to look for that
 */
public record Limits(long operations, int qubits, int elements, int calls, boolean folding) {
  private static final long MOST_OPERATIONS = 10_000_000;

  /* An operation on a few qubits with an angle of its own takes less. */
  private static final int BYTES_PER_OPERATION = 200;

  /** Ten million operations, or as many as there is memory for. */
  public static Limits standard() {
    long held = Runtime.getRuntime().maxMemory() / BYTES_PER_OPERATION;
    return new Limits(Math.min(MOST_OPERATIONS, held), 1 << 20, 1 << 20, 250, false);
  }

  public Limits withOperations(long count) {
    return new Limits(count, qubits, elements, calls, folding);
  }

  /** These limits, with iterations that are all the same held as one. */
  public Limits withFolding() {
    return new Limits(operations, qubits, elements, calls, true);
  }
}
