/**
 * Pictures of circuits as files: SVG, PDF and PNG, all of the same shapes and the same for the same
 * circuit on every machine, but for the letters of PNG. Only what writes PNG, and text that PDF has
 * no standard font for, uses AWT.
 */
@NullMarked
package org.ketbench.app.canvas.picture;

import org.jspecify.annotations.NullMarked;
