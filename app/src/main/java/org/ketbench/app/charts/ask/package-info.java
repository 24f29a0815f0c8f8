/**
 * Questions to the simulator about the circuit that is shown, and their answers: which reading of
 * measurement, after which column, with which noise. May use the engines, results and layouts of
 * circuits; knows no controls.
 */
@NullMarked
package org.ketbench.app.charts.ask;

import org.jspecify.annotations.NullMarked;
