/** States with few amplitudes that are not zero, kept as a list of these. */
@NullMarked
package org.ketbench.engine.statevector.sparse;

import org.jspecify.annotations.NullMarked;
