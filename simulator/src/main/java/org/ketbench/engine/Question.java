package org.ketbench.engine;

/** What an engine can be asked. */
public enum Question {
  /** Counts of shots. */
  SHOTS,
  /** The exact distribution of outcomes. */
  DISTRIBUTION,
  /** Expectations, marginals and reduced states at the end of the program. */
  READINGS,
  /** Entropies at the end of the program, which are no averages. */
  ENTROPIES
}
