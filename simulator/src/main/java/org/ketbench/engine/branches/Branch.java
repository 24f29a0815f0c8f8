package org.ketbench.engine.branches;

import org.ketbench.engine.program.ClassicalState;

/** One way through a program, as far as it has come. */
final class Branch<S extends BranchState<S>> {
  final ClassicalState classical;
  final S state;
  int place;
  double probability;
  int shots;
  long seed;

  Branch(int place, ClassicalState classical, S state, double probability, int shots, long seed) {
    this.place = place;
    this.classical = classical;
    this.state = state;
    this.probability = probability;
    this.shots = shots;
    this.seed = seed;
  }

  /** A number for the next random decision of this branch. */
  long nextSeed() {
    seed = Randomness.seedOf(seed, place);
    return seed;
  }
}
