/**
 * How the qubits hang together, as pictures: density matrices, what qubits know of one another, the
 * entropy of cuts along the columns, the q-sphere, and the matrix of a whole circuit. Computed only
 * while somebody looks. May use answers of the simulator and drawn charts.
 */
@NullMarked
package org.ketbench.app.charts.structure;

import org.jspecify.annotations.NullMarked;
