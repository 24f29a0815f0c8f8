package org.ketbench.engine.pure;

import org.ketbench.engine.branches.StateSpace;

/** Where small states come from. */
final class SmallSpace implements StateSpace<SmallState> {
  private final Places places;

  private final int threads;

  SmallSpace(Places places, int threads) {
    this.places = places;
    this.threads = threads;
  }

  @Override
  public SmallState zero() {
    return SmallState.zero(places);
  }

  @Override
  public double bytes() {
    return 16.0 * (1 << places.count()) + 64;
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
