package org.ketbench.app.canvas.gesture;

import java.util.List;
import org.ketbench.circuit.Span;
import org.ketbench.language.openqasm.edit.OperationRef;

/** What is held while dragging. */
public sealed interface Hand {

  /**
   * An operation of the circuit.
   *
   * @param wire the qubit at which it was taken
   * @param statement what moves when its place in time changes: with the condition around it
   */
  record Held(OperationRef operation, Span statement, int wire) implements Hand {}

  /** Something new from the palette. */
  record Fresh(Tile tile) implements Hand {}

  /** A tile of the palette. */
  sealed interface Tile {
    /** What stands on the tile. */
    String label();

    /** A gate of the standard library. */
    record Gate(String name, String label, List<String> arguments, int qubits) implements Tile {
      public Gate {
        arguments = List.copyOf(arguments);
      }
    }

    record Measurement() implements Tile {
      @Override
      public String label() {
        return "Measure";
      }
    }

    record Reset() implements Tile {
      @Override
      public String label() {
        return "|0⟩";
      }
    }

    record Control(boolean positive) implements Tile {
      @Override
      public String label() {
        return positive ? "●" : "○";
      }
    }
  }
}
