/**
 * Linear algebra of complex matrices that are too large for the circuit model's: products,
 * eigenvectors and orthogonal bases. Knows nothing of states.
 */
@NullMarked
package org.ketbench.engine.linear;

import org.jspecify.annotations.NullMarked;
