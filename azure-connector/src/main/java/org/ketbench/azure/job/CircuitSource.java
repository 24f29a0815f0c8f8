package org.ketbench.azure.job;

import org.ketbench.circuit.Circuit;

/**
 * What is to be run, wherever that will be.
 *
 * @param file where it is from, for people
 */
public record CircuitSource(String file, Circuit circuit) {}
