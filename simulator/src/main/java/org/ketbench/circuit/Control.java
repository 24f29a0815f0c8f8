package org.ketbench.circuit;

/** A control qubit: the gate acts where it is 1 (positive) or where it is 0. */
public record Control(int qubit, boolean positive) {}
