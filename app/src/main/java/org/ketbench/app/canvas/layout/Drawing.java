package org.ketbench.app.canvas.layout;

import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Circuit;

/** A circuit with all that takes time to find out before it can be shown. */
public record Drawing(Circuit circuit, CircuitLayout layout, Narration narration) {
  public static Drawing of(Circuit circuit) {
    return of(circuit, null);
  }

  /**
   * Draws a circuit. Of one that is as it was, circuit and layout are those of the last drawing, so
   * that nobody who is shown it need compare a hundred thousand operations to see that.
   */
  public static Drawing of(Circuit circuit, @Nullable Drawing last) {
    return last != null && last.circuit.equals(circuit)
        ? new Drawing(last.circuit, last.layout, new Narration(last.circuit))
        : new Drawing(circuit, CircuitLayout.of(circuit), new Narration(circuit));
  }
}
