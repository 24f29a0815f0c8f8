package org.ketbench.engine.mps;

import org.ketbench.engine.branches.StateSpace;

/** Where the matrix product states of a program come from. */
final class MpsSpace implements StateSpace<MpsState> {
  private final int qubits;
  private final Truncation truncation;
  private final int threads;
  private ErrorBound worst = ErrorBound.NONE;

  MpsSpace(int qubits, Truncation truncation, int threads) {
    this.qubits = qubits;
    this.truncation = truncation;
    this.threads = threads;
  }

  @Override
  public MpsState zero() {
    return new MpsState(this, new MatrixProductState(qubits, truncation));
  }

  /** Takes note of how far a state may be off. */
  synchronized void note(ErrorBound error) {
    worst = error.angle() > worst.angle() ? error : worst;
  }

  /** The largest error of any state so far. */
  synchronized ErrorBound worst() {
    return worst;
  }

  @Override
  public double bytes() {
    return bytes(qubits, truncation.mostBond());
  }

  /** The most that states of so many qubits take with bonds no wider than given. */
  static double bytes(int qubits, int mostBond) {
    double sum = 0;
    for (int site = 0; site < qubits; site++) {
      double left = Math.min(mostBond, Math.pow(2, Math.min(site, qubits - site)));
      double right = Math.min(mostBond, Math.pow(2, Math.min(site + 1, qubits - site - 1)));
      sum += 2 * 2 * Double.BYTES * left * right;
    }
    return sum;
  }

  @Override
  public int threads() {
    return threads;
  }

  @Override
  public boolean takesChannels() {
    return false;
  }

  @Override
  public void close() {}
}
