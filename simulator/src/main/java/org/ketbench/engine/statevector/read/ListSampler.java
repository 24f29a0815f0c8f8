package org.ketbench.engine.statevector.read;

import org.ketbench.engine.statevector.sparse.SparseState;

/** Draws shots from a state with few entries, in the same way as from all amplitudes. */
public final class ListSampler {
  private final SparseState state;

  /** Takes a state whose entries are in ascending order. */
  public ListSampler(SparseState state) {
    this.state = state;
  }

  public void sample(int shots, long seed, Sampler.Shots drawn) {
    double total = 0;
    for (int each = 0; each < state.size(); each++) {
      total += state.probability(each);
    }
    Spacings spacings = new Spacings(shots, seed);
    double unit = total / spacings.last();
    double sum = spacings.next();
    double running = 0;
    int left = shots;
    for (int each = 0; each < state.size() && left > 0; each++) {
      running += state.probability(each);
      boolean rest = each == state.size() - 1;
      int count = 0;
      while (left > 0 && (rest || sum * unit < running)) {
        count++;
        left--;
        sum += spacings.next();
      }
      if (count > 0) {
        drawn.drawn(state.index(each), count);
      }
    }
  }
}
