package org.ketbench.estimate.physical;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ketbench.estimate.code.Code;
import org.ketbench.estimate.factory.DistillationUnit;
import org.ketbench.estimate.factory.Factory;
import org.ketbench.estimate.factory.FactorySearch;
import org.ketbench.estimate.hardware.QubitModel;
import org.ketbench.estimate.model.ErrorCode;
import org.ketbench.estimate.model.EstimateException;
import org.ketbench.estimate.model.LogicalCounts;
import org.ketbench.estimate.model.Watch;
import org.ketbench.estimate.model.Whole;

/** All that is given before an estimate, and the quantities that every search computes from it. */
public final class Situation {
  private final QubitModel qubit;
  private final Code code;
  private final ErrorBudget budget;
  private final Constraints constraints;
  private final Layout layout;
  private final Watch watch;
  private final FactorySearch search;
  private final long leastCycles;

  public Situation(
      LogicalCounts counts,
      QubitModel qubit,
      Code code,
      List<DistillationUnit> units,
      ErrorBudget budget,
      Constraints constraints,
      Watch watch) {
    this.qubit = qubit;
    this.code = code;
    this.budget = budget;
    this.constraints = constraints;
    this.watch = watch;
    layout = Layout.of(counts, budget.rotations());
    search = new FactorySearch(code, qubit, units, constraints.maxDistillationRounds(), watch);
    leastCycles = slowedDown(layout.depth(), constraints);
    if (leastCycles == 0 && layout.tStates() == 0) {
      throw new EstimateException(
          ErrorCode.NO_RESOURCES,
          "logicalCounts",
          "Algorithm requires at least one magic state or measurement to estimate resources",
          "Estimate a program that measures something or has gates beyond Clifford gates.");
    }
  }

  private static long slowedDown(long depth, Constraints constraints) {
    if (constraints.logicalDepthFactor().isEmpty()) {
      return depth;
    }
    return Whole.of(
        Math.ceil(depth * constraints.logicalDepthFactor().getAsDouble()), "logical cycles");
  }

  Code code() {
    return code;
  }

  Constraints constraints() {
    return constraints;
  }

  Watch watch() {
    return watch;
  }

  public Layout layout() {
    return layout;
  }

  /** The cycles that the program takes at the least. */
  long leastCycles() {
    return leastCycles;
  }

  boolean needsTStates() {
    return layout.tStates() > 0;
  }

  double requiredLogicalErrorRate(long cycles) {
    return budget.logical() / ((double) layout.logicalQubits() * (double) cycles);
  }

  double requiredTStateErrorRate() {
    return needsTStates() ? budget.tStates() / (double) layout.tStates() : 0;
  }

  int levelFor(double requiredErrorRate) {
    int level = code.levelFor(requiredErrorRate);
    if (code.cycleTime(level) <= 0) {
      throw new EstimateException(
          ErrorCode.CYCLE_TIME,
          "qecScheme.logicalCycleTime",
          "The logical cycle time cannot be computed: logicalCycleTime formula yields less than"
              + " half a nanosecond for code distance = "
              + code.distance(level),
          "Times are in nanoseconds; a cycle takes one at least.");
    }
    return level;
  }

  /** The most cycles for which the logical qubits of a level are good enough. */
  long mostCycles(int level) {
    double cycles = budget.logical() / ((double) layout.logicalQubits() * code.errorRate(level));
    return (long) Math.floor(cycles);
  }

  List<Factory> factories(int maxLevel) {
    return search.find(requiredTStateErrorRate(), maxLevel);
  }

  /** Whether a factory can complete a run within so many cycles. */
  boolean fits(Factory factory, long cycles, int level) {
    long time = cycles * code.cycleTime(level);
    return overflows(cycles, level) || Long.compareUnsigned(factory.duration(), time) <= 0;
  }

  /** Copies of a factory for all T states within so many cycles, at least one run fitting. */
  long copies(Factory factory, long cycles, int level) {
    if (factory.duration() == 0) {
      throw new EstimateException(
          ErrorCode.INVALID_VALUE,
          "qubitParams.tGateTime",
          "A T factory takes no time, so any number of runs fits into any time",
          "Give times that are not 0, also in distillationUnitSpecifications.");
    }
    if (overflows(cycles, level)) {
      double copies =
          Math.ceil(
              (double) layout.tStates()
                  / ((double) factory.outputs() * (double) cycles)
                  * (double) factory.duration()
                  / (double) code.cycleTime(level));
      return Math.max(1, Whole.of(copies, "T factories"));
    }
    long runs = Long.divideUnsigned(cycles * code.cycleTime(level), factory.duration());
    if (Math.unsignedMultiplyHigh(runs, factory.outputs()) != 0 || runs * factory.outputs() < 0) {
      return 1;
    }
    return Whole.ceilDivide(layout.tStates(), runs * factory.outputs());
  }

  private boolean overflows(long cycles, int level) {
    return Math.unsignedMultiplyHigh(cycles, code.cycleTime(level)) != 0;
  }

  /** Cycles in which so many copies of a factory make all T states. */
  long cycles(Factory factory, long copies, int level) {
    return Whole.timesDivided(
        runs(factory, copies), factory.duration(), code.cycleTime(level), "logical cycles");
  }

  long cyclesOfOneRun(Factory factory, int level) {
    return Whole.ceilDivide(factory.duration(), code.cycleTime(level));
  }

  long runs(Factory factory, long copies) {
    long perRun = Whole.times(copies, factory.outputs(), "T states of all factories");
    return Whole.ceilDivide(layout.tStates(), perRun);
  }

  long algorithmQubits(int level) {
    return code.qubitsFor(layout.logicalQubits(), level);
  }

  /** An estimate that says what the program's own cycles require, however many it takes. */
  PhysicalEstimate estimate(int level, long cycles, @Nullable Factory factory, long copies) {
    return estimate(level, cycles, factory, copies, requiredLogicalErrorRate(leastCycles));
  }

  PhysicalEstimate estimate(
      int level, long cycles, @Nullable Factory factory, long copies, double requiredErrorRate) {
    long forAlgorithm = algorithmQubits(level);
    long forFactories = factory == null ? 0 : FactorySearch.qubits(factory, copies);
    return new PhysicalEstimate(
        layout,
        budget,
        new PhysicalEstimate.LogicalPatch(
            code.distance(level),
            code.patchQubits(level),
            code.cycleTime(level),
            code.errorRate(level)),
        Optional.ofNullable(factory),
        copies,
        factory == null ? 0 : runs(factory, copies),
        cycles,
        requiredErrorRate,
        requiredTStateErrorRate(),
        qubit.cliffordErrorRate(),
        forAlgorithm,
        forFactories,
        Whole.plus(forAlgorithm, forFactories, "physical qubits"));
  }
}
