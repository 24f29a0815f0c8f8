/**
 * Simulation for a window: the circuit changes all the time, every answer is wanted at once, and
 * only the newest question counts. Uses the engine and its plans; knows no window.
 */
@NullMarked
package org.ketbench.engine.statevector.live;

import org.jspecify.annotations.NullMarked;
