/**
 * The circuit in the window: a view model without controls, and the view that draws what of the
 * circuit can be seen. Uses JavaFX; knows nothing of the window around it.
 */
@NullMarked
package org.ketbench.app.canvas.view;

import org.jspecify.annotations.NullMarked;
