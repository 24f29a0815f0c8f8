package org.ketbench.engine.branches;

import org.ketbench.result.Distribution;

/**
 * A distribution under a condition.
 *
 * @param kept the probability of the condition; where it is 0 there are no outcomes
 */
public record Conditional(double kept, Distribution distribution) {}
