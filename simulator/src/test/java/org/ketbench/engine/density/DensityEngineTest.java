package org.ketbench.engine.density;

import org.ketbench.engine.Engine;
import org.ketbench.engine.EngineContract;

final class DensityEngineTest extends EngineContract {
  @Override
  protected Engine engine() {
    return new DensityEngine();
  }
}
