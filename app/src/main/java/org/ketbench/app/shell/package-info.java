/**
 * The window: its start, its view model without controls, and its view.
 *
 * <p>May use everything below the application; not the command line.
 */
@NullMarked
package org.ketbench.app.shell;

import org.jspecify.annotations.NullMarked;
