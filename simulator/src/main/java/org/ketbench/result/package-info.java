/**
 * What running a circuit gives: counts, distributions, amplitudes, and how outcomes are written.
 * Uses the circuit model; knows no engine.
 */
@NullMarked
package org.ketbench.result;

import org.jspecify.annotations.NullMarked;
