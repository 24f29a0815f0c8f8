/**
 * Physical qubits: what they can do, how fast and how well, and the named sets of such figures.
 *
 * <p>Uses {@code estimate.model}.
 */
@NullMarked
package org.ketbench.estimate.hardware;

import org.jspecify.annotations.NullMarked;
