/**
 * Charts of estimates as shapes, for the window, for SVG and for PNG alike: the frontier of qubits
 * and time, what the qubits are for, where costs come from, and what figures depend on.
 *
 * <p>Uses {@code estimate}, {@code app.estimates.figures}, and the shapes of {@code app.canvas};
 * knows no toolkit.
 */
@NullMarked
package org.ketbench.app.estimates.chart;

import org.jspecify.annotations.NullMarked;
