/**
 * What belongs to starting the window: what is there to draw it with, and how long it took. Knows
 * JavaFX, nothing else.
 */
@NullMarked
package org.ketbench.app.launch;

import org.jspecify.annotations.NullMarked;
