/**
 * What stands above the charts: which reading of measurement they show, after which column, with
 * which noise, and whether they are up to date.
 */
@NullMarked
package org.ketbench.app.charts.bar;

import org.jspecify.annotations.NullMarked;
