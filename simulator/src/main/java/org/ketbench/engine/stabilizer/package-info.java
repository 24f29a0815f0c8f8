/**
 * The stabilizer engine: Clifford programs on thousands of qubits, by a table of bits for one run
 * and by Pauli frames for many shots. Uses the circuit model, and the work crew of the state-vector
 * engine.
 */
@NullMarked
package org.ketbench.engine.stabilizer;

import org.jspecify.annotations.NullMarked;
