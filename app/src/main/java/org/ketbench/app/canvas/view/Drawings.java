package org.ketbench.app.canvas.view;

import org.jspecify.annotations.Nullable;
import org.ketbench.app.canvas.layout.Drawing;
import org.ketbench.app.document.Analysis;
import org.ketbench.app.document.Finder;
import org.ketbench.circuit.Circuit;

/** Has the circuit of each version of a text drawn in the background. */
public final class Drawings {
  private Drawings() {}

  public static Finder<Drawing> finder() {
    return new Finder<>(Drawing.class, Drawings::draw);
  }

  private static @Nullable Drawing draw(Analysis read, @Nullable Drawing last) {
    Circuit circuit = read.circuit();
    return circuit == null ? null : Drawing.of(circuit, last);
  }

  /** The drawing of a text; null if nothing is known of it, or it has errors. */
  public static @Nullable Drawing of(@Nullable Analysis found) {
    return found == null ? null : found.get(Drawing.class);
  }
}
