/**
 * The state-vector engine: all amplitudes in memory. A circuit is planned, the plan is run by
 * kernels, the state is read. Uses the circuit model and results.
 */
@NullMarked
package org.ketbench.engine.statevector;

import org.jspecify.annotations.NullMarked;
