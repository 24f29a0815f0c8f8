/**
 * The small language in which error-correction schemes and distillation units are written: numbers
 * with suffixes, the usual operators with precedences of their own, and a few functions.
 *
 * <p>Uses {@code estimate.model}.
 */
@NullMarked
package org.ketbench.estimate.formula;

import org.jspecify.annotations.NullMarked;
