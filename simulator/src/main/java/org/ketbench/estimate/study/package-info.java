/**
 * Questions that go beyond one estimate: which point of a frontier is best for a purpose, how an
 * error budget is best split, what figures depend on, how pairs of qubits and codes compare. The
 * reference estimator has none of these.
 *
 * <p>Uses the rest of {@code estimate}.
 */
@NullMarked
package org.ketbench.estimate.study;

import org.jspecify.annotations.NullMarked;
