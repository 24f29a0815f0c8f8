package org.ketbench.app.canvas.layout;

import org.ketbench.circuit.Circuit;

/** A circuit with all that takes time to find out before it can be shown. */
public record Drawing(Circuit circuit, CircuitLayout layout, Narration narration) {
  public static Drawing of(Circuit circuit) {
    return new Drawing(circuit, CircuitLayout.of(circuit), new Narration(circuit));
  }
}
