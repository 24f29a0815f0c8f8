package org.ketbench.engine.branches;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.engine.program.ClassicalState;

/** One way through a program, as far as it has come. */
final class Branch<S extends BranchState<S>> {
  final ClassicalState classical;
  final S state;

  /** What must still happen to the state before all else. */
  List<Step> pending = List.of();

  /** How many steps others that part from here have to run again, since this state is not there. */
  int repeated;

  int place;
  double probability;
  int shots;
  long seed;

  /** How many times chance has had a say, also where all shots went the same way. */
  int draws;

  private @Nullable SingleShot single;

  Branch(int place, ClassicalState classical, S state, double probability, int shots, long seed) {
    this.place = place;
    this.classical = classical;
    this.state = state;
    this.probability = probability;
    this.shots = shots;
    this.seed = seed;
  }

  /** Random numbers for the decision that this branch is at. */
  Randomness random() {
    seed = Randomness.seedOf(seed, place);
    return new Randomness(seed);
  }

  /** This branch, whose one shot is to go the same way whatever kind of state it has. */
  Branch<S> alone() {
    single = new SingleShot(seed);
    return this;
  }

  /** Takes note that a qubit is measured or reset. */
  void meets(int qubit) {
    if (single != null) {
      single.meets(qubit);
    }
  }

  /** Random numbers for the outcome of the measurement or reset of a qubit. */
  Randomness outcome(int qubit) {
    return single == null ? random() : single.outcome(qubit);
  }

  /** Random numbers for whether the outcome of a qubit is misread. */
  Randomness misreading(int qubit) {
    return single == null ? random() : single.misreading(qubit);
  }

  /** A branch that parts from this one here; it takes a state of its own. */
  Branch<S> parting(S itsState, double itsProbability, int itsShots, int number) {
    Branch<S> other =
        new Branch<>(
            place,
            classical.copy(),
            itsState,
            itsProbability,
            itsShots,
            Randomness.seedOf(seed, number));
    other.pending = pending;
    return other;
  }

  /** Brings the state up to date. */
  void settle() {
    if (!pending.isEmpty()) {
      state.apply(new GateRun(pending));
      pending = List.of();
    }
  }
}
