package org.ketbench.language.export;

import org.ketbench.circuit.Qubits;

/** A barrier: a shaded line on each of its wires. */
record BarrierItem(Qubits wires, int top, int bottom) implements TextItem {
  @Override
  public int width() {
    return 1;
  }

  @Override
  public boolean isCentred() {
    return true;
  }

  @Override
  public void draw(TextCanvas canvas, int left) {
    for (int i = 0; i < wires.size(); i++) {
      int wire = wires.get(i);
      for (int line = TextCanvas.line(wire) - 1; line <= TextCanvas.line(wire) + 1; line++) {
        canvas.put(line, left, '░');
      }
    }
  }
}
