/** The threads that share the blocks of a state. */
@NullMarked
package org.ketbench.engine.statevector.work;

import org.jspecify.annotations.NullMarked;
