/**
 * Density matrices: noise without sampling. Those of many qubits are real coefficients, in the
 * package below. Those of few, and all with gates that are too wide for that, are kept as the
 * amplitudes of twice as many qubits, and moved by the kernels of the state-vector engine. Uses
 * branches and that engine.
 */
@NullMarked
package org.ketbench.engine.density;

import org.jspecify.annotations.NullMarked;
