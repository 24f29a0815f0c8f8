package org.ketbench.azure.local.job;

import java.time.Duration;
import java.time.Instant;

/** A clock that is wrong: things happen when they should, and are told at another time. */
public final class SkewedTimeline implements Timeline {
  private final Timeline inner;
  private volatile Duration skew = Duration.ZERO;

  public SkewedTimeline(Timeline inner) {
    this.inner = inner;
  }

  /** From now on the clock is wrong by this much. */
  public void skewBy(Duration wrong) {
    skew = wrong;
  }

  @Override
  public Instant instant() {
    return inner.instant().plus(skew);
  }

  @Override
  public void at(Instant when, Runnable what) {
    inner.at(when.minus(skew), what);
  }

  @Override
  public void work(Runnable what) {
    inner.work(what);
  }

  @Override
  public void close() {
    inner.close();
  }
}
