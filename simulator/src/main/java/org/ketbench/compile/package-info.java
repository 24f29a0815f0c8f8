/**
 * Passes that make a circuit of another: modifiers and controls taken apart into the gates of a
 * set, unitaries into gates, measurements put off to the end. Uses {@code circuit} alone.
 */
@NullMarked
package org.ketbench.compile;

import org.jspecify.annotations.NullMarked;
