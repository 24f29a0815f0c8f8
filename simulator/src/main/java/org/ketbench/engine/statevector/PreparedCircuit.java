package org.ketbench.engine.statevector;

import org.jspecify.annotations.Nullable;
import org.ketbench.engine.statevector.plan.CircuitElements;
import org.ketbench.engine.statevector.plan.Plan;
import org.ketbench.engine.statevector.sparse.SparseState;

/**
 * A circuit ready to run, again and again.
 *
 * @param start the state for as long as it had few entries
 * @param plan what comes after it; null when nothing does
 */
public record PreparedCircuit(CircuitElements elements, SparseState start, @Nullable Plan plan) {}
