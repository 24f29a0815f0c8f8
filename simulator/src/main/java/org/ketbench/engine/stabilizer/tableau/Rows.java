package org.ketbench.engine.stabilizer.tableau;

/**
 * Arithmetic on products of Pauli operators that lie in an array: so many words of x bits and as
 * many of z bits behind them.
 */
public interface Rows {
  /** Plain Java. */
  Rows PLAIN = new PlainRows();

  /**
   * Multiplies {@code other} onto {@code target} from the right, both given by the place of their
   * first word, and returns the number of factors i that come out of it, modulo 4.
   */
  int multiply(long[] bits, int target, int other, int words);

  /** The machine's vectors where there is enough to do for them to be compiled. */
  static Rows forWork(int words, double work) {
    return VectorChoice.worthIt(words, work) ? VectorChoice.vectors() : PLAIN;
  }
}
