/**
 * The circuit as a grid of cells, one for each wire in each column: how a cursor moves over it,
 * what is typed into a cell, what a cell says to who cannot see it, and what commands do to it.
 * Uses the gestures of the mouse, so that a key and a drop to the same place come to the same.
 * Knows no toolkit.
 */
@NullMarked
package org.ketbench.app.canvas.cell;

import org.jspecify.annotations.NullMarked;
