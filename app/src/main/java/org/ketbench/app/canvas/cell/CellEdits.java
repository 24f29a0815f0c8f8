package org.ketbench.app.canvas.cell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.canvas.gesture.Changes;
import org.ketbench.app.canvas.gesture.Gesture;
import org.ketbench.app.canvas.gesture.Gestures;
import org.ketbench.app.canvas.gesture.Hand;
import org.ketbench.app.canvas.gesture.Keys;
import org.ketbench.app.canvas.gesture.Names;
import org.ketbench.app.canvas.gesture.Outcome;
import org.ketbench.app.canvas.gesture.Setting;
import org.ketbench.app.canvas.gesture.Tile;
import org.ketbench.app.canvas.gesture.Timeline;
import org.ketbench.app.canvas.layout.Item;
import org.ketbench.circuit.CatalogueGate;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Span;
import org.ketbench.language.openqasm.edit.CircuitEdit;
import org.ketbench.language.openqasm.edit.CircuitEdits;
import org.ketbench.language.openqasm.edit.OperationRef;
import org.ketbench.language.openqasm.edit.Place;

/** What commands do to the circuit at a cell, or to operations that are chosen. */
public final class CellEdits {
  private static final Outcome.Refused NOTHING = new Outcome.Refused(Words.get("refused.nothing"));

  private final Setting setting;
  private final Circuit circuit;
  private final Cells cells;
  private final Changes changes;

  public CellEdits(Setting setting) {
    this.setting = setting;
    this.circuit = setting.circuit();
    this.cells = new Cells(setting.layout());
    this.changes = new Changes(setting);
  }

  /** Puts a tile into a cell, as if it were dropped there; another gate of its size is changed. */
  public Outcome put(Tile tile, Cell cell) {
    Operation there = cells.operation(cell);
    if (tile instanceof Tile.Gate gate
        && gate.on().isEmpty()
        && there instanceof Operation.Apply apply
        && own(apply) == gate.qubits()) {
      Timeline.Origin origin = setting.timeline().of(apply);
      if (origin != null) {
        return changes.outcome(
            Words.get("step.changeTo", gate.label()),
            new CircuitEdit.ChangeGate(origin.reference(), gate.name(), gate.arguments()));
      }
    }
    boolean beside =
        there != null && !(tile instanceof Tile.Control || tile instanceof Tile.Condition);
    double x = cells.x(beside ? new Cell(cell.column(), cell.row(), true) : cell);
    double y = cell.isName() ? -1 : cells.y(cell);
    return new Gestures(setting).outcome(Gesture.at(new Hand.Fresh(tile), x, y));
  }

  private static int own(Operation.Apply apply) {
    return apply.qubits().size();
  }

  /** Adds a control, turns one round, or takes away the one that is of this kind already. */
  public Outcome control(Cell cell, boolean positive) {
    if (cells.operation(cell) instanceof Operation.Apply apply
        && cell.row() < circuit.qubitCount()) {
      Boolean known = controlAt(apply, cell.row());
      Timeline.Origin origin = setting.timeline().of(apply);
      if (known != null && known == positive && origin != null) {
        return changes.outcome(
            Words.get("step.removeControl"),
            new CircuitEdit.RemoveControl(origin.reference(), cell.row()));
      }
    }
    return put(new Tile.Control(positive), cell);
  }

  /** Whether a wire is a control that asks for 1; null if it is none. */
  public static @Nullable Boolean controlAt(Operation.Apply apply, int qubit) {
    for (var control : apply.controls()) {
      if (control.qubit() == qubit) {
        return control.positive();
      }
    }
    int own = apply.gate() instanceof CatalogueGate gate ? gate.controls() : 0;
    for (int i = 0; i < own; i++) {
      if (apply.qubits().get(i) == qubit) {
        return true;
      }
    }
    return null;
  }

  public Outcome delete(List<Operation> operations) {
    List<OperationRef> references = withBlocks(operations);
    return references.isEmpty()
        ? NOTHING
        : changes.outcome(
            Words.get("step.delete", what(operations)), new CircuitEdit.Delete(references));
  }

