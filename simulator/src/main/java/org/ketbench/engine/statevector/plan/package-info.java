/**
 * From a circuit to a plan: gates are taken apart into phases, real rotations and exchanges ({@link
 * org.ketbench.engine.statevector.plan.Element}), these are ordered into stages over cache-sized
 * blocks, and each stage becomes a list of steps for the kernels. Uses the circuit model; knows no
 * kernel and no memory.
 */
@NullMarked
package org.ketbench.engine.statevector.plan;

import org.jspecify.annotations.NullMarked;
