/**
 * Circuits whose qubits fall into parts that never meet: each part is simulated by itself, and what
 * they give is put together. Uses the circuit model and results; knows no engine.
 */
@NullMarked
package org.ketbench.engine.parts;

import org.jspecify.annotations.NullMarked;
