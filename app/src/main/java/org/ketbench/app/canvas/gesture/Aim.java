package org.ketbench.app.canvas.gesture;

import org.jspecify.annotations.Nullable;
import org.ketbench.app.canvas.layout.CircuitLayout;
import org.ketbench.app.canvas.layout.Dimensions;
import org.ketbench.app.canvas.layout.Frame;
import org.ketbench.app.canvas.layout.Item;
import org.ketbench.circuit.Operation;

/** What of a circuit a point of its layout means. */
final class Aim {
  /** What is let go further than this above the wires is thrown away. */
  private static final double REACH = 40;

  private final Setting setting;
  private final CircuitLayout layout;

  Aim(Setting setting) {
    this.setting = setting;
    this.layout = setting.layout();
  }

  int qubits() {
    return setting.circuit().qubitCount();
  }

  Spot spot(double x, double y) {
    int qubits = qubits();
    if (qubits == 0) {
      return x < 0 || y < -REACH ? new Spot(Spot.Zone.OUTSIDE, -1) : new Spot(Spot.Zone.GHOST, 0);
    }
    if (x < 0 || y < layout.y(0) - REACH) {
      return new Spot(Spot.Zone.OUTSIDE, -1);
    }
    double ghost = layout.ghostY() - Dimensions.QUANTUM_PITCH / 2;
    if (y > ghost) {
      return y > ghost + Dimensions.QUANTUM_PITCH
          ? new Spot(Spot.Zone.OUTSIDE, -1)
          : new Spot(Spot.Zone.GHOST, qubits);
    }
    int wire = layout.wireAt(y);
    return new Spot(wire < qubits ? Spot.Zone.QUBIT : Spot.Zone.CLASSICAL, wire);
  }

  /** What stands on a wire at x; null if that is nothing. */
  @Nullable Item item(int wire, double x) {
    int column = layout.columnAt(x);
    Item[] found = new Item[1];
    layout.visit(
        column,
        column,
        (item, at) -> {
          if (item.top() <= wire && wire <= item.bottom()) {
            found[0] = item;
          }
        });
    boolean near =
        column >= 0
            && x >= layout.left(column) - Dimensions.COLUMN_GAP / 2
            && x <= layout.right(column) + Dimensions.COLUMN_GAP / 2;
    return near ? found[0] : null;
  }

  @Nullable Operation operation(int wire, double x) {
    Item item = item(wire, x);
    return item == null ? null : item.operation();
  }

  /** The operation whose frame is the innermost around a point; null outside of all. */
  @Nullable Operation container(int wire, double x) {
    int column = layout.columnAt(x);
    Operation innermost = null;
    if (column >= 0) {
      for (Frame frame : layout.frames(column, column)) {
        if (x >= layout.left(frame.first())
            && x <= layout.right(frame.last())
            && frame.top() <= wire
            && wire <= frame.bottom()) {
          innermost = frame.operation();
        }
      }
    }
    return innermost;
  }
}
