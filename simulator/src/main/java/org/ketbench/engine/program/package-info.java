/**
 * Circuits as programs for engines that follow them through time: operations in a row with jumps
 * between them, the classical state while they run, and what of it still matters where. Uses the
 * circuit model; knows no engine.
 */
@NullMarked
package org.ketbench.engine.program;

import org.jspecify.annotations.NullMarked;
