/**
 * Noise models as data, and programs with their errors written in. Uses the circuit model and
 * programs; knows no engine.
 */
@NullMarked
package org.ketbench.engine.noise;

import org.jspecify.annotations.NullMarked;
