/**
 * Stabilizer states of thousands of qubits as tables of bits: gates, measurements, and questions to
 * the state. Uses moves of Clifford gates.
 */
@NullMarked
package org.ketbench.engine.stabilizer.tableau;

import org.jspecify.annotations.NullMarked;
