/**
 * What can be asked of a state: expectations of Pauli operators, marginals, reduced states, and
 * what follows from these. Uses the circuit model's matrices; knows no engine.
 */
@NullMarked
package org.ketbench.engine.observable;

import org.jspecify.annotations.NullMarked;
