package org.ketbench.engine.pure;

import org.ketbench.engine.Engine;
import org.ketbench.engine.EngineContract;

final class PureEngineTest extends EngineContract {
  @Override
  protected Engine engine() {
    return new PureEngine();
  }
}
