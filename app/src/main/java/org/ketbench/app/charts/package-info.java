/**
 * The live results of a circuit as one tool window: what stands above the charts, and the charts.
 */
@NullMarked
package org.ketbench.app.charts;

import org.jspecify.annotations.NullMarked;
