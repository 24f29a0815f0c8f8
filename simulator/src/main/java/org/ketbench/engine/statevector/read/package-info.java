/**
 * Reading a state: samples, the largest amplitudes, marginals, expectations. All of it walks the
 * state chunk by chunk and in a fixed order, so nothing depends on the number of threads and
 * nothing has 2ⁿ objects.
 */
@NullMarked
package org.ketbench.engine.statevector.read;

import org.jspecify.annotations.NullMarked;
