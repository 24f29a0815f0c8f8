package org.ketbench.engine.statevector.live;

/**
 * What an answer has cost.
 *
 * @param stages how many stages lead to the state
 * @param run how many of them were run for it; the others were there already
 * @param checkpoints how many states are kept now
 */
public record LiveWork(int stages, int run, int checkpoints) {}
