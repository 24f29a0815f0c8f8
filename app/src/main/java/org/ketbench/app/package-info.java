/**
 * The program's entry, which chooses between the command line and the window.
 *
 * <p>May use every package; nobody may use this one.
 */
@NullMarked
package org.ketbench.app;

import org.jspecify.annotations.NullMarked;
