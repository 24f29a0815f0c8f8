/**
 * What charts are made of: colours of phases, words for numbers, small drawings. May use JavaFX;
 * knows no simulator.
 */
@NullMarked
package org.ketbench.app.charts.parts;

import org.jspecify.annotations.NullMarked;
