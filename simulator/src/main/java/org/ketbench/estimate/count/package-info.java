/**
 * Logical counts from circuits: every gate becomes T gates, rotations, Toffoli gates and meetings
 * of qubits, whose layers are followed qubit by qubit.
 *
 * <p>Uses {@code circuit}, {@code compile} and {@code estimate.model}.
 */
@NullMarked
package org.ketbench.estimate.count;

import org.jspecify.annotations.NullMarked;