  /** Removes a wire, saying first what goes with it. */
  public Outcome removeWire(int qubit) {
    return new Gestures(setting)
        .outcome(
            Gesture.at(new Hand.Wire(qubit), 0, setting.layout().y(qubit))
                .moved(-1, -1000, Keys.NONE));
  }

  /** Adds a qubit to the register of a wire, or to the last one. */
  public Outcome addWire(int row) {
    if (circuit.qubitCount() == 0) {
      return changes.outcome(Words.get("step.addWire"), new CircuitEdit.AddRegister(true, "q", 1));
    }
    int qubit = Math.max(0, Math.min(row, circuit.qubitCount() - 1));
    for (var register : circuit.qubitRegisters()) {
      if (register.contains(qubit)) {
        return changes.outcome(
            Words.get("step.addWire"),
            new CircuitEdit.AddWire(register.scalar() ? null : register.name()));
      }
    }
    return NOTHING;
  }

  /** Moves a wire up or down by one. */
  public Outcome moveWire(int qubit, int by) {
    int to = qubit + by;
    if (qubit >= circuit.qubitCount() || to < 0 || to >= circuit.qubitCount()) {
      return new Outcome.Refused(Words.get("refused.qubit"));
    }
    return changes.outcome(
        Words.get("step.move", circuit.qubitName(qubit)), new CircuitEdit.ReorderWire(qubit, to));
  }

  /** Moves all that stands in a column past the column beside it. */
  public Outcome moveColumn(int column, int by) {
    List<Operation> moved = cells.inColumn(column);
    List<Operation> passed = cells.inColumn(column + by);
    if (moved.isEmpty() || passed.isEmpty()) {
      return new Outcome.Refused(Words.get("refused.column"));
    }
    Comparator<Span> order =
        by > 0
            ? Comparator.comparingInt(Span::end)
            : Comparator.comparingInt(span -> -span.start());
    Span edge = wholes(passed).stream().map(OperationRef::statement).max(order).orElse(Span.NONE);
    List<OperationRef> references = wholes(moved);
    if (edge.isEmpty() || references.isEmpty()) {
      return NOTHING;
    }
    Place place = by > 0 ? new Place.After(edge) : new Place.Before(edge);
    return changes.outcome(
        Words.get("step.moveColumn"), new CircuitEdit.MoveAll(references, place, Map.of()));
  }

  /**
   * Moves operations as if they were dragged by so many cells.
   *
   * @param cursor where they are taken, if one of them stands there
   */
  public Outcome move(List<Operation> operations, Cell cursor, int columns, int rows) {
    Cell from = handle(operations, cursor);
    Gestures gestures = new Gestures(setting);
    double x = cells.x(from);
    double y = cells.y(from);
    Gesture gesture =
        operations.size() == 1 ? gestures.grab(x, y) : gestures.grab(operations, x, y);
    if (gesture == null) {
      return NOTHING;
    }
    Cell to = cells.moved(from, columns, rows);
    boolean past = columns != 0 && cells.operation(to) != null;
    double beyond = past ? Math.signum(columns) * 4 : 0;
    return gestures.outcome(gesture.moved(cells.x(to) + beyond, cells.y(to), Keys.NONE));
  }

  /** What is chosen in the text need not be where the cursor is. */
  @SuppressWarnings("ReferenceEquality") // equal operations stand in several places
  private Cell handle(List<Operation> operations, Cell cursor) {
    Operation there = cells.operation(cursor);
    if (operations.isEmpty() || operations.stream().anyMatch(each -> each == there)) {
      return cursor;
    }
    Cell found = Cells.of(setting, operations.getFirst().span().start(), cursor.row());
    return found == null ? cursor : found;
  }

  /** Makes what stands in a cell larger by a wire, or smaller for a negative step. */
  public Outcome resize(Cell cell, int step) {
    Item item = cells.item(cell);
    return item == null ? NOTHING : new Gestures(setting).resize(item, step);
  }

