/** Estimates against recorded answers of the reference estimator. */
@NullMarked
package org.ketbench.estimate.reference;

import org.jspecify.annotations.NullMarked;
