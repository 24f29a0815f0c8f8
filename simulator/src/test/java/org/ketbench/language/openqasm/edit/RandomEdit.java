package org.ketbench.language.openqasm.edit;

import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Span;
import org.ketbench.language.openqasm.edit.Model.Node;

/**
 * A gesture made by chance on a circuit, with what the circuit should be afterwards, worked out on
 * the tree of operations.
 *
 * @param expected the tree that should come of it
 * @param touched the statements that may change; null where any that names a register may
 */
record RandomEdit(CircuitEdit edit, List<Node> expected, @Nullable List<Span> touched) {
  /** The kinds of gestures, in the order of {@link #of}. */
  static final int KINDS = 18;

  /** Chooses; null where the circuit has nothing for this kind. */
  static @Nullable RandomEdit of(int kind, Circuit circuit, boolean two, Random random) {
    RandomPlacing placing = new RandomPlacing(circuit, two, random);
    RandomChanges changes = new RandomChanges(circuit, two, random);
    RandomStructure structure = new RandomStructure(circuit, two, random);
    if (placing.nodes.isEmpty()) {
      return null;
    }
    return switch (kind) {
      case 0 -> placing.insertGate();
      case 1 -> placing.insertOther();
      case 2 -> placing.rewire();
      case 3 -> placing.move();
      case 4 -> placing.copy();
      case 5 -> placing.delete();
      case 6 -> changes.angle();
      case 7 -> changes.type();
      case 8, 9 -> changes.control(kind == 8);
      case 10 -> changes.conditional();
      case 11 -> changes.unconditional();
      case 12 -> structure.group();
      case 13 -> structure.inline();
      case 14 -> structure.addWire();
      case 15 -> structure.removeWire();
      case 16 -> structure.reorder();
      default -> structure.rename();
    };
  }
}
