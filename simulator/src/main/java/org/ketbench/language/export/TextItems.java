package org.ketbench.language.export;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Angle;
import org.ketbench.circuit.CatalogueGate;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Control;
import org.ketbench.circuit.GateCatalogue;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Operations;
import org.ketbench.circuit.Qubits;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Target;
import org.ketbench.language.export.GateItem.Box;
import org.ketbench.language.export.GateItem.Link;
import org.ketbench.language.export.GateItem.Mark;

/** Turns operations into what is drawn of them. */
final class TextItems {
  private final Circuit circuit;
  private final TextWires wires;
  private final TextLabels labels;
  private final List<TextItem> items = new ArrayList<>();
  private @Nullable Angle globalPhase;

  TextItems(Circuit circuit, TextWires wires, TextLabels labels) {
    this.circuit = circuit;
    this.wires = wires;
    this.labels = labels;
  }

  List<TextItem> all() {
    for (Operation operation : circuit.operations()) {
      if (isUnconditionalPhase(operation)) {
        addPhase((Operation.Apply) operation);
      } else {
        add(operation);
      }
    }
    return items;
  }

  /** What there is to say about the circuit as a whole; known when all items are made. */
  List<String> notes() {
    return globalPhase == null ? List.of() : List.of("global phase: " + labels.angle(globalPhase));
  }

  private static boolean isUnconditionalPhase(Operation operation) {
    return operation instanceof Operation.Apply apply
        && apply.width() == 0
        && apply.exponent() == 1
        && apply.arguments().size() == 1;
  }

  private void addPhase(Operation.Apply apply) {
    Angle more = apply.arguments().getFirst();
    globalPhase = globalPhase == null ? more : globalPhase.plus(more);
  }

  private void add(Operation operation) {
    if (wires.count() > 0) {
      add(operation, Link.NONE);
    }
  }

  private void add(Operation operation, Link link) {
    switch (operation) {
      case Operation.Apply apply -> addGate(apply, link);
      case Operation.Measure measure -> addMeasurement(measure, link);
      case Operation.Reset reset -> addBox(List.of(reset.qubit()), "|0⟩", link);
      case Operation.Barrier barrier -> addBarrier(barrier.qubits());
      case Operation.Delay delay -> addSeparateBoxes(delay.qubits(), delay.duration(), link);
      case Operation.Opaque opaque -> addOpaque(opaque, link);
      case Operation.Assign assign -> addAssignment(assign);
      case Operation.Conditional choice -> addChoice(choice);
      case Operation.While loop ->
          addFrame(operation, "while " + labels.expression(loop.condition()), loop.body());
      case Operation.Block block -> addBlock(block);
      case Operation.Jump jump -> addMarker(operation, labels.jump(jump.kind()));
    }
  }

  private void addGate(Operation.Apply apply, Link link) {
    if (apply.width() == 0) {
      addMarker(apply, labels.gate(apply.gate(), apply.arguments(), apply.exponent()));
      return;
    }
    List<Mark> marks = new ArrayList<>();
    for (Control control : apply.controls()) {
      marks.add(mark(control));
    }
    Qubits qubits = apply.qubits();
    int own = 0;
    CatalogueGate base = apply.gate() instanceof CatalogueGate gate ? gate.base() : null;
    if (apply.gate() instanceof CatalogueGate gate) {
      own = gate.controls();
      for (int i = 0; i < own; i++) {
        marks.add(new Mark(qubits.get(i), '●'));
      }
    }
    Link whole = withReads(apply, link);
    int target = base == null || apply.exponent() != 1 ? 0 : symbolOf(base, !marks.isEmpty());
    if (target != 0) {
      for (int i = own; i < qubits.size(); i++) {
        marks.add(new Mark(qubits.get(i), target));
      }
      items.add(new GateItem(marks, null, whole));
      return;
    }
    if (qubits.size() == 0) {
      items.add(phaseOnControls(apply, whole));
      return;
    }
    String label = labels.gate(apply.gate(), apply.arguments(), apply.exponent());
    List<Integer> targets = qubits.stream().skip(own).boxed().toList();
    items.add(new GateItem(marks, new Box(targets, label), whole));
  }

  /** The character that a gate has instead of a box; 0 for none. */
  private static int symbolOf(CatalogueGate gate, boolean controlled) {
    return switch (gate.canonical().name()) {
      case "swap" -> '×';
      case "x" -> controlled ? '⊕' : 0;
      case "z" -> controlled ? '●' : 0;
      default -> 0;
    };
  }

  /** A controlled global phase has no target: the box stands on a control that is 1, if any is. */
  private GateItem phaseOnControls(Operation.Apply apply, Link link) {
    List<Control> controls = new ArrayList<>(apply.controls());
    Control holder =
        controls.stream().filter(Control::positive).findFirst().orElse(controls.getFirst());
    controls.remove(holder);
    List<Mark> marks = controls.stream().map(TextItems::mark).toList();
    String phase =
        labels.gate(GateCatalogue.standard().get("p"), apply.arguments(), apply.exponent());
    String label = holder.positive() ? phase : labels.plain("○ ") + phase;
    return new GateItem(marks, new Box(List.of(holder.qubit()), label), link);
  }

  private static Mark mark(Control control) {
    return new Mark(control.qubit(), control.positive() ? '●' : '○');
  }

