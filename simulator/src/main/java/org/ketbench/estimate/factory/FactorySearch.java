package org.ketbench.estimate.factory;

import java.util.List;
import org.ketbench.estimate.code.Code;
import org.ketbench.estimate.hardware.QubitModel;
import org.ketbench.estimate.model.Population;
import org.ketbench.estimate.model.Watch;
import org.ketbench.estimate.model.Whole;

/**
 * Finds T factories for a target error, none of which beats another in both qubits and time for
 * each T state.
 *
 * <p>For each sequence of units the levels of the rounds are searched. Larger distances make better
 * and slower factories, so the first round is bisected for the least level that can still reach the
 * target, then the next, and from there on all choices are walked through in order, leaving out
 * those of which a smaller one already would do. Every factory that is tried and good enough counts
 * as found, so the order in which they are tried is part of the result.
 */
public final class FactorySearch {
  /** Where fewer rounds find nothing, up to so many are tried. */
  private static final int EXTRA_ROUNDS = 4;

  private final Code code;
  private final QubitModel qubit;
  private final UnitTable table;
  private final long maxRounds;
  private final Watch watch;

  public FactorySearch(
      Code code, QubitModel qubit, List<DistillationUnit> units, long maxRounds, Watch watch) {
    this.code = code;
    this.qubit = qubit;
    this.table = new UnitTable(code, qubit, units);
    this.maxRounds = maxRounds;
    this.watch = watch;
  }

  /** Factories for this error that use no level beyond {@code maxLevel}. */
  public List<Factory> find(double targetError, int maxLevel) {
    if (targetError > qubit.tGateErrorRate()) {
      return List.of(trivial(maxLevel));
    }
    Population<Factory> found = new Population<>();
    for (int rounds = 1; rounds <= maxRounds; rounds++) {
      searchSequences(found, rounds, targetError, maxLevel);
    }
    if (found.isEmpty()) {
      for (int rounds = (int) maxRounds + 1; rounds <= EXTRA_ROUNDS; rounds++) {
        searchExtra(found, rounds, targetError, maxLevel);
      }
    }
    return found.sorted();
  }

  private Factory trivial(int level) {
    long qubits = code.patchQubits(level);
    long duration = code.cycleTime(level);
    Factory.Round round =
        new Factory.Round(
            DistillationUnit.TRIVIAL.name(), 1, code.distance(level), qubits, duration);
    return new Factory(List.of(round), qubits, duration, 1, 1, qubit.tGateErrorRate(), level);
  }

  private void searchExtra(Population<Factory> found, int rounds, double target, int maxLevel) {
    watch.progress("No T factory of " + (rounds - 1) + " rounds; trying " + rounds, 0);
    searchSequences(found, rounds, target, maxLevel);
  }

  /** Goes through all sequences of units, the last round changing fastest. */
  private void searchSequences(Population<Factory> found, int rounds, double target, int maxLevel) {
    int[] sequence = new int[rounds];
    if (table.choices(0) == 0 || (rounds > 1 && table.choices(1) == 0)) {
      return;
    }
    int place;
    do {
      watch.check();
      new LevelSearch(found, sequence.clone(), target, maxLevel).run();
      place = rounds - 1;
      while (place >= 0 && ++sequence[place] == table.choices(place)) {
        sequence[place--] = 0;
      }
    } while (place >= 0);
  }

  /** The search through the levels of one sequence of units. */
  private final class LevelSearch {
    private final Population<Factory> found;
    private final Trial trial;
    private final double target;
    private final int[] left;
    private final int[] right;

    LevelSearch(Population<Factory> found, int[] units, double target, int maxLevel) {
      this.found = found;
      this.target = target;
      trial = new Trial(table, qubit.tGateErrorRate(), units);
      left = new int[units.length];
      right = new int[units.length];
      for (int i = 0; i < units.length; i++) {
        left[i] = Math.max(i == 0 ? 0 : left[i - 1], table.firstLevel(i, units[i]));
        right[i] = table.lastLevel(units[i], maxLevel);
      }
    }

    void run() {
      for (int i = 0; i < left.length; i++) {
        if (left[i] > right[i]) {
          return;
        }
      }
      if (needsMore(right) || !needsMore(left)) {
        return;
      }
      sweep(bisected());
    }

    /** Tries a factory, keeps it if it is good; whether larger levels may help. */
    private boolean needsMore(int[] levels) {
      Trial.Outcome outcome = trial.begin(levels);
      if (outcome != Trial.Outcome.VALID) {
        return outcome == Trial.Outcome.TOO_BAD;
      }
      boolean good = trial.error() <= target;
      if (!good && !found.hasSecondUpTo(trial.duration)) {
        // Nothing found is as fast, so nothing beats it, whatever its size; that is the costly
        // part.
        return true;
      }
      if (!trial.complete()) {
        return true;
      }
      if (found.dominates(trial.normalizedQubits(), trial.duration)) {
        return false;
      }
      if (good) {
        found.add(trial.factory(code), trial.normalizedQubits(), trial.duration);
      }
      return !good;
    }

    private int[] bisected() {
      int[] high = right.clone();
      int[] current = right.clone();
      for (int j = 0; j < current.length; j++) {
        int low = j == 0 ? left[0] : current[j - 1];
        while (low + 1 < high[j]) {
          int middle = (low + high[j]) / 2;
          current[j] = middle;
          if (needsMore(current)) {
            low = middle + 1;
          } else {
            high[j] = middle;
          }
        }
        current[j] = high[j];
        if (low + 1 == high[j]) {
          current[j] = low;
          if (needsMore(current)) {
            current[j] = high[j];
          }
        }
      }
      return current;
    }

    private void sweep(int[] current) {
      for (int i = 0; i < current.length; i++) {
        current[i] = Math.max(current[i], left[i]);
      }
      boolean more = skip(current);
      while (more) {
        watch.check();
        more = needsMore(current) ? increment(current) : skip(current);
      }
    }

    /** Leaves out what only makes the last rounds larger, by enlarging an earlier round. */
    private boolean skip(int[] current) {
      for (int j = current.length - 1; j > 0; j--) {
        if (current[j] > current[j - 1] + 1 && current[j - 1] < right[j - 1]) {
          current[j - 1]++;
          restart(current, j);
          return true;
        }
      }
      return false;
    }

    private boolean increment(int[] current) {
      int j = current.length - 1;
      while (current[j] + 1 > right[j]) {
        if (j == 0) {
          return false;
        }
        j--;
      }
      current[j]++;
      restart(current, j + 1);
      return true;
    }

    private void restart(int[] current, int from) {
      for (int i = from; i < current.length; i++) {
        current[i] = Math.max(current[i - 1], left[i]);
      }
    }
  }

  /** Qubits that this many factories take. */
  public static long qubits(Factory factory, long copies) {
    return Whole.times(factory.qubits(), copies, "physical qubits of factories");
  }
}
