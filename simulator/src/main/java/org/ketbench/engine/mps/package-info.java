/**
 * The engine of matrix product states: wide circuits with little entanglement, with a bound on the
 * error that it reports. Uses the circuit model.
 */
@NullMarked
package org.ketbench.engine.mps;

import org.jspecify.annotations.NullMarked;
