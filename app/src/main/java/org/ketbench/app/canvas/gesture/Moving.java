package org.ketbench.app.canvas.gesture;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.canvas.layout.CircuitLayout;
import org.ketbench.app.canvas.layout.Dimensions;
import org.ketbench.app.canvas.layout.Item;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Operations;
import org.ketbench.circuit.Span;
import org.ketbench.language.openqasm.edit.CircuitEdit;
import org.ketbench.language.openqasm.edit.OperationRef;
import org.ketbench.language.openqasm.edit.Place;

/** An operation that is moved, copied, or thrown away. */
final class Moving {
  private final Setting setting;
  private final CircuitLayout layout;
  private final Aim aim;
  private final Changes changes;
  private final Placing placing;

  Moving(Setting setting, Aim aim, Changes changes) {
    this.setting = setting;
    this.layout = setting.layout();
    this.aim = aim;
    this.changes = changes;
    this.placing = new Placing(setting, aim);
  }

  Outcome outcome(Hand.Held held, Gesture gesture) {
    Spot spot = aim.spot(gesture.x(), gesture.y());
    boolean copies = gesture.keys().copy();
    if (gesture.keys().fill()) {
      return filled(held, gesture, spot);
    }
    return switch (spot.zone()) {
      case OUTSIDE -> copies ? new Outcome.Unchanged() : thrownAway(held);
      case CLASSICAL ->
          held.name().equals("measurement")
              ? new Measuring(setting, changes).into(held.operation(), Measuring.FREE, spot.wire())
              : new Outcome.Refused(Words.get("refused.qubit"));
      case QUBIT, GHOST -> copies ? copied(held, gesture, spot) : moved(held, gesture, spot);
    };
  }

  private Outcome thrownAway(Hand.Held held) {
    return held.grip() == Hand.Grip.CONTROL
        ? changes.outcome(
            Words.get("step.removeControl"),
            new CircuitEdit.RemoveControl(held.operation(), held.wire()))
        : changes.outcome(
            Words.get("step.delete", held.name()),
            new CircuitEdit.Delete(List.of(held.operation())));
  }

  private Map<Integer, Integer> wires(Hand.Held held, Spot spot) {
    int count = Math.max(aim.qubits(), spot.wire() + 1);
    return Permutations.shifted(held.wires(), spot.wire() - held.wire(), count);
  }

  private Outcome moved(Hand.Held held, Gesture gesture, Spot spot) {
    Map<Integer, Integer> wires = wires(held, spot);
    Place place = place(held, gesture, spot, wires, true);
    if (place == null && wires.isEmpty()) {
      return new Outcome.Unchanged();
    }
    List<CircuitEdit> steps = changes.wiresUpTo(spot.wire());
    steps.add(new CircuitEdit.Move(place == null ? held.operation() : held.whole(), place, wires));
    String what = held.grip() == Hand.Grip.CONTROL ? Words.get("what.control") : held.name();
    return choosing(Words.get("step.move", what), List.of(held.operation()), steps);
  }

  private Outcome copied(Hand.Held held, Gesture gesture, Spot spot) {
    if (held.grip() == Hand.Grip.CONTROL && spot.wire() != held.wire()) {
      List<CircuitEdit> steps = changes.wiresUpTo(spot.wire());
      steps.add(new CircuitEdit.AddControl(held.operation(), spot.wire(), isPositive(held)));
      return changes.outcome(Words.get("step.addControl"), steps);
    }
    Map<Integer, Integer> wires = wires(held, spot);
    Place place = place(held, gesture, spot, wires, false);
    List<CircuitEdit> steps = changes.wiresUpTo(spot.wire());
    steps.add(
        new CircuitEdit.Copy(
            List.of(held.whole()), place == null ? new Place.End() : place, wires));
    return choosing(Words.get("step.copy", held.name()), List.of(held.operation()), steps);
  }

  private boolean isPositive(Hand.Held held) {
    return !(operation(held.operation()) instanceof Operation.Apply apply)
        || apply.controls().stream()
            .noneMatch(control -> control.qubit() == held.wire() && !control.positive());
  }

  private @Nullable Place place(
      Hand.Held held, Gesture gesture, Spot spot, Map<Integer, Integer> wires, boolean leaves) {
    Operation operation = operation(held.operation());
    BitSet acting = new BitSet();
    if (operation != null) {
      Operations.qubits(operation).stream()
          .map(wire -> wires.getOrDefault(wire, wire))
          .forEach(acting::set);
    }
    acting.set(spot.wire());
    if (aim.item(held.wire(), gesture.startX()) instanceof Item.Tile tile) {
      // What it asks for has to be known by then, and what it tells is asked for later.
      tile.link().read().forEach(acting::set);
      if (tile.link().written() >= 0) {
        acting.set(tile.link().written());
      }
    }
    acting.clear(layout.wires(), Math.max(layout.wires(), acting.length()) + 1);
    Timeline.Origin origin = operation == null ? null : setting.timeline().of(operation);
    Placing.Stay stay =
        leaves && origin != null ? new Placing.Stay(held.statement(), origin.around()) : null;
    Set<Span> ignored = leaves ? Set.of(held.statement()) : Set.of();
    int wire = Math.min(spot.wire(), layout.wires() - 1);
    boolean below = spot.zone() == Spot.Zone.GHOST;
    return placing.of(new Placing.Wanted(wire, below, acting, gesture.x(), ignored, stay));
  }

