package org.ketbench.language.openqasm.edit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Span;
import org.ketbench.language.openqasm.Program;

/** A gesture that names statements where they were before others, about where they are now. */
final class Relocation {
  private final Composition before;
  private final Program now;

  Relocation(Composition before, Program now) {
    this.before = before;
    this.now = now;
  }

  CircuitEdit of(CircuitEdit edit) {
    return switch (edit) {
      case CircuitEdit.InsertGate it ->
          new CircuitEdit.InsertGate(
              it.gate(), it.arguments(), it.controls(), it.qubits(), of(it.place()));
      case CircuitEdit.InsertMeasure it ->
          new CircuitEdit.InsertMeasure(it.qubit(), it.bit(), of(it.place()));
      case CircuitEdit.InsertReset it -> new CircuitEdit.InsertReset(it.qubit(), of(it.place()));
      case CircuitEdit.InsertBarrier it ->
          new CircuitEdit.InsertBarrier(it.qubits(), of(it.place()));
      case CircuitEdit.InsertText it ->
          new CircuitEdit.InsertText(it.text(), of(it.place()), it.wire());
      case CircuitEdit.Move it ->
          new CircuitEdit.Move(of(it.operation()), ofNullable(it.place()), it.wires());
      case CircuitEdit.MoveAll it ->
          new CircuitEdit.MoveAll(of(it.operations()), ofNullable(it.place()), it.wires());
      case CircuitEdit.Copy it ->
          new CircuitEdit.Copy(of(it.operations()), of(it.place()), it.wires());
      case CircuitEdit.CopyMany it ->
          new CircuitEdit.CopyMany(of(it.operations()), of(it.place()), it.wires());
      case CircuitEdit.Delete it -> new CircuitEdit.Delete(of(it.operations()));
      case CircuitEdit.ChangeAngle it ->
          new CircuitEdit.ChangeAngle(of(it.operation()), it.argument(), it.angle());
      case CircuitEdit.ChangeGate it ->
          new CircuitEdit.ChangeGate(of(it.operation()), it.gate(), it.arguments());
      case CircuitEdit.AddControl it ->
          new CircuitEdit.AddControl(of(it.operation()), it.qubit(), it.positive());
      case CircuitEdit.RemoveControl it ->
          new CircuitEdit.RemoveControl(of(it.operation()), it.qubit());
      case CircuitEdit.MakeConditional it ->
          new CircuitEdit.MakeConditional(of(it.operation()), it.condition());
      case CircuitEdit.MakeUnconditional it ->
          new CircuitEdit.MakeUnconditional(of(it.operation()));
      case CircuitEdit.GroupIntoGate it ->
          new CircuitEdit.GroupIntoGate(of(it.operations()), it.name());
      case CircuitEdit.InlineCall it -> new CircuitEdit.InlineCall(of(it.operation()));
      case CircuitEdit.MeasureInto it -> new CircuitEdit.MeasureInto(of(it.operation()), it.bit());
      case CircuitEdit.Resize it ->
          new CircuitEdit.Resize(of(it.operation()), it.gate(), it.qubits());
      case CircuitEdit.Invert it -> new CircuitEdit.Invert(of(it.operations()));
      case CircuitEdit.AddWire _,
          CircuitEdit.RemoveWire _,
          CircuitEdit.ReorderWire _,
          CircuitEdit.SwapWires _,
          CircuitEdit.RenameRegister _,
          CircuitEdit.AddRegister _,
          CircuitEdit.ResizeRegister _,
          CircuitEdit.RemoveRegister _ ->
          edit;
    };
  }

  private List<OperationRef> of(List<OperationRef> operations) {
    return operations.stream().map(this::of).toList();
  }

  private OperationRef of(OperationRef operation) {
    int index = operation.index();
    List<Located> pieces = index < 0 ? List.of() : pieces(operation.statement());
    if (!pieces.isEmpty()) {
      Source source = new Source(now.checked(), now.circuit());
      for (Located piece : pieces) {
        Application application = Application.of(source, piece);
        int count = application == null ? 1 : application.count();
        if (index < count) {
          return new OperationRef(piece.span(), index);
        }
        index -= count;
      }
    }
    return new OperationRef(of(operation.statement()), operation.index());
  }

  /** The statements that one has become, where it could not stay one; else none. */
  private List<Located> pieces(Span statement) {
    Span all = before.now(statement, false);
    List<Located> pieces = new ArrayList<>();
    for (int chunk = now.tree().chunkAt(all.start());
        chunk >= 0 && chunk < now.tree().size();
        chunk++) {
      Located piece = Located.top(now.tree(), chunk);
      if (!all.encloses(piece.span())) {
        break;
      }
      pieces.add(piece);
    }
    return pieces.size() > 1 ? pieces : List.of();
  }

  private @Nullable Place ofNullable(@Nullable Place place) {
    return place == null ? null : of(place);
  }

  private Place of(Place place) {
    return switch (place) {
      case Place.Before(Span span) -> {
        List<Located> pieces = pieces(span);
        yield new Place.Before(pieces.isEmpty() ? of(span) : pieces.getFirst().span());
      }
      case Place.After(Span span) -> {
        List<Located> pieces = pieces(span);
        yield new Place.After(pieces.isEmpty() ? of(span) : pieces.getLast().span());
      }
      case Place.Into(Span span) -> new Place.Into(of(span));
      case Place.Start _, Place.End _ -> place;
    };
  }

  /** What stands right before a statement may have become a part of it: a modifier, a condition. */
  private Span of(Span span) {
    Span own = before.now(span, false);
    return Located.at(now.tree(), own) == null ? before.now(span, true) : own;
  }
}
