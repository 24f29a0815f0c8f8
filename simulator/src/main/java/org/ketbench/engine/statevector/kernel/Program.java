package org.ketbench.engine.statevector.kernel;

import org.ketbench.engine.statevector.plan.Plan;

/** A plan made ready for one kind of kernels; may be run any number of times, by many threads. */
public interface Program {
  Plan plan();

  /** How many rounds of work a stage is; one must be complete before the next begins. */
  int rounds(int stage);

  /** How many parts a round has, which may be done in any order by any threads. */
  long parts(int stage, int round);

  /** One thread's means to work on a state. */
  Worker worker(StateMemory state, Scratch scratch);

  /** Does parts of rounds; belongs to one thread. */
  interface Worker {
    void run(int stage, int round, long part);
  }
}
