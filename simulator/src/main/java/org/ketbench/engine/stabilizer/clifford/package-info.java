/**
 * Which gates are Clifford gates, and what these do: a unitary goes in, moves over few kinds of
 * simple gates come out. Uses the circuit model.
 */
@NullMarked
package org.ketbench.engine.stabilizer.clifford;

import org.jspecify.annotations.NullMarked;
