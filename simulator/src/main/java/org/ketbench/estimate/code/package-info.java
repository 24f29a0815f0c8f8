/**
 * Error-correcting codes on physical qubits: how large, how slow and how good a logical qubit is at
 * each distance.
 *
 * <p>Uses {@code estimate.model}, {@code estimate.formula} and {@code estimate.hardware}.
 */
@NullMarked
package org.ketbench.estimate.code;

import org.jspecify.annotations.NullMarked;
