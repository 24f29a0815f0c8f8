/**
 * What a circuit is: registers, operations, gates and the gate catalogue. Knows no language, no
 * engine and no window; everything else is a view of what lives here.
 */
@NullMarked
package org.ketbench.circuit;

import org.jspecify.annotations.NullMarked;