  public Outcome duplicate(List<Operation> operations) {
    List<OperationRef> references = withBlocks(operations);
    if (references.isEmpty()) {
      return NOTHING;
    }
    Span last =
        references.stream()
            .map(OperationRef::statement)
            .max(Comparator.comparingInt(Span::end))
            .orElseThrow();
    return changes.choosingWritten(
        Words.get("step.duplicate", what(operations)),
        new CircuitEdit.Copy(references, new Place.After(last), Map.of()));
  }

  public Outcome group(List<Operation> operations, String name) {
    return operations.isEmpty()
        ? new Outcome.Refused(Words.get("refused.group"))
        : changes.choosingWritten(
            Words.get("step.group", name),
            new CircuitEdit.GroupIntoGate(references(operations), name));
  }

  /** Puts what a gate or a subroutine is made of in the place of its call. */
  public Outcome expand(@Nullable Operation operation) {
    Timeline.Origin origin = operation == null ? null : setting.timeline().of(operation);
    return operation == null || origin == null
        ? NOTHING
        : changes.choosingWritten(
            Words.get("step.expand", Names.of(operation)),
            new CircuitEdit.InlineCall(origin.reference()));
  }

  public Outcome invert(List<Operation> operations) {
    List<OperationRef> references = references(operations);
    return references.isEmpty()
        ? NOTHING
        : changes.choosingWritten(
            Words.get("step.invert", what(operations)), new CircuitEdit.Invert(references));
  }

  public Outcome unconditional(@Nullable Operation operation) {
    Timeline.Origin origin = operation == null ? null : setting.timeline().of(operation);
    return origin == null
        ? NOTHING
        : changes.outcome(
            Words.get("step.removeCondition"),
            new CircuitEdit.MakeUnconditional(origin.reference()));
  }

  /** The chosen operations as statements. */
  public String text(List<Operation> operations) {
    return CircuitEdits.text(setting.program(), withBlocks(operations));
  }

  public Outcome paste(String text, Cell cell) {
    Operation there = cells.operation(cell);
    Timeline.Origin origin = there == null ? null : setting.timeline().of(there);
    Place place =
        origin == null
            ? new Gestures(setting).place(cell.row(), cells.x(cell))
            : new Place.Before(origin.outer());
    int wire = cell.row() < circuit.qubitCount() ? cell.row() : CircuitEdit.InsertText.SAME;
    return changes.choosingWritten(
        Words.get("step.paste"), new CircuitEdit.InsertText(text, place, wire));
  }

  private List<OperationRef> references(List<Operation> operations) {
    List<OperationRef> references = new ArrayList<>();
    for (Operation operation : operations) {
      Timeline.Origin origin = setting.timeline().of(operation);
      if (origin != null && !references.contains(origin.reference())) {
        references.add(origin.reference());
      }
    }
    return references;
  }

  /** With the conditions that belong to each alone. */
  private List<OperationRef> wholes(List<Operation> operations) {
    List<OperationRef> references = new ArrayList<>();
    for (Operation operation : operations) {
      Timeline.Origin origin = setting.timeline().of(operation);
      if (origin != null && !references.contains(origin.whole())) {
        references.add(origin.whole());
      }
    }
    return references;
  }

  /** With the loops and blocks, too, of which everything is among several. */
  private List<OperationRef> withBlocks(List<Operation> operations) {
    List<OperationRef> references = new ArrayList<>();
    var blocks = new WholeBlocks(setting.timeline(), operations);
    for (Operation operation : operations) {
      Timeline.Origin origin = setting.timeline().of(operation);
      if (origin != null) {
        OperationRef whole = operations.size() > 1 ? blocks.around(origin) : origin.whole();
        if (!references.contains(whole)) {
          references.add(whole);
        }
      }
    }
    return references;
  }

  private static String what(List<Operation> operations) {
    return operations.size() == 1
        ? Names.of(operations.getFirst())
        : Words.get("what.operations", operations.size());
  }
}
