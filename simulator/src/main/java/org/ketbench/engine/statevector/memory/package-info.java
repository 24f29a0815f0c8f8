/** Where amplitudes live: large memory outside the heap, and whether there is enough of it. */
@NullMarked
package org.ketbench.engine.statevector.memory;

import org.jspecify.annotations.NullMarked;
