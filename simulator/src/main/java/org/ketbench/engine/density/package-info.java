/**
 * Density matrices: noise without sampling. A matrix of n qubits is kept as the amplitudes of 2n,
 * and moved by the kernels of the state-vector engine. Uses branches and that engine.
 */
@NullMarked
package org.ketbench.engine.density;

import org.jspecify.annotations.NullMarked;
