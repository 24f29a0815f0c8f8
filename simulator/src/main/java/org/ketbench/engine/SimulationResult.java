package org.ketbench.engine;

import org.ketbench.result.Counts;

/**
 * What a run gave and which engine ran it.
 *
 * @param reason in one sentence, why that engine
 * @param bound the most that the probability of anything is off by the engine's approximations
 */
public record SimulationResult(
    int qubits,
    Counts counts,
    long seed,
    EngineKind engine,
    String reason,
    double bound,
    double elapsedSeconds) {}
