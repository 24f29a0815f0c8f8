package org.ketbench.engine.density;

import org.ketbench.engine.branches.GateRun;

/** The entries of a density matrix by the index of the row below that of the column. */
interface Entries extends AutoCloseable {
  double re(long index);

  double im(long index);

  Entries copy();

  void apply(GateRun steps);

  /** Multiplies what matches and clears the rest. */
  void keep(long mask, long value, double factor);

  /** Exchanges the halves of one bit of the index. */
  void flip(int bit);

  /** Becomes a weighted sum of itself and others. */
  void mix(double own, Entries others, double theirs);

  @Override
  void close();
}
