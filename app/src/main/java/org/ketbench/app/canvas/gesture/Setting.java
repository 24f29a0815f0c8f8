package org.ketbench.app.canvas.gesture;

import org.jspecify.annotations.Nullable;
import org.ketbench.app.canvas.layout.CircuitLayout;
import org.ketbench.circuit.Circuit;
import org.ketbench.language.openqasm.Program;

/** What gestures are about: a program, its circuit, and where everything of that stands. */
public final class Setting {
  private final Program program;
  private final Circuit circuit;
  private final CircuitLayout layout;
  private @Nullable Timeline timeline;

  /**
   * @param circuit the program's
   * @param layout the circuit's
   */
  public Setting(Program program, Circuit circuit, CircuitLayout layout) {
    this.program = program;
    this.circuit = circuit;
    this.layout = layout;
  }

  public Program program() {
    return program;
  }

  public Circuit circuit() {
    return circuit;
  }

  public CircuitLayout layout() {
    return layout;
  }

  /** Found out when first asked for. */
  public synchronized Timeline timeline() {
    Timeline known = timeline;
    if (known == null) {
      known = new Timeline(circuit, layout);
      timeline = known;
    }
    return known;
  }
}
