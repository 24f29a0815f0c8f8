/**
 * Factories that distil T states: units, how many of them a round needs, and the search for those
 * factories that no other beats in both size and time.
 *
 * <p>Uses {@code estimate.model}, {@code estimate.formula}, {@code estimate.hardware} and {@code
 * estimate.code}.
 */
@NullMarked
package org.ketbench.estimate.factory;

import org.jspecify.annotations.NullMarked;
