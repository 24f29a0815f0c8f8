package org.ketbench.estimate.hardware;

/**
 * How often a measurement goes wrong.
 *
 * @param process how often it disturbs the state
 * @param readout how often it reports the wrong outcome
 */
public record MeasurementError(double process, double readout) {}
