package org.ketbench.engine;

import org.ketbench.result.Counts;

/** What a run gave and which engine ran it. */
public record SimulationResult(
    int qubits, Counts counts, long seed, EngineKind engine, double elapsedSeconds) {}
