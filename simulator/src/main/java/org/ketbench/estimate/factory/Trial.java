package org.ketbench.estimate.factory;

import java.util.ArrayList;
import java.util.List;
import org.ketbench.estimate.code.Code;
import org.ketbench.estimate.model.Whole;

/** A factory that is being tried: for a sequence of units, what comes of the levels chosen. */
final class Trial {
  /** The chance that a factory run, all rounds together, yields less than it should. */
  private static final double FAILURE_BUDGET = 0.01;

  private static final long MOST_COPIES = 1_000_000_000_000_000L;

  /** How a trial ended. */
  enum Outcome {
    VALID,
    /** Better qubits would help. */
    TOO_BAD,
    /** Better qubits would not help. */
    TOO_GOOD
  }

  private final UnitTable table;
  private final double initialError;
  private final int[] units;
  private final double[] errors;
  private final double[] failures;
  private final long[] copies;
  private final double required;
  private int[] levels;
  long qubits;
  long duration;
  long outputs;

  Trial(UnitTable table, double initialError, int[] units) {
    this.table = table;
    this.initialError = initialError;
    this.units = units;
    errors = new double[units.length + 1];
    failures = new double[units.length];
    copies = new long[units.length];
    levels = units;
    required = FAILURE_BUDGET / units.length;
  }

  double error() {
    return errors[units.length];
  }

  double normalizedQubits() {
    return (double) qubits / (double) outputs;
  }

  /**
   * Works out how good the factory is and how long it takes, but not yet its size; TOO_GOOD and
   * TOO_BAD are final.
   */
  Outcome begin(int[] chosenLevels) {
    levels = chosenLevels;
    errors[0] = initialError;
    for (int i = 0; i < units.length; i++) {
      errors[i + 1] = table.outputError(i, units[i], levels[i], errors[i]);
      if (errors[i + 1] > errors[i]) {
        return Outcome.TOO_BAD;
      }
    }
    duration = 0;
    for (int i = units.length - 1; i >= 0; i--) {
      failures[i] = table.failure(i, units[i], levels[i], errors[i]);
      if (!(failures[i] > 0)) {
        return Outcome.TOO_GOOD;
      }
      if (failures[i] >= 1) {
        return Outcome.TOO_BAD;
      }
      duration = Whole.plus(duration, roundDuration(i), "nanoseconds of a factory");
    }
    return Outcome.VALID;
  }

  /** Works out the size too; false where it would be absurd. */
  boolean complete() {
    long needed = table.unit(units[units.length - 1]).outputs();
    qubits = 0;
    for (int i = units.length - 1; i >= 0; i--) {
      DistillationUnit unit = table.unit(units[i]);
      copies[i] = copies(unit.outputs(), needed, failures[i]);
      if (copies[i] == 0) {
        return false;
      }
      if (i == units.length - 1) {
        outputs = made(unit.outputs(), copies[i], failures[i]);
      }
      needed = Whole.times(unit.inputs(), copies[i], "T states of a factory");
      qubits = Math.max(qubits, roundQubits(i));
    }
    return true;
  }

  private long roundQubits(int i) {
    return Whole.times(
        copies[i], table.qubits(i, units[i], levels[i]), "physical qubits of a factory");
  }

  private long roundDuration(int i) {
    return table.duration(i, units[i], levels[i]);
  }

  /** The least number of copies that yields enough; 0 where that would be absurdly many. */
  private long copies(long outputsOfOne, long needed, double failure) {
    long upper = Whole.ceilDivide(needed, outputsOfOne);
    while (made(outputsOfOne, upper, failure) < needed) {
      upper *= 2;
      if (upper >= MOST_COPIES) {
        return 0;
      }
    }
    long lower = upper / 2;
    while (lower < upper) {
      long middle = (lower + upper) / 2;
      if (made(outputsOfOne, middle, failure) >= needed) {
        upper = middle;
      } else {
        lower = middle + 1;
      }
    }
    return upper;
  }

  private long made(long outputsOfOne, long tried, double failure) {
    return Whole.times(
        outputsOfOne, Binomial.quantile(tried, failure, required), "T states of a factory");
  }

  Factory factory(Code code) {
    List<Factory.Round> rounds = new ArrayList<>();
    for (int i = 0; i < units.length; i++) {
      rounds.add(
          new Factory.Round(
              table.unit(units[i]).name(),
              copies[i],
              code.distance(levels[i]),
              roundQubits(i),
              roundDuration(i)));
    }
    long inputs = Whole.times(table.unit(units[0]).inputs(), copies[0], "T states of a factory");
    return new Factory(
        List.copyOf(rounds), qubits, duration, outputs, inputs, error(), levels[levels.length - 1]);
  }
}