  private @Nullable Operation operation(OperationRef reference) {
    return setting.timeline().operation(reference);
  }

  /** Copies on all places from where it was taken to where it is let go. */
  private Outcome filled(Hand.Held held, Gesture gesture, Spot spot) {
    if (!spot.isQubit()) {
      return new Outcome.Unchanged();
    }
    boolean sideways =
        Math.abs(gesture.pointerX() - gesture.startX())
            >= Math.abs(gesture.pointerY() - gesture.startY());
    List<Map<Integer, Integer>> copies = new ArrayList<>();
    List<CircuitEdit> steps = new ArrayList<>();
    boolean forward = true;
    if (sideways) {
      forward = gesture.x() >= gesture.startX();
      for (int i = columns(gesture); i > 0; i--) {
        copies.add(Map.of());
      }
    } else {
      steps.addAll(changes.wiresUpTo(spot.wire()));
      int count = Math.max(aim.qubits(), spot.wire() + 1);
      int way = Integer.signum(spot.wire() - held.wire());
      for (int wire = held.wire(); wire != spot.wire(); wire += way) {
        Map<Integer, Integer> wires =
            Permutations.shifted(held.wires(), wire + way - held.wire(), count);
        if (!wires.isEmpty() && !copies.contains(wires)) {
          copies.add(wires);
        }
      }
    }
    if (copies.isEmpty()) {
      return new Outcome.Unchanged();
    }
    Place place = forward ? new Place.After(held.statement()) : new Place.Before(held.statement());
    steps.add(new CircuitEdit.CopyMany(List.of(held.whole()), place, copies));
    return changes.outcome(Words.get("step.fill", held.name()), steps);
  }

  /** How many columns were passed; behind the last one they go on as wide as a box. */
  private int columns(Gesture gesture) {
    double pitch = Dimensions.BOX + Dimensions.COLUMN_GAP;
    double end = layout.end() + Dimensions.COLUMN_GAP;
    int from = layout.columnAt(gesture.startX());
    int to = layout.columnAt(gesture.x());
    int beyond = gesture.x() > end ? (int) ((gesture.x() - end) / pitch) + 1 : 0;
    return Math.abs(to - from) + beyond;
  }

  Outcome outcome(Hand.Several several, Gesture gesture) {
    Spot spot = aim.spot(gesture.x(), gesture.y());
    String what = Words.get("what.operations", several.operations().size());
    if (spot.zone() == Spot.Zone.OUTSIDE) {
      return gesture.keys().copy()
          ? new Outcome.Unchanged()
          : changes.outcome(
              Words.get("step.delete", what), new CircuitEdit.Delete(several.operations()));
    }
    if (spot.zone() == Spot.Zone.CLASSICAL) {
      return new Outcome.Refused(Words.get("refused.qubits"));
    }
    int lowest = several.wires().getLast() + spot.wire() - several.wire();
    int count = Math.max(aim.qubits(), lowest + 1);
    Map<Integer, Integer> wires = shift(several.wires(), spot.wire() - several.wire(), count);
    boolean leaves = !gesture.keys().copy();
    boolean near = Math.abs(gesture.x() - gesture.startX()) < Dimensions.BOX / 2;
    if (leaves && near && wires.isEmpty()) {
      return new Outcome.Unchanged();
    }
    BitSet acting = new BitSet();
    several
        .wires()
        .forEach(wire -> acting.set(Math.min(wires.getOrDefault(wire, wire), layout.wires() - 1)));
    Set<Span> ignored = leaves ? Set.copyOf(several.statements()) : Set.of();
    Place place =
        leaves && near
            ? null
            : placing.of(
                new Placing.Wanted(
                    Math.min(spot.wire(), layout.wires() - 1),
                    spot.zone() == Spot.Zone.GHOST,
                    acting,
                    gesture.x(),
                    ignored,
                    null));
    List<CircuitEdit> steps = changes.wiresUpTo(count - 1);
    if (leaves) {
      steps.add(new CircuitEdit.MoveAll(several.operations(), place, wires));
      return choosing(Words.get("step.move", what), several.operations(), steps);
    }
    steps.add(
        new CircuitEdit.Copy(several.operations(), place == null ? new Place.End() : place, wires));
    return choosing(Words.get("step.copy", what), several.operations(), steps);
  }

  /** Chooses what was moved or copied, where nothing else is written for it. */
  private Outcome choosing(String step, List<OperationRef> operations, List<CircuitEdit> steps) {
    return steps.size() == 1 && operations.stream().allMatch(this::isStatement)
        ? changes.choosingWritten(step, steps.getFirst())
        : changes.outcome(step, steps);
  }

  private boolean isStatement(OperationRef operation) {
    return operation.index() == OperationRef.ALL
        || operation(new OperationRef(operation.statement(), 1)) == null;
  }

  /** All by the same number, each for itself: none of them changes places with another. */
  private static Map<Integer, Integer> shift(List<Integer> wires, int by, int count) {
    int shift = Math.max(-wires.getFirst(), Math.min(by, count - 1 - wires.getLast()));
    Map<Integer, Integer> moved = new HashMap<>();
    if (shift != 0) {
      wires.forEach(wire -> moved.put(wire, wire + shift));
    }
    return moved;
  }
}
