/**
 * The state of the qubits as charts: its largest amplitudes, and each qubit by itself. Shows
 * answers; asks nothing itself.
 */
@NullMarked
package org.ketbench.app.charts.state;

import org.jspecify.annotations.NullMarked;
