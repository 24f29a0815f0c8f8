package org.ketbench.circuit.classical;

import java.util.List;

/** What a run-time assignment writes to. */
public sealed interface Target {
  /** Bits of the circuit's registers by number, the low bit first. */
  record Bits(List<Integer> bits) implements Target {
    public Bits {
      bits = List.copyOf(bits);
    }
  }

  /** A variable, or the element of it that the indices name; a bit of it for bit and int types. */
  record Slot(Variable variable, List<Expression> indices) implements Target {
    public Slot {
      indices = List.copyOf(indices);
    }
  }
}
