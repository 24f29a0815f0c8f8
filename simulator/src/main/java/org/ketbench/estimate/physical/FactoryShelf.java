package org.ketbench.estimate.physical;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.estimate.factory.Factory;

/**
 * Factories for levels that are asked for from the largest down: those of a larger level are good
 * for a smaller one as long as none of them runs on a level beyond it.
 */
final class FactoryShelf {
  private final Situation situation;
  private @Nullable List<Factory> factories;

  FactoryShelf(Situation situation) {
    this.situation = situation;
  }

  List<Factory> at(int level) {
    List<Factory> known = factories;
    if (known == null
        || known.isEmpty()
        || known.stream().mapToInt(Factory::lastLevel).max().orElse(0) > level) {
      known = situation.factories(level);
      factories = known;
    }
    return known;
  }
}
