/**
 * The states of branches as amplitudes: small ones in arrays, each moved by one thread; large ones
 * in the memory and by the kernels of the state-vector engine; and what other kinds of states read
 * as they do: the places of qubits, tables of outcomes, diagonals. Uses branches and that engine.
 */
@NullMarked
package org.ketbench.engine.pure;

import org.jspecify.annotations.NullMarked;
