/**
 * Keeps work that nobody waits for from what somebody waits for: its threads, when it rests, and
 * what somebody does in a scene. Uses JavaFX and no view of the program.
 */
@NullMarked
package org.ketbench.app.calm;

import org.jspecify.annotations.NullMarked;
