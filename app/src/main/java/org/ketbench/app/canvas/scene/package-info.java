/**
 * The picture of a circuit as primitive shapes in the colours of a theme. Knows the layout and no
 * toolkit: the window, SVG, PDF and PNG all draw these same shapes.
 */
@NullMarked
package org.ketbench.app.canvas.scene;

import org.jspecify.annotations.NullMarked;
