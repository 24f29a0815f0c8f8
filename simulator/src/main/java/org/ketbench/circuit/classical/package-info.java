/**
 * The classical side of a circuit: types, values and the expressions that conditions, assignments
 * and angles are made of. Uses nothing but the Java library.
 */
@NullMarked
package org.ketbench.circuit.classical;

import org.jspecify.annotations.NullMarked;
