/**
 * Workspaces kept open while the window is: their desks, the following of their jobs, and work on
 * them in the background. Nothing here shows anything.
 *
 * <p>Uses {@code azure} and the properties of JavaFX, but no controls.
 */
@NullMarked
package org.ketbench.app.connector.work;

import org.jspecify.annotations.NullMarked;
