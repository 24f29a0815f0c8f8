package org.ketbench.engine.statevector.kernel;

import org.ketbench.engine.statevector.plan.Plan;

/** A plan made ready for one kind of kernels; may be run any number of times, by many threads. */
public interface Program {
  Plan plan();

  /** One thread's means to work on a state. */
  Worker worker(StateMemory state, Scratch scratch);

  /** Runs blocks of stages; belongs to one thread. */
  interface Worker {
    void run(int stage, long block);
  }
}
