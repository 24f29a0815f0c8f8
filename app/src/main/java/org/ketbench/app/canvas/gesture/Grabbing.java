package org.ketbench.app.canvas.gesture;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.canvas.layout.CircuitLayout;
import org.ketbench.app.canvas.layout.Dimensions;
import org.ketbench.app.canvas.layout.Item;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Operations;
import org.ketbench.circuit.Span;
import org.ketbench.language.openqasm.edit.OperationRef;

/** What is taken by pressing at a point. */
final class Grabbing {
  /** This far from a lower edge it is the edge that is taken. */
  private static final double EDGE = 7;

  private final Setting setting;
  private final CircuitLayout layout;
  private final Circuit circuit;

  Grabbing(Setting setting) {
    this.setting = setting;
    this.layout = setting.layout();
    this.circuit = setting.circuit();
  }

  @Nullable Gesture at(double x, double y) {
    if (layout.wires() == 0) {
      return null;
    }
    int wire = layout.wireAt(y);
    if (x < layout.nameEnd()) {
      boolean near = Math.abs(y - layout.y(wire)) <= layout.halfPitch(wire);
      return near && layout.isQuantum(wire) ? Gesture.at(new Hand.Wire(wire), x, y) : null;
    }
    Item item = layout.itemAt(x, y);
    Timeline.Origin origin = item == null ? null : setting.timeline().of(item.operation());
    if (item == null || origin == null || !isMovable(item.operation())) {
      return null;
    }
    Hand edge = edge(item, origin, y);
    Hand hand = edge != null ? edge : hand(item, origin, wire);
    return hand == null ? null : Gesture.at(hand, x, y);
  }

  static boolean isMovable(Operation operation) {
    return operation instanceof Operation.Apply
        || operation instanceof Operation.Measure
        || operation instanceof Operation.Reset
        || operation instanceof Operation.Barrier;
  }

  private @Nullable Hand edge(Item item, Timeline.Origin origin, double y) {
    int bottom = sized(item).stream().mapToInt(Integer::intValue).max().orElse(-1);
    return bottom < 0 || Math.abs(y - layout.y(bottom) - Dimensions.BOX / 2) > EDGE
        ? null
        : edge(item, origin);
  }

  /** The edge of what can have several sizes; null for anything else. */
  Hand.@Nullable Edge edge(Item item, Timeline.Origin origin) {
    Sizes sizes = Sizes.of(item.operation(), setting.program());
    return sizes == null || sized(item).isEmpty()
        ? null
        : new Hand.Edge(origin.reference(), sizes, sized(item));
  }

  /** The wires of what may have more of them, or fewer. */
  private static List<Integer> sized(Item item) {
    return switch (item) {
      case Item.Fence fence -> fence.wires();
      case Item.Tile tile when tile.box() != null && tile.box().wires().size() > 1 ->
          tile.box().wires();
      default -> List.of();
    };
  }

  private @Nullable Hand hand(Item item, Timeline.Origin origin, int wire) {
    if (!layout.isQuantum(wire)) {
      return item instanceof Item.Tile tile
              && item.operation() instanceof Operation.Measure measure
              && tile.link().written() == wire
          ? new Hand.Result(origin.reference(), index(measure.bit()))
          : null;
    }
    Operation operation = item.operation();
    List<Integer> wires = List.of(wire);
    Hand.Grip grip = Hand.Grip.TARGET;
    switch (item) {
      case Item.Fence fence -> {
        wires = fence.wires();
        grip = Hand.Grip.BOX;
      }
      case Item.Tile tile -> {
        Item.Box box = tile.box();
        boolean marked = tile.marks().stream().anyMatch(mark -> mark.wire() == wire);
        if (!marked && box != null) {
          wires = box.wires();
          grip = Hand.Grip.BOX;
        } else if (!marked) {
          wires = Operations.qubits(operation).stream().boxed().toList();
          grip = Hand.Grip.BOX;
        } else if (tile.marks().stream().anyMatch(mark -> isControl(tile, mark, wire))) {
          grip = Hand.Grip.CONTROL;
        }
      }
      case Item.Marker _ -> {
        return null;
      }
    }
    return new Hand.Held(
        origin.reference(), origin.outer(), Names.of(operation), wire, wires, grip);
  }

  /** The last dot of a controlled Z is its target as much as any other, but one has to be. */
  private static boolean isControl(Item.Tile tile, Item.Mark mark, int wire) {
    if (mark.wire() != wire) {
      return false;
    }
    boolean onlyDots =
        tile.box() == null
            && tile.marks().stream().allMatch(each -> each.sign() == Item.Sign.CONTROL);
    return switch (mark.sign()) {
      case ANTI_CONTROL -> true;
      case CONTROL -> !onlyDots || !mark.equals(tile.marks().getLast());
      case PLUS, CROSS, READ -> false;
    };
  }

  int index(int bit) {
    return bit < 0
        ? 0
        : circuit.bitRegisters().stream()
            .filter(register -> register.contains(bit))
            .mapToInt(register -> bit - register.first())
            .findFirst()
            .orElse(0);
  }

  /** Several operations as one thing to hold; null if there are none, or one cannot be moved. */
  @Nullable Hand several(List<Operation> operations, double y) {
    if (operations.isEmpty()) {
      return null;
    }
    List<OperationRef> references = new ArrayList<>();
    List<Span> statements = new ArrayList<>();
    BitSet wires = new BitSet();
    for (Operation operation : operations) {
      Timeline.Origin origin = setting.timeline().of(operation);
      if (origin == null || !isMovable(operation)) {
        return null;
      }
      references.add(origin.whole());
      statements.add(origin.outer());
      wires.or(Operations.qubits(operation));
    }
    int wire = Math.min(layout.wireAt(y), circuit.qubitCount() - 1);
    return new Hand.Several(references, statements, wire, wires.stream().boxed().toList());
  }
}
