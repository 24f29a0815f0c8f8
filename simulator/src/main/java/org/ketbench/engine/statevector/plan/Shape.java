package org.ketbench.engine.statevector.plan;

/**
 * The sizes a plan is made for, all as powers of two.
 *
 * @param lanes amplitudes in a vector
 * @param run amplitudes that are always moved together between state and block
 * @param chunk amplitudes that fit the fastest cache
 * @param block amplitudes that fit a core's own cache
 * @param whole the largest state that is worked on as one block
 */
public record Shape(int lanes, int run, int chunk, int block, int whole) {
  public Shape {
    if (run < lanes || chunk < PhasePolynomial.ROW_BITS || block < chunk || run > block) {
      throw new IllegalArgumentException("not a shape: " + lanes + " " + run + " " + chunk);
    }
  }

  /** A shape for which no state larger than a block is one block. */
  public Shape(int lanes, int run, int chunk, int block) {
    this(lanes, run, chunk, block, block);
  }
}
