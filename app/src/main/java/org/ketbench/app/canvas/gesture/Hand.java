package org.ketbench.app.canvas.gesture;

import java.util.List;
import org.ketbench.circuit.Span;
import org.ketbench.language.openqasm.edit.OperationRef;

/** What is held while dragging. */
public sealed interface Hand {

  /**
   * An operation of the circuit.
   *
   * @param statement what moves when its place in time changes: with the condition around it
   * @param wire the qubit at which it was taken
   * @param wires the qubits that move to others together
   */
  record Held(
      OperationRef operation, Span statement, String name, int wire, List<Integer> wires, Grip grip)
      implements Hand {
    public Held {
      wires = List.copyOf(wires);
    }

    /** With the condition around it. */
    OperationRef whole() {
      return statement.equals(operation.statement()) ? operation : OperationRef.all(statement);
    }
  }

  /** By what an operation is held. */
  enum Grip {
    /** All of its box. */
    BOX,
    /** One of its targets. */
    TARGET,
    CONTROL
  }

  /**
   * Several operations, each with the condition that it alone has.
   *
   * @param statements what moves when their place in time changes
   * @param wire the qubit at which they were taken
   * @param wires the qubits that they act on
   */
  record Several(
      List<OperationRef> operations, List<Span> statements, int wire, List<Integer> wires)
      implements Hand {
    public Several {
      operations = List.copyOf(operations);
      statements = List.copyOf(statements);
      wires = List.copyOf(wires);
    }
  }

  /** Something new from the palette. */
  record Fresh(Tile tile) implements Hand {}

  /** The name of a wire. */
  record Wire(int qubit) implements Hand {}

  /** The lower edge of something that there is in several sizes. */
  record Edge(OperationRef operation, Sizes sizes, List<Integer> qubits) implements Hand {
    public Edge {
      qubits = List.copyOf(qubits);
    }
  }

  /**
   * The arrow of a measurement's outcome.
   *
   * @param index of the bit in its register
   */
  record Result(OperationRef operation, int index) implements Hand {}
}
