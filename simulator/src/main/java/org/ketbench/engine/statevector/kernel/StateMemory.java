package org.ketbench.engine.statevector.kernel;

import java.lang.foreign.MemorySegment;

/** The amplitudes of a state: real and imaginary parts apart, each beginning on a cache line. */
public interface StateMemory {
  MemorySegment re();

  MemorySegment im();
}
