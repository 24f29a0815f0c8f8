/**
 * The panel of estimates: what a document would take on a fault-tolerant machine, kept up with
 * every edit, to be compared, explained and exported.
 *
 * <p>Uses {@code estimate}, {@code app.estimates.figures}, {@code app.estimates.chart}, and {@code
 * app.document}; is put into the window by {@code app.shell}.
 */
@NullMarked
package org.ketbench.app.estimates;

import org.jspecify.annotations.NullMarked;
