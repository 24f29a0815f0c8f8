package org.ketbench.app.canvas.gesture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.canvas.layout.CircuitLayout;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Operations;
import org.ketbench.language.TextEdit;
import org.ketbench.language.openqasm.Program;
import org.ketbench.language.openqasm.edit.CircuitEdit;
import org.ketbench.language.openqasm.edit.CircuitEdits;
import org.ketbench.language.openqasm.edit.EditResult;
import org.ketbench.language.openqasm.edit.OperationRef;
import org.ketbench.language.openqasm.edit.Place;

/**
 * Turns gestures into what comes of them. All are pure functions of a program, the layout of its
 * circuit, and the gesture: while dragging they make the preview, and what was previewed last is
 * what letting go commits.
 */
public final class Gestures {
  private static final Outcome NO_PLACE = new Outcome.Refused("Drop it on the wire of a qubit.");

  private final Program program;
  private final Circuit circuit;
  private final CircuitLayout layout;
  private final Aim aim;

  /**
   * @param circuit the program's
   * @param layout the circuit's
   */
  public Gestures(Program program, Circuit circuit, CircuitLayout layout) {
    this.program = program;
    this.circuit = circuit;
    this.layout = layout;
    this.aim = new Aim(circuit, layout);
  }

  /** What can be taken at a point; null if nothing can. */
  public @Nullable Gesture grab(double x, double y) {
    Operation operation = layout.at(x, y);
    int wire = aim.qubit(y);
    if (operation == null || wire < 0 || !isMovable(operation)) {
      return null;
    }
    Origins.Origin origin = Origins.of(circuit, operation);
    return origin == null || origin.reference().statement().isEmpty()
        ? null
        : new Gesture(new Hand.Held(origin.reference(), origin.outer(), wire), x, y, false);
  }

  private static boolean isMovable(Operation operation) {
    return operation instanceof Operation.Apply
        || operation instanceof Operation.Measure
        || operation instanceof Operation.Reset
        || operation instanceof Operation.Barrier;
  }

  public Outcome outcome(Gesture gesture) {
    return switch (gesture.hand()) {
      case Hand.Held held -> moved(held, gesture);
      case Hand.Fresh(Hand.Tile tile) -> dropped(tile, gesture.x(), gesture.y());
    };
  }

  private Outcome moved(Hand.Held held, Gesture gesture) {
    if (aim.isOutside(gesture.x(), gesture.y())) {
      return gesture.copy()
          ? new Outcome.Unchanged()
          : outcome(new CircuitEdit.Delete(List.of(held.operation())));
    }
    int wire = aim.qubit(gesture.y());
    Operation under = aim.operation(wire, gesture.x());
    boolean stays = under != null && under.span().equals(held.operation().statement());
    Map<Integer, Integer> wires = wire == held.wire() ? Map.of() : swapped(held.wire(), wire);
    if (gesture.copy()) {
      Place place = aim.place(wire, gesture.x(), null);
      return outcome(new CircuitEdit.Copy(List.of(held.operation()), place, wires));
    }
    Place place = stays ? null : aim.place(wire, gesture.x(), held.statement());
    if (place == null && wires.isEmpty()) {
      return new Outcome.Unchanged();
    }
    boolean guarded = !held.statement().equals(held.operation().statement());
    OperationRef reference =
        guarded && place != null ? OperationRef.all(held.statement()) : held.operation();
    return outcome(new CircuitEdit.Move(reference, place, wires));
  }

  /** A part that is moved onto the wire of another part of the same gate changes places with it. */
  private static Map<Integer, Integer> swapped(int from, int to) {
    Map<Integer, Integer> wires = new HashMap<>();
    wires.put(from, to);
    wires.put(to, from);
    return wires;
  }

  private Outcome dropped(Hand.Tile tile, double x, double y) {
    if (aim.isOutside(x, y)) {
      return new Outcome.Unchanged();
    }
    int wire = aim.qubit(y);
    Place place = aim.place(wire, x, null);
    return switch (tile) {
      case Hand.Tile.Gate gate -> {
        List<Integer> qubits = qubits(wire, gate.qubits());
        yield qubits.isEmpty()
            ? new Outcome.Refused("This gate needs " + gate.qubits() + " qubits.")
            : outcome(
                new CircuitEdit.InsertGate(
                    gate.name(), gate.arguments(), List.of(), qubits, place));
      }
      case Hand.Tile.Measurement _ ->
          outcome(new CircuitEdit.InsertMeasure(wire, CircuitEdit.InsertMeasure.NEW_BIT, place));
      case Hand.Tile.Reset _ -> outcome(new CircuitEdit.InsertReset(wire, place));
      case Hand.Tile.Control control -> controlled(control, wire, x);
    };
  }

  /** From this wire downwards, or ending at the last one; none if there are too few. */
  private List<Integer> qubits(int wire, int count) {
    int first = Math.min(wire, circuit.qubitCount() - count);
    List<Integer> qubits = new ArrayList<>();
    for (int i = 0; first >= 0 && i < count; i++) {
      qubits.add(first + i);
    }
    return qubits;
  }

  /** A control goes to the gate in the same column, the nearest if there are several. */
  private Outcome controlled(Hand.Tile.Control control, int wire, double x) {
    Operation nearest = null;
    int distance = Integer.MAX_VALUE;
    for (int other = 0; other < circuit.qubitCount(); other++) {
      Operation operation = aim.operation(other, x);
      if (operation instanceof Operation.Apply && Math.abs(other - wire) < distance) {
        nearest = operation;
        distance = Math.abs(other - wire);
      }
    }
    Origins.Origin origin = nearest == null ? null : Origins.of(circuit, nearest);
    if (nearest == null || origin == null) {
      return new Outcome.Refused("Drop a control in the column of a gate.");
    }
    if (Operations.qubits(nearest).get(wire) && distance == 0) {
      boolean isControl =
          ((Operation.Apply) nearest).controls().stream().anyMatch(each -> each.qubit() == wire);
      if (!isControl) {
        return new Outcome.Refused("Drop a control on a wire that the gate does not use yet.");
      }
    }
    return outcome(new CircuitEdit.AddControl(origin.reference(), wire, control.positive()));
  }

  private Outcome outcome(CircuitEdit edit) {
    if (circuit.qubitCount() == 0) {
      return NO_PLACE;
    }
    return switch (CircuitEdits.apply(program, edit)) {
      case EditResult.Refused(String reason) -> new Outcome.Refused(reason);
      case EditResult.Edited(List<TextEdit> edits, List<String> _) -> {
        if (edits.isEmpty()) {
          yield new Outcome.Unchanged();
        }
        Program changed = program.edited(edits);
        Circuit next = changed.circuit();
        yield next == null
            ? new Outcome.Refused("The program would have errors after that.")
            : new Outcome.Changed(changed, next, edits);
      }
    };
  }
}
