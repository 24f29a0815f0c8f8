package org.ketbench.engine.statevector;

import org.ketbench.engine.statevector.plan.CircuitElements;
import org.ketbench.engine.statevector.plan.Plan;

/** A circuit with its plan; may be run again and again. */
public record PreparedCircuit(CircuitElements elements, Plan plan) {}
