/**
 * From logical counts to physical qubits and time: layout, error budget, and the searches for one
 * point, for a point within a limit, and for all points that no other beats.
 *
 * <p>Uses {@code estimate.model}, {@code estimate.hardware}, {@code estimate.code} and {@code
 * estimate.factory}.
 */
@NullMarked
package org.ketbench.estimate.physical;

import org.jspecify.annotations.NullMarked;
