package org.ketbench.app.canvas.gesture;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.canvas.layout.CircuitLayout;
import org.ketbench.circuit.BitRegister;
import org.ketbench.circuit.CatalogueGate;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Operations;
import org.ketbench.language.openqasm.edit.CircuitEdit;
import org.ketbench.language.openqasm.edit.ConditionOn;
import org.ketbench.language.openqasm.edit.Place;

/** Tiles of the palette that are dropped. */
final class Dropping {
  private final Setting setting;
  private final CircuitLayout layout;
  private final Aim aim;
  private final Changes changes;

  Dropping(Setting setting, Aim aim, Changes changes) {
    this.setting = setting;
    this.layout = setting.layout();
    this.aim = aim;
    this.changes = changes;
  }

  Outcome outcome(Tile tile, double x, double y) {
    Spot spot = aim.spot(x, y);
    if (spot.zone() == Spot.Zone.OUTSIDE) {
      return new Outcome.Unchanged();
    }
    if (tile instanceof Tile.Condition(ConditionOn on)) {
      return conditional(on, x, y);
    }
    if (spot.zone() == Spot.Zone.CLASSICAL) {
      return new Outcome.Refused(Words.get("refused.qubit"));
    }
    if (tile instanceof Tile.Control control) {
      return controlled(control, spot, x);
    }
    return inserted(tile, spot.wire(), x);
  }

  private Outcome inserted(Tile tile, int wire, double x) {
    return inserted(tile, List.of(), wire, place(tile, wire, x));
  }

  private Place place(Tile tile, int wire, double x) {
    BitSet acting = new BitSet();
    int lowest = Math.max(0, layout.wires() - 1);
    for (int qubit : qubits(tile, wire)) {
      acting.set(Math.min(qubit, lowest));
    }
    Placing placing = new Placing(setting, aim);
    Place place =
        layout.columns() == 0
            ? null
            : placing.of(
                new Placing.Wanted(
                    Math.min(wire, lowest), wire >= aim.qubits(), acting, x, Set.of(), null));
    return place == null ? new Place.End() : place;
  }

  /** A tile put to a place in the program. */
  Outcome inserted(Tile tile, List<CircuitEdit> before, int wire, Place place) {
    List<Integer> qubits = qubits(tile, wire);
    List<CircuitEdit> steps = new ArrayList<>(before);
    steps.addAll(changes.wiresUpTo(Collections.max(qubits)));
    steps.add(
        switch (tile) {
          case Tile.Gate gate ->
              new CircuitEdit.InsertGate(gate.name(), gate.arguments(), List.of(), qubits, place);
          case Tile.Measurement(int bit) ->
              new CircuitEdit.InsertMeasure(
                  wire,
                  bit == Tile.Measurement.LIKELY ? new Bits(setting).forQubit(wire) : bit,
                  place);
          case Tile.Reset _ -> new CircuitEdit.InsertReset(wire, place);
          case Tile.Barrier _ -> new CircuitEdit.InsertBarrier(qubits, place);
          case Tile.Control _, Tile.Condition _ ->
              throw new IllegalArgumentException("stands at something else");
        });
    return changes.outcome(Words.get("step.insert", tile.label()), steps);
  }

  /** From this wire downwards, ending at the last one, or as few more as are needed. */
  private List<Integer> qubits(Tile tile, int wire) {
    if (tile instanceof Tile.Gate gate && !gate.on().isEmpty()) {
      return gate.on();
    }
    int count =
        switch (tile) {
          case Tile.Gate gate -> gate.qubits();
          case Tile.Barrier _ -> Math.max(1, aim.qubits());
          default -> 1;
        };
    int available = Math.max(aim.qubits(), wire + 1);
    int first = Math.max(0, Math.min(wire, available - count));
    List<Integer> qubits = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      qubits.add(first + i);
    }
    return qubits.isEmpty() ? List.of(wire) : qubits;
  }

  /** A control goes to the gate in the same column, the nearest if there are several. */
  private Outcome controlled(Tile.Control control, Spot spot, double x) {
    Operation nearest = null;
    int distance = Integer.MAX_VALUE;
    for (int other = 0; other < aim.qubits(); other++) {
      Operation operation = aim.operation(other, x);
      if (operation instanceof Operation.Apply && Math.abs(other - spot.wire()) < distance) {
        nearest = operation;
        distance = Math.abs(other - spot.wire());
      }
    }
    Timeline.Origin origin = nearest == null ? null : setting.timeline().of(nearest);
    if (!(nearest instanceof Operation.Apply apply) || origin == null) {
      return new Outcome.Refused(Words.get("refused.controlColumn"));
    }
    if (isTarget(apply, spot.wire())) {
      return new Outcome.Refused(Words.get("refused.controlWire"));
    }
    List<CircuitEdit> steps = changes.wiresUpTo(spot.wire());
    steps.add(new CircuitEdit.AddControl(origin.reference(), spot.wire(), control.positive()));
    Place place = placeWith(apply, origin, spot.wire(), x);
    if (place != null) {
      steps.add(new CircuitEdit.Move(origin.whole(), place, Map.of()));
    }
    return changes.outcome(
        Words.get(control.positive() ? "step.addControl" : "step.addAntiControl"), steps);
  }

  /** Where the gate has to stand for what is left of it on the new wire to stay there. */
  private @Nullable Place placeWith(
      Operation.Apply apply, Timeline.Origin origin, int wire, double x) {
    if (wire >= aim.qubits() || Operations.qubits(apply).get(wire)) {
      return null;
    }
    BitSet acting = Operations.qubits(apply);
    int own = acting.length() - 1;
    acting.set(wire);
    return new Placing(setting, aim)
        .of(
            new Placing.Wanted(
                own,
                false,
                acting,
                layout.centre(layout.columnAt(x)),
                Set.of(origin.outer()),
                new Placing.Stay(origin.outer(), origin.around())));
  }

  private static boolean isTarget(Operation.Apply apply, int wire) {
    int own = apply.gate() instanceof CatalogueGate gate ? gate.controls() : 0;
    for (int i = own; i < apply.qubits().size(); i++) {
      if (apply.qubits().get(i) == wire) {
        return true;
      }
    }
    return false;
  }

  private Outcome conditional(@Nullable ConditionOn on, double x, double y) {
    Operation operation = layout.at(x, y);
    Timeline.Origin origin = operation == null ? null : setting.timeline().of(operation);
    if (operation == null || origin == null) {
      return new Outcome.Refused(Words.get("refused.condition"));
    }
    if (on != null) {
      return changes.outcome(
          Words.get("step.condition"), new CircuitEdit.MakeConditional(origin.reference(), on));
    }
    int bit = new Bits(setting).before(layout.columnAt(x));
    if (bit < 0) {
      return new Outcome.Refused(Words.get("refused.noBit"));
    }
    Outcome outcome = conditional(likely(bit), x, y);
    return outcome instanceof Outcome.Changed changed
        ? changed.asking(Outcome.Ask.CONDITION)
        : outcome;
  }

  /** Version 2 can ask for all bits of a register only; the others are taken to be 0. */
  private ConditionOn likely(int bit) {
    for (BitRegister register : setting.circuit().bitRegisters()) {
      boolean wide = register.contains(bit) && register.size() > 1;
      if (wide && setting.program().checked().version().isTwo()) {
        BigInteger alone = BigInteger.ONE.shiftLeft(bit - register.first());
        return new ConditionOn.Register(register.name(), alone);
      }
    }
    return new ConditionOn.Bit(bit, true);
  }
}
