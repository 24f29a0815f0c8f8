package org.ketbench.estimate.physical;

import java.util.List;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.ketbench.estimate.factory.Factory;
import org.ketbench.estimate.model.ErrorCode;
import org.ketbench.estimate.model.EstimateException;

/** The fewest qubits within a time, or the least time on so many qubits. */
final class WithinLimit {
  private final Situation situation;
  private final LongPredicate allowsCopies;
  private @Nullable PhysicalEstimate best;

  WithinLimit(Situation situation) {
    this.situation = situation;
    this.allowsCopies =
        copies -> copies <= situation.constraints().maxTFactories().orElse(Long.MAX_VALUE);
  }

  PhysicalEstimate fewestQubits(long maxDuration) {
    if (!situation.needsTStates()) {
      PhysicalEstimate only = withoutFactories();
      return Long.compareUnsigned(only.runtimeOrMost(), maxDuration) <= 0
          ? only
          : none(ErrorCode.DURATION_TOO_SMALL);
    }
    FactoryShelf shelf = new FactoryShelf(situation);
    int least = leastLevel();
    for (int level = situation.code().levels() - 1; level >= least; level--) {
      watch(level, least);
      long allowed =
          Math.min(
              allowedCycles(maxDuration, situation.code().cycleTime(level)),
              situation.mostCycles(level));
      if (allowed < situation.leastCycles()) {
        continue;
      }
      for (Factory factory : shelf.at(level)) {
        if (situation.cyclesOfOneRun(factory, level) <= allowed) {
          long copies = situation.copies(factory, allowed, level);
          keepSmaller(factory, copies, level);
        }
      }
    }
    PhysicalEstimate found = best;
    return found != null ? found : none(ErrorCode.DURATION_TOO_SMALL);
  }

  private static long allowedCycles(long maxDuration, long cycleTime) {
    long cycles = Long.divideUnsigned(maxDuration, cycleTime);
    return cycles < 0 ? Long.MAX_VALUE : cycles;
  }

  private void keepSmaller(Factory factory, long copies, int level) {
    if (!allowsCopies.test(copies)) {
      return;
    }
    long cycles = Math.max(situation.cycles(factory, copies, level), situation.leastCycles());
    PhysicalEstimate estimate = situation.estimate(level, cycles, factory, copies);
    PhysicalEstimate before = best;
    if (before == null || estimate.physicalQubits() < before.physicalQubits()) {
      best = estimate;
    }
  }

  PhysicalEstimate leastTime(long maxQubits) {
    if (!situation.needsTStates()) {
      PhysicalEstimate only = withoutFactories();
      return only.physicalQubits() <= maxQubits ? only : none(ErrorCode.QUBITS_TOO_SMALL);
    }
    FactoryShelf shelf = new FactoryShelf(situation);
    int least = leastLevel();
    for (int level = situation.code().levels() - 1; level >= least; level--) {
      watch(level, least);
      long forAlgorithm = situation.algorithmQubits(level);
      if (maxQubits <= forAlgorithm || situation.mostCycles(level) < situation.leastCycles()) {
        continue;
      }
      keepFaster(leastVolume(shelf.at(level), maxQubits - forAlgorithm), maxQubits, level);
    }
    PhysicalEstimate found = best;
    return found != null ? found : none(ErrorCode.QUBITS_TOO_SMALL);
  }

  private static @Nullable Factory leastVolume(List<Factory> factories, long qubits) {
    Factory least = null;
    for (Factory factory : factories) {
      if (factory.qubits() <= qubits
          && (least == null || factory.normalizedVolume() < least.normalizedVolume())) {
        least = factory;
      }
    }
    return least;
  }

  private void keepFaster(@Nullable Factory factory, long maxQubits, int level) {
    if (factory == null) {
      return;
    }
    long copies = (maxQubits - situation.algorithmQubits(level)) / Math.max(1, factory.qubits());
    long cycles = Math.max(situation.cycles(factory, copies, level), situation.leastCycles());
    if (cycles > situation.mostCycles(level) || !allowsCopies.test(copies)) {
      return;
    }
    PhysicalEstimate estimate = situation.estimate(level, cycles, factory, copies);
    PhysicalEstimate before = best;
    if (before == null || estimate.runtimeOrMost() < before.runtimeOrMost()) {
      best = estimate;
    }
  }

  private int leastLevel() {
    return situation.levelFor(situation.requiredLogicalErrorRate(situation.leastCycles()));
  }

  private PhysicalEstimate withoutFactories() {
    return situation.estimate(leastLevel(), situation.leastCycles(), null, 0);
  }

  private void watch(int level, int least) {
    situation.watch().check();
    int all = situation.code().levels() - least;
    situation
        .watch()
        .progress(
            "Distance " + situation.code().distance(level),
            (double) (situation.code().levels() - 1 - level) / all);
  }

  private static PhysicalEstimate none(ErrorCode code) {
    boolean duration = code == ErrorCode.DURATION_TOO_SMALL;
    throw new EstimateException(
        code,
        duration ? "constraints.maxDuration" : "constraints.maxPhysicalQubits",
        duration
            ? "No solution found for the provided maximum duration."
            : "No solution found for the provided maximum number of physical qubits.",
        "The frontier shows what is possible; allow more, or take better qubits.");
  }
}
