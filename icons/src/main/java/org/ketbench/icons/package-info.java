/**
 * Makes pictures from the icons while the program is built. Uses the SVG library and AWT; is itself
 * no part of the program.
 */
@NullMarked
package org.ketbench.icons;

import org.jspecify.annotations.NullMarked;
