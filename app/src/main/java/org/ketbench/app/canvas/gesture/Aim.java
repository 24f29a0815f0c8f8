package org.ketbench.app.canvas.gesture;

import org.jspecify.annotations.Nullable;
import org.ketbench.app.canvas.layout.CircuitLayout;
import org.ketbench.app.canvas.layout.Item;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Span;
import org.ketbench.language.openqasm.edit.Place;

/** What of a circuit a point of its layout means: a wire, and a place in time on it. */
final class Aim {
  /** What is let go further than this from the outermost wires is thrown away. */
  private static final double REACH = 40;

  private final Circuit circuit;
  private final CircuitLayout layout;

  Aim(Circuit circuit, CircuitLayout layout) {
    this.circuit = circuit;
    this.layout = layout;
  }

  /** The qubit whose wire is nearest, -1 beside all of them. */
  int qubit(double y) {
    int qubits = circuit.qubitCount();
    if (qubits == 0 || y < layout.y(0) - REACH || y > layout.y(qubits - 1) + REACH) {
      return -1;
    }
    return Math.min(layout.wireAt(y), qubits - 1);
  }

  /** Whether what is let go here is thrown away. */
  boolean isOutside(double x, double y) {
    return x < 0 || layout.wires() == 0 || qubit(y) < 0;
  }

  /** What stands on a wire at x; null if that is nothing. */
  @Nullable Operation operation(int wire, double x) {
    int column = layout.columnAt(x);
    Item item = column < 0 ? null : itemOn(wire, column);
    boolean near =
        item != null
            && x >= layout.left(column) - layout.halfPitch(wire) / 4
            && x <= layout.right(column) + layout.halfPitch(wire) / 4;
    return near && item != null ? item.operation() : null;
  }

  /**
   * Where in the program something has to stand to be drawn on this wire at x: behind the nearest
   * operation at the left, else before the nearest at the right.
   *
   * @param held a statement that does not count, because it is being moved; may be null
   */
  Place place(int wire, double x, @Nullable Span held) {
    int column = layout.columnAt(x);
    for (int left = column; left >= 0; left--) {
      Span statement = statement(wire, left, held);
      if (statement != null && layout.centre(left) <= x) {
        return new Place.After(statement);
      }
    }
    for (int right = Math.max(column, 0); right < layout.columns(); right++) {
      Span statement = statement(wire, right, held);
      if (statement != null) {
        return new Place.Before(statement);
      }
    }
    return new Place.End();
  }

  private @Nullable Span statement(int wire, int column, @Nullable Span held) {
    Item item = itemOn(wire, column);
    if (item == null) {
      return null;
    }
    Origins.Origin origin = Origins.of(circuit, item.operation());
    return origin == null || origin.outer().equals(held) ? null : origin.outer();
  }

  private @Nullable Item itemOn(int wire, int column) {
    Item[] found = new Item[1];
    layout.visit(
        column,
        column,
        (item, at) -> {
          if (item.top() <= wire && wire <= item.bottom()) {
            found[0] = item;
          }
        });
    return found[0];
  }
}
