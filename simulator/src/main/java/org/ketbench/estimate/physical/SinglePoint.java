package org.ketbench.estimate.physical;

import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.ketbench.estimate.factory.Factory;

/**
 * The estimate without limits on time or qubits: the smallest distance that is good enough, the
 * factory with the least volume, and only where no factory is quick enough more cycles than the
 * program takes.
 */
final class SinglePoint {
  private final Situation situation;
  private final OptionalLong maxCopies;

  SinglePoint(Situation situation) {
    this.situation = situation;
    this.maxCopies = situation.constraints().maxTFactories();
  }

  PhysicalEstimate find() {
    long cycles = situation.leastCycles();
    while (true) {
      situation.watch().check();
      double required = situation.requiredLogicalErrorRate(cycles);
      int level = situation.levelFor(required);
      if (!situation.needsTStates()) {
        return situation.estimate(level, cycles, null, 0, required);
      }
      Choice choice = choose(level, cycles);
      if (choice != null) {
        long copies = situation.copies(choice.factory, choice.cycles, level);
        return situation.estimate(level, choice.cycles, choice.factory, copies, required);
      }
      cycles = Math.max(situation.mostCycles(level), cycles) + 1;
    }
  }

  private record Choice(Factory factory, long cycles) {}

  private @Nullable Choice choose(int level, long cycles) {
    List<Factory> factories = situation.factories(level);
    Choice within = null;
    for (Factory factory : factories) {
      if (situation.fits(factory, cycles, level)
          && (maxCopies.isEmpty()
              || situation.copies(factory, cycles, level) <= maxCopies.getAsLong())
          && (within == null || factory.normalizedVolume() < within.factory.normalizedVolume())) {
        within = new Choice(factory, cycles);
      }
    }
    return within != null ? within : stretched(factories, level);
  }

  /** What takes more cycles than the program, but no more than the logical qubits allow. */
  private @Nullable Choice stretched(List<Factory> factories, int level) {
    long most = situation.mostCycles(level);
    Choice best = null;
    for (Factory factory : factories) {
      long cycles =
          maxCopies.isPresent()
              ? situation.cycles(factory, maxCopies.getAsLong(), level)
              : situation.cyclesOfOneRun(factory, level);
      if (cycles <= most
          && (best == null
              || factory.normalizedVolume() < best.factory.normalizedVolume()
              || (factory.normalizedVolume() == best.factory.normalizedVolume()
                  && cycles < best.cycles))) {
        best = new Choice(factory, cycles);
      }
    }
    return best;
  }
}
