/**
 * Outcomes as bars: the exact distribution, drawn shots and results from elsewhere side by side,
 * with how far they are apart.
 */
@NullMarked
package org.ketbench.app.charts.histogram;

import org.jspecify.annotations.NullMarked;
