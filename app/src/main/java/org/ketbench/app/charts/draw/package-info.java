/**
 * Surfaces on which charts are drawn: in the colours of the style sheet, at most once a frame, and
 * readable by who cannot see them. May use JavaFX; knows nothing of what is drawn.
 *
 * <p>A chart library was tried and is not used: {@code docs/charts.md} tells why.
 */
@NullMarked
package org.ketbench.app.charts.draw;

import org.jspecify.annotations.NullMarked;
