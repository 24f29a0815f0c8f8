package org.ketbench.engine.pure;

import org.ketbench.engine.Engine;
import org.ketbench.engine.EngineContract;

final class TrajectoriesEngineTest extends EngineContract {
  @Override
  protected Engine engine() {
    return new TrajectoriesEngine();
  }
}
