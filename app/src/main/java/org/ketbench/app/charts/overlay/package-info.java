/**
 * What results say about single places of the circuit, drawn above it: a ruler of the columns,
 * outcomes on measurements, conditions that hold, and displays that are kept in the text as
 * annotations. May use the canvas's layer and answers of the simulator.
 */
@NullMarked
package org.ketbench.app.charts.overlay;

import org.jspecify.annotations.NullMarked;
