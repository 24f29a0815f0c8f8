/**
 * Density matrices of more than a few qubits as real numbers: one for each product of {@code
 * |0⟩⟨0|}, {@code |1⟩⟨1|}, X and Y. Whatever gates and channels do to few qubits is then a small
 * real matrix. Uses branches, and the memory and the work crew of the state-vector engine.
 */
@NullMarked
package org.ketbench.engine.density.hermitian;

import org.jspecify.annotations.NullMarked;
