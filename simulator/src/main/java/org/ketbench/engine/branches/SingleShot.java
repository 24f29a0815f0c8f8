package org.ketbench.engine.branches;

import java.util.HashMap;
import java.util.Map;

/**
 * The chances of a single shot.
 *
 * <p>Somebody who asks for one shot with a seed expects the same shot from every command and view,
 * also where one of them simulates only the beginning of the program, a part of it, or with another
 * engine. So each measurement has random numbers that depend on nothing but the seed, the qubit and
 * how often that qubit was measured or reset before.
 */
final class SingleShot {
  private final long seed;
  private final Map<Integer, Integer> meetings = new HashMap<>();

  SingleShot(long seed) {
    this.seed = seed;
  }

  void meets(int qubit) {
    meetings.merge(qubit, 1, Integer::sum);
  }

  Randomness outcome(int qubit) {
    return new Randomness(Randomness.seedOf(ofQubit(qubit), 2L * meetings.getOrDefault(qubit, 0)));
  }

  Randomness misreading(int qubit) {
    return new Randomness(
        Randomness.seedOf(ofQubit(qubit), 2L * meetings.getOrDefault(qubit, 0) + 1));
  }

  private long ofQubit(int qubit) {
    return Randomness.seedOf(seed, qubit);
  }
}
