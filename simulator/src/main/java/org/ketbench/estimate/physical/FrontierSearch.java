package org.ketbench.estimate.physical;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ketbench.estimate.factory.Factory;
import org.ketbench.estimate.model.ErrorCode;
import org.ketbench.estimate.model.EstimateException;
import org.ketbench.estimate.model.Population;

/** All estimates that no other beats in both qubits and time, the fastest first. */
final class FrontierSearch {
  /** More than any machine that is meant has, and no more than memory holds. */
  private static final int MOST = 200_000;

  private final Situation situation;
  private int tried;
  private final Population<PhysicalEstimate> found = new Population<>();

  FrontierSearch(Situation situation) {
    this.situation = situation;
  }

  List<PhysicalEstimate> find() {
    long least = situation.leastCycles();
    double required = situation.requiredLogicalErrorRate(least);
    int leastLevel = situation.levelFor(required);
    if (!situation.needsTStates()) {
      return List.of(situation.estimate(leastLevel, least, null, 0));
    }
    FactoryShelf shelf = new FactoryShelf(situation);
    int last = situation.code().levels() - 1;
    for (int level = last; level >= leastLevel; level--) {
      situation.watch().check();
      situation
          .watch()
          .progress(
              "Distance " + situation.code().distance(level),
              (double) (last - level) / (last - leastLevel + 1));
      List<Factory> factories = shelf.at(level);
      if (situation.mostCycles(level) < least) {
        continue;
      }
      for (Factory factory : factories) {
        if (situation.cyclesOfOneRun(factory, level) <= situation.mostCycles(level)) {
          addPoints(factory, level);
        }
      }
    }
    if (found.isEmpty()) {
      throw nothing();
    }
    List<PhysicalEstimate> points = new ArrayList<>(found.sorted());
    points.sort(Comparator.comparingLong(PhysicalEstimate::runtimeOrMost));
    return List.copyOf(points);
  }

  private EstimateException nothing() {
    return new EstimateException(
        ErrorCode.CODE_PARAMETER,
        "qecScheme.maxCodeDistance",
        "The code parameter cannot be computed: there is no T factory that keeps to the error"
            + " budget at any distance up to "
            + situation.code().distance(situation.code().levels() - 1),
        "Allow more errors, take better qubits, other distillation units or more rounds, or raise"
            + " maxCodeDistance.");
  }

  private static EstimateException tooMany() {
    return new EstimateException(
        ErrorCode.TOO_LARGE,
        "estimateType",
        "The frontier has more than " + MOST + " points to try",
        "Ask for a single point, or look for a duration of a distillation unit that is a slip.");
  }

  private void addPoints(Factory factory, int level) {
    long least = situation.leastCycles();
    long copies = situation.copies(factory, situation.mostCycles(level), level);
    while (true) {
      situation.watch().check();
      if (++tried > MOST) {
        throw tooMany();
      }
      long cycles = situation.cycles(factory, copies, level);
      PhysicalEstimate point = situation.estimate(level, Math.max(cycles, least), factory, copies);
      found.add(point, (double) point.physicalQubits(), point.runtimeOrMost());
      if (cycles <= least || situation.runs(factory, copies) <= 1) {
        return;
      }
      copies++;
    }
  }
}
