/** Estimates as a whole. */
@NullMarked
package org.ketbench.estimate;

import org.jspecify.annotations.NullMarked;
