package org.ketbench.engine.statevector.live;

import org.ketbench.engine.statevector.memory.Amplitudes;

/** A state that was on the way of some chain. */
record Checkpoint(Chain chain, int position, Amplitudes state) {}
