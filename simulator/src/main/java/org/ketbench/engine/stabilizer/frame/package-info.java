/**
 * Many shots of a Clifford program at once: one run of reference, and for each shot the Pauli
 * operator by which it differs. Uses moves of Clifford gates and the tableau.
 */
@NullMarked
package org.ketbench.engine.stabilizer.frame;

import org.jspecify.annotations.NullMarked;
