/**
 * Estimates as documents: parameters and counts read from JSON with every error at its field,
 * batches whose items inherit, and results written key by key as the reference estimator does.
 *
 * <p>Uses the rest of {@code estimate}.
 */
@NullMarked
package org.ketbench.estimate.document;

import org.jspecify.annotations.NullMarked;
