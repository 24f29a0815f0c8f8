package org.ketbench.language.openqasm.edit;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Control;

/**
 * A gesture: what is to become of a circuit. Qubits and bits are given by their numbers in the
 * circuit, operations by {@link OperationRef}, angles as they are to be written.
 */
public sealed interface CircuitEdit {
  /** Inserts a gate, with controls besides those that its name implies. */
  record InsertGate(
      String gate,
      List<String> arguments,
      List<Control> controls,
      List<Integer> qubits,
      Place place)
      implements CircuitEdit {
    public InsertGate {
      arguments = List.copyOf(arguments);
      controls = List.copyOf(controls);
      qubits = List.copyOf(qubits);
    }
  }

  /**
   * Inserts a measurement of one qubit.
   *
   * @param bit where the outcome goes, or {@link #NEW_BIT} for a bit that is declared for it
   */
  record InsertMeasure(int qubit, int bit, Place place) implements CircuitEdit {
    public static final int NEW_BIT = -1;
  }

  /** Inserts a reset of one qubit. */
  record InsertReset(int qubit, Place place) implements CircuitEdit {}

  /** Inserts a barrier over some qubits. */
  record InsertBarrier(List<Integer> qubits, Place place) implements CircuitEdit {
    public InsertBarrier {
      qubits = List.copyOf(qubits);
    }
  }

  /**
   * Moves an operation to another place, to other wires, or both.
   *
   * @param place null to stay where it is in the program
   * @param wires which qubit becomes which; others stay
   */
  record Move(OperationRef operation, @Nullable Place place, Map<Integer, Integer> wires)
      implements CircuitEdit {
    public Move {
      wires = Map.copyOf(wires);
    }
  }

  /** Puts copies of operations, in their order in the program, to a place. */
  record Copy(List<OperationRef> operations, Place place, Map<Integer, Integer> wires)
      implements CircuitEdit {
    public Copy {
      operations = List.copyOf(operations);
      wires = Map.copyOf(wires);
    }
  }

  /** Deletes operations. */
  record Delete(List<OperationRef> operations) implements CircuitEdit {
    public Delete {
      operations = List.copyOf(operations);
    }
  }

  /**
   * Changes one angle of a gate.
   *
   * @param argument which of the gate's arguments, from 0
   */
  record ChangeAngle(OperationRef operation, int argument, String angle) implements CircuitEdit {}

  /**
   * Puts another gate on the same qubits; modifiers stay.
   *
   * @param arguments null to keep those that are there
   */
  record ChangeGate(OperationRef operation, String gate, @Nullable List<String> arguments)
      implements CircuitEdit {}

  /** Adds a control; on a qubit that is a control already, changes which value it asks for. */
  record AddControl(OperationRef operation, int qubit, boolean positive) implements CircuitEdit {}

  /** Removes a control. */
  record RemoveControl(OperationRef operation, int qubit) implements CircuitEdit {}

  /** Makes an operation happen only under a condition. */
  record MakeConditional(OperationRef operation, ConditionOn condition) implements CircuitEdit {}

  /** Takes an operation out of the innermost condition around it. */
  record MakeUnconditional(OperationRef operation) implements CircuitEdit {}

  /** Defines a gate that does what the operations do and puts a call of it in their place. */
  record GroupIntoGate(List<OperationRef> operations, String name) implements CircuitEdit {
    public GroupIntoGate {
      operations = List.copyOf(operations);
    }
  }

  /** Puts the body of a gate or subroutine in place of a call. */
  record InlineCall(OperationRef operation) implements CircuitEdit {}

  /**
   * Adds a qubit at the end of a register.
   *
   * @param register null for a new register
   */
  record AddWire(@Nullable String register) implements CircuitEdit {}

  /**
   * Removes a qubit from its register.
   *
   * @param withOperations whether the operations on it are removed as well, and not a reason to
   *     refuse
   */
  record RemoveWire(int qubit, boolean withOperations) implements CircuitEdit {}

  /** Makes a qubit the one with another number; those between move up or down. */
  record ReorderWire(int qubit, int to) implements CircuitEdit {}

  /** Renames a register of qubits or of bits. */
  record RenameRegister(String name, String newName) implements CircuitEdit {}

  /**
   * Declares a register.
   *
   * @param quantum a register of qubits, else of bits
   * @param size 0 for a single qubit or bit that is no register
   */
  record AddRegister(boolean quantum, String name, int size) implements CircuitEdit {}

  /**
   * Gives a register another size; what is done to the qubits or bits that stay does not change.
   *
   * @param withOperations whether operations on qubits or bits that go are removed with them
   */
  record ResizeRegister(String name, int size, boolean withOperations) implements CircuitEdit {}

  /** Removes a register of qubits or of bits. */
  record RemoveRegister(String name, boolean withOperations) implements CircuitEdit {}

  /** Lets two qubits of one register change places; what is done to each stays with it. */
  record SwapWires(int qubit, int other) implements CircuitEdit {}

  /**
   * Moves several operations, in their order in the program.
   *
   * @param place null to stay where they are in the program
   * @param wires which qubit becomes which; others stay
   */
  record MoveAll(List<OperationRef> operations, @Nullable Place place, Map<Integer, Integer> wires)
      implements CircuitEdit {
    public MoveAll {
      operations = List.copyOf(operations);
      wires = Map.copyOf(wires);
    }
  }

  /**
   * Puts several copies of operations to a place, one behind the other.
   *
   * @param wires for each copy, which qubit becomes which
   */
  record CopyMany(List<OperationRef> operations, Place place, List<Map<Integer, Integer>> wires)
      implements CircuitEdit {
    public CopyMany {
      operations = List.copyOf(operations);
      wires = List.copyOf(wires);
    }
  }

  /** Lets the outcome of a measurement go to another bit, or to a new one. */
  record MeasureInto(OperationRef operation, int bit) implements CircuitEdit {}

  /**
   * Lets a barrier, or a gate that there is in several sizes, act on other qubits, so many as it
   * may be.
   *
   * @param gate the name of the gate of that size; of no account for a barrier
   */
  record Resize(OperationRef operation, String gate, List<Integer> qubits) implements CircuitEdit {
    public Resize {
      qubits = List.copyOf(qubits);
    }
  }

  /** Puts the inverses of gates in their place, the last one first. */
  record Invert(List<OperationRef> operations) implements CircuitEdit {
    public Invert {
      operations = List.copyOf(operations);
    }
  }

  /**
   * Inserts statements from elsewhere; their declarations, version and includes are left out.
   *
   * @param wire where the topmost of their qubits is to be, or {@link #SAME}
   */
  record InsertText(String text, Place place, int wire) implements CircuitEdit {
    public static final int SAME = -1;
  }
}
