package org.ketbench.engine.density;

import org.jspecify.annotations.Nullable;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.branches.StateSpace;
import org.ketbench.engine.pure.Places;
import org.ketbench.engine.statevector.StateVectorEngine;

/** Where density matrices come from. */
final class DensitySpace implements StateSpace<DensityState> {
  private final Places places;
  private final StepElements elements;
  private final int threads;
  private final @Nullable StateVectorEngine engine;
  private final Monitor monitor;

  /**
   * @param engine for large matrices; null when small ones are wanted
   */
  DensitySpace(Places places, int threads, @Nullable StateVectorEngine engine, Monitor monitor) {
    this.places = places;
    this.elements = new StepElements(places);
    this.threads = threads;
    this.engine = engine;
    this.monitor = monitor;
  }

  @Override
  public DensityState zero() {
    return new DensityState(
        places,
        engine == null
            ? ArrayEntries.zero(elements, places.count())
            : KernelEntries.zero(elements, engine, monitor, places.count()));
  }

  @Override
  public double bytes() {
    return 16 * Math.pow(4, places.count()) + 64;
  }

  @Override
  public int threads() {
    return engine == null ? threads : 1;
  }

  @Override
  public boolean takesChannels() {
    return true;
  }

  @Override
  public void close() {}
}