  /** Values that an angle takes while the circuit runs come over the classical wires. */
  private Link withReads(Operation.Apply apply, Link link) {
    BitSet read = new BitSet();
    for (Expression expression : Operations.expressions(apply)) {
      wires.addRead(expression, read);
    }
    if (read.isEmpty()) {
      return link;
    }
    read.or(link.read());
    return Link.reading(read, link.condition());
  }

  private void addMeasurement(Operation.Measure measure, Link link) {
    Box box = new Box(List.of(measure.qubit()), "M");
    if (measure.bit() == Operation.Measure.NO_BIT) {
      items.add(new GateItem(List.of(), box, link));
      return;
    }
    int register = wires.ofBit(measure.bit());
    String index = wires.indexOf(measure.bit());
    items.add(
        new GateItem(List.of(), box, new Link(link.read(), link.condition(), register, index)));
  }

  private void addBox(List<Integer> on, String label, Link link) {
    items.add(new GateItem(List.of(), new Box(on, labels.plain(label)), link));
  }

  private void addSeparateBoxes(Qubits qubits, String label, Link link) {
    qubits.stream().forEach(qubit -> addBox(List.of(qubit), label, link));
  }

  private void addOpaque(Operation.Opaque opaque, Link link) {
    if (opaque.qubits().size() == 0) {
      addMarker(opaque, labels.plain(opaque.name()));
    } else {
      addBox(opaque.qubits().stream().boxed().toList(), opaque.name(), link);
    }
  }

  private void addBarrier(Qubits qubits) {
    if (qubits.size() > 0) {
      int top = qubits.stream().min().getAsInt();
      int bottom = qubits.stream().max().getAsInt();
      items.add(new BarrierItem(qubits, top, bottom));
    }
  }

  private void addAssignment(Operation.Assign assign) {
    BitSet written = new BitSet();
    BitSet read = new BitSet();
    String target =
        switch (assign.target()) {
          case Target.Bits(List<Integer> bits) -> {
            bits.forEach(bit -> written.set(wires.ofBit(bit)));
            yield labels.bits(bits);
          }
          case Target.Slot slot -> {
            written.set(wires.ofVariable(slot.variable()));
            slot.indices().forEach(index -> wires.addRead(index, read));
            yield labels.slot(slot);
          }
        };
    wires.addRead(assign.value(), read);
    read.andNot(written);
    String label = labels.plain(target + "=" + labels.expression(assign.value()));
    List<Mark> marks = read.stream().mapToObj(wire -> new Mark(wire, '■')).toList();
    items.add(new GateItem(marks, new Box(written.stream().boxed().toList(), label), Link.NONE));
  }

  private void addChoice(Operation.Conditional choice) {
    if (choice.otherwise().isEmpty()
        && choice.then().size() == 1
        && standsAlone(choice.then().getFirst())) {
      BitSet read = new BitSet();
      wires.addRead(choice.condition(), read);
      add(choice.then().getFirst(), Link.reading(read, labels.expression(choice.condition())));
      return;
    }
    BitSet span = wires.span(choice);
    int top = span.nextSetBit(0);
    int bottom = span.length() - 1;
    String label = labels.plain("if " + labels.expression(choice.condition()));
    items.add(new FrameItem(FrameItem.Kind.OPEN, top, bottom, label));
    choice.then().forEach(this::add);
    if (!choice.otherwise().isEmpty()) {
      items.add(new FrameItem(FrameItem.Kind.MIDDLE, top, bottom, "else"));
      choice.otherwise().forEach(this::add);
    }
    items.add(new FrameItem(FrameItem.Kind.CLOSE, top, bottom, ""));
  }

  /** Whether an operation is one item, which a condition can be tied to. */
  private static boolean standsAlone(Operation operation) {
    return switch (operation) {
      case Operation.Apply apply -> apply.width() > 0;
      case Operation.Measure _, Operation.Reset _ -> true;
      default -> false;
    };
  }

  private void addBlock(Operation.Block block) {
    switch (block.kind()) {
      case LOOP, CALL -> addFrame(block, block.label(), block.body());
      case BOX -> addFrame(block, block.label().isEmpty() ? "box" : block.label(), block.body());
      case ITERATION -> block.body().forEach(this::add);
    }
  }

  private void addFrame(Operation framed, String label, List<Operation> body) {
    BitSet span = wires.span(framed);
    int top = span.nextSetBit(0);
    int bottom = span.length() - 1;
    items.add(new FrameItem(FrameItem.Kind.OPEN, top, bottom, labels.plain(label)));
    for (int i = 0; i < body.size(); i++) {
      if (i > 0 && isPass(body.get(i)) && isPass(body.get(i - 1))) {
        items.add(new FrameItem(FrameItem.Kind.DIVIDER, top, bottom, ""));
      }
      add(body.get(i));
    }
    items.add(new FrameItem(FrameItem.Kind.CLOSE, top, bottom, ""));
  }

  private static boolean isPass(Operation operation) {
    return operation instanceof Operation.Block block
        && block.kind() == Operation.BlockKind.ITERATION;
  }

  /** What concerns the whole course of the circuit stands across all wires. */
  private void addMarker(Operation operation, String label) {
    BitSet span = wires.span(operation);
    items.add(new FrameItem(FrameItem.Kind.MARKER, span.nextSetBit(0), span.length() - 1, label));
  }
}
