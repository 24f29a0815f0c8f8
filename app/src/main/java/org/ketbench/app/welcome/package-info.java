/**
 * What greets who is new here: a tour of the window. Knows JavaFX, and the window only by the ids
 * of its parts.
 */
@NullMarked
package org.ketbench.app.welcome;

import org.jspecify.annotations.NullMarked;
