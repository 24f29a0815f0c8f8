package org.ketbench.engine.pure;

import org.ketbench.engine.branches.StateSpace;

/** Where small states come from. */
final class SmallSpace implements StateSpace<SmallState> {
  private final Places places;

  SmallSpace(Places places) {
    this.places = places;
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
  public boolean isParallel() {
    return true;
  }

  @Override
  public void close() {}
}
