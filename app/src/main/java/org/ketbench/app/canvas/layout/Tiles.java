package org.ketbench.app.canvas.layout;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.canvas.layout.Item.Box;
import org.ketbench.app.canvas.layout.Item.Kind;
import org.ketbench.app.canvas.layout.Item.Link;
import org.ketbench.app.canvas.layout.Item.Mark;
import org.ketbench.app.canvas.layout.Item.Sign;
import org.ketbench.app.canvas.layout.Item.Tile;
import org.ketbench.circuit.CatalogueGate;
import org.ketbench.circuit.Control;
import org.ketbench.circuit.Gate;
import org.ketbench.circuit.GateCatalogue;
import org.ketbench.circuit.GateFamily;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Operations;
import org.ketbench.circuit.PoweredGate;
import org.ketbench.circuit.Qubits;
import org.ketbench.circuit.classical.Target;
import org.ketbench.language.export.TextWires;

/** Makes tiles of operations. */
final class Tiles {
  private static final GateCatalogue GATES = GateCatalogue.standard();

  private final TextWires wires;
  private final Captions captions;

  Tiles(TextWires wires, Captions captions) {
    this.wires = wires;
    this.captions = captions;
  }

  Tile gate(Operation.Apply apply, Link condition) {
    Link link = apply.arguments().isEmpty() ? condition : withReads(apply, condition);
    Qubits qubits = apply.qubits();
    CatalogueGate base = null;
    int own = 0;
    if (apply.gate() instanceof CatalogueGate gate) {
      base = gate.base();
      own = gate.controls();
    }
    GateFamily family = base == null ? family(apply.gate()) : base.canonical().family();
    List<Mark> marks = List.of();
    if (own + apply.controls().size() > 0) {
      marks = controls(apply.controls());
      for (int i = 0; i < own; i++) {
        marks.add(new Mark(qubits.get(i), Sign.CONTROL));
      }
    }
    Sign target = base == null || apply.exponent() != 1 ? null : signOf(base, !marks.isEmpty());
    if (target != null) {
      List<Mark> all = new ArrayList<>(marks);
      for (int i = own; i < qubits.size(); i++) {
        all.add(new Mark(qubits.get(i), target));
      }
      return tile(apply, all, null, link, family);
    }
    if (qubits.size() == 0) {
      return phaseOnControls(apply, link);
    }
    Gate shown = apply.gate();
    Box box =
        Box.of(
            Kind.GATE,
            own == 0 ? list(qubits) : list(qubits).subList(own, qubits.size()),
            captions.symbol(shown, apply.exponent()),
            captions.angles(apply.arguments()));
    return tile(apply, marks, box, link, family);
  }

  private static @Nullable GateFamily family(Gate gate) {
    return switch (gate) {
      case CatalogueGate known -> known.family();
      case PoweredGate powered -> family(powered.base());
      default -> null;
    };
  }

  /** The sign that a gate has instead of a box. */
  private static @Nullable Sign signOf(CatalogueGate gate, boolean controlled) {
    return switch (gate.canonical().name()) {
      case "swap" -> Sign.CROSS;
      case "x" -> controlled ? Sign.PLUS : null;
      case "z" -> controlled ? Sign.CONTROL : null;
      default -> null;
    };
  }

  private static List<Mark> controls(List<Control> controls) {
    List<Mark> marks = new ArrayList<>(controls.size() + 1);
    for (Control control : controls) {
      marks.add(new Mark(control.qubit(), control.positive() ? Sign.CONTROL : Sign.ANTI_CONTROL));
    }
    return marks;
  }

  /** A controlled global phase has no target: the box stands on a control that is 1, if any is. */
  private Tile phaseOnControls(Operation.Apply apply, Link link) {
    List<Control> others = new ArrayList<>(apply.controls());
    Control holder =
        others.stream().filter(Control::positive).findFirst().orElse(others.getFirst());
    others.remove(holder);
    CatalogueGate phase = GATES.get("p");
    String symbol = captions.symbol(phase, apply.exponent());
    Box box =
        Box.of(
            Kind.GATE,
            List.of(holder.qubit()),
            holder.positive() ? symbol : "○ " + symbol,
            captions.angles(apply.arguments()));
    return tile(apply, controls(others), box, link, phase.family());
  }

  /** Values that an angle takes while the circuit runs come over the classical wires. */
  private Link withReads(Operation.Apply apply, Link link) {
    BitSet read = new BitSet();
    Operations.expressions(apply).forEach(formula -> wires.addRead(formula, read));
    if (read.isEmpty()) {
      return link;
    }
    link.read().forEach(read::set);
    return new Link(list(read), link.condition(), link.written(), link.index());
  }

  Tile measurement(Operation.Measure measure, Link link) {
    Box box = Box.of(Kind.MEASUREMENT, List.of(measure.qubit()), "", "");
    Link written =
        measure.bit() == Operation.Measure.NO_BIT
            ? link
            : link.writing(wires.ofBit(measure.bit()), wires.indexOf(measure.bit()));
    return tile(measure, List.of(), box, written, null);
  }

  Tile box(
      Operation operation, Kind kind, List<Integer> on, String label, String detail, Link link) {
    return tile(operation, List.of(), Box.of(kind, on, label, detail), link, null);
  }

  Tile assignment(Operation.Assign assign) {
    BitSet written = new BitSet();
    BitSet read = new BitSet();
    switch (assign.target()) {
      case Target.Bits(var bits) -> bits.forEach(bit -> written.set(wires.ofBit(bit)));
      case Target.Slot slot -> {
        written.set(wires.ofVariable(slot.variable()));
        slot.indices().forEach(index -> wires.addRead(index, read));
      }
    }
    wires.addRead(assign.value(), read);
    read.andNot(written);
    List<Mark> marks = read.stream().mapToObj(wire -> new Mark(wire, Sign.READ)).toList();
    Box box = Box.of(Kind.ASSIGNMENT, list(written), "", captions.assignment(assign));
    return tile(assign, marks, box, Link.NONE, null);
  }

  private static Tile tile(
      Operation operation,
      List<Mark> marks,
      @Nullable Box box,
      Link link,
      @Nullable GateFamily family) {
    int top = Integer.MAX_VALUE;
    int lowest = -1;
    for (Mark mark : marks) {
      top = Math.min(top, mark.wire());
      lowest = Math.max(lowest, mark.wire());
    }
    double width = Dimensions.MARK_COLUMN;
    if (box != null) {
      top = Math.min(top, box.top());
      lowest = Math.max(lowest, box.bottom());
      width = box.width();
    }
    return new Tile(
        operation,
        marks,
        box,
        link,
        family,
        Math.min(top, link.top()),
        lowest,
        Math.max(lowest, link.bottom()),
        Math.max(width, link.width()));
  }

  static List<Integer> list(BitSet wires) {
    return wires.stream().boxed().toList();
  }

  static List<Integer> list(Qubits qubits) {
    return qubits.size() == 1 ? List.of(qubits.get(0)) : qubits.stream().boxed().toList();
  }
}
