package org.ketbench.app.canvas.gesture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ketbench.app.canvas.layout.CircuitLayout;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Operations;
import org.ketbench.language.openqasm.edit.CircuitEdit;

/** Wires held by their names, and lower edges of what there is in several sizes. */
final class WireDragging {
  /** As near as this to another wire, in parts of its room, it is that wire that is meant. */
  private static final double ONTO = 0.3;

  private final Setting setting;
  private final CircuitLayout layout;
  private final Aim aim;
  private final Changes changes;

  WireDragging(Setting setting, Aim aim, Changes changes) {
    this.setting = setting;
    this.layout = setting.layout();
    this.aim = aim;
    this.changes = changes;
  }

  /** Onto another name wires change places; between two, or outside of all, the wire moves. */
  Outcome outcome(Hand.Wire held, Gesture gesture) {
    Spot spot = aim.spot(Math.max(0, gesture.pointerX()), gesture.pointerY());
    int qubit = held.qubit();
    String name = setting.circuit().qubitName(qubit);
    if (spot.zone() == Spot.Zone.OUTSIDE || gesture.pointerX() < 0) {
      return removed(qubit);
    }
    if (spot.zone() == Spot.Zone.CLASSICAL && gesture.pointerY() > layout.y(aim.qubits())) {
      return new Outcome.Refused(Words.get("refused.above"));
    }
    int last = aim.qubits() - 1;
    int over = Math.min(spot.wire(), last);
    double offset = gesture.pointerY() - layout.y(over);
    if (over == qubit && Math.abs(offset) <= layout.halfPitch(over)) {
      return new Outcome.Unchanged();
    }
    if (Math.abs(offset) <= ONTO * 2 * layout.halfPitch(over)) {
      return changes.outcome(
          Words.get("step.swap", name, setting.circuit().qubitName(over)),
          new CircuitEdit.SwapWires(qubit, over));
    }
    int before = offset < 0 ? over : over + 1;
    int to = before > qubit ? before - 1 : before;
    return to == qubit
        ? new Outcome.Unchanged()
        : changes.outcome(
            Words.get("step.move", name), new CircuitEdit.ReorderWire(qubit, Math.min(to, last)));
  }

  /** Removes a wire, asking first if anything stands on it. */
  Outcome removed(int qubit) {
    String name = setting.circuit().qubitName(qubit);
    if (aim.qubits() == 1) {
      return new Outcome.Refused(Words.get("refused.only"));
    }
    Map<String, Integer> users = users(qubit);
    Outcome outcome =
        changes.outcome(
            Words.get("step.remove", name), new CircuitEdit.RemoveWire(qubit, !users.isEmpty()));
    return outcome instanceof Outcome.Changed changed && !users.isEmpty()
        ? changed.after(Words.get("ask.remove", name, text(users)))
        : outcome;
  }

  private Map<String, Integer> users(int qubit) {
    Map<String, Integer> users = new LinkedHashMap<>();
    Operations.visit(
        setting.circuit().operations(),
        operation -> {
          boolean leaf = Operations.parts(operation).isEmpty();
          if (leaf
              && !(operation instanceof Operation.Barrier)
              && Operations.qubits(operation).get(qubit)) {
            users.merge(Names.of(operation), 1, Integer::sum);
          }
        });
    return users;
  }

  private static String text(Map<String, Integer> users) {
    return users.entrySet().stream()
        .map(each -> each.getValue() == 1 ? each.getKey() : each.getValue() + " × " + each.getKey())
        .collect(Collectors.joining(", "));
  }

  /** The size that comes nearest to the pointer. */
  Outcome outcome(Hand.Edge edge, Gesture gesture) {
    Spot spot = aim.spot(Math.max(0, gesture.x()), gesture.y());
    int last = aim.qubits() - 1;
    int bottom =
        switch (spot.zone()) {
          case QUBIT -> spot.wire();
          case GHOST -> last + 1;
          case CLASSICAL -> last;
          case OUTSIDE -> gesture.y() < layout.y(0) ? 0 : last;
        };
    int top = edge.qubits().stream().mapToInt(Integer::intValue).min().orElse(0);
    return resized(edge, edge.sizes().nearest(Math.max(1, bottom - top + 1)));
  }

  /** The next larger size, or smaller for a negative step. */
  Outcome stepped(Hand.Edge edge, int step) {
    int now = edge.qubits().size();
    int next = edge.sizes().next(now, step);
    return next == now
        ? new Outcome.Refused(Words.get(step > 0 ? "refused.largest" : "refused.smallest"))
        : resized(edge, next);
  }

  private Outcome resized(Hand.Edge edge, int size) {
    int top = edge.qubits().stream().mapToInt(Integer::intValue).min().orElse(0);
    List<Integer> qubits = qubits(edge, top, size);
    if (qubits.equals(edge.qubits())) {
      return new Outcome.Unchanged();
    }
    List<CircuitEdit> steps = changes.wiresUpTo(qubits.getLast());
    steps.add(new CircuitEdit.Resize(edge.operation(), edge.sizes().name(size), qubits));
    return changes.outcome(Words.get("step.resize", size), steps);
  }

  private static List<Integer> qubits(Hand.Edge edge, int top, int size) {
    List<Integer> qubits = new ArrayList<>();
    for (int qubit : edge.qubits()) {
      if (qubits.size() < size) {
        qubits.add(qubit);
      }
    }
    for (int next = top; qubits.size() < size; next++) {
      if (!qubits.contains(next)) {
        qubits.add(next);
      }
    }
    return qubits;
  }
}
