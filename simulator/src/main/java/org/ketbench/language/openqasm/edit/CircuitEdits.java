package org.ketbench.language.openqasm.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Span;
import org.ketbench.language.Diagnostic;
import org.ketbench.language.TextEdit;
import org.ketbench.language.openqasm.Program;

/**
 * Turns gestures into text edits. The result is checked before it is given out: a gesture that
 * would bring an error into the program is refused with what the error says.
 */
public final class CircuitEdits {
  private CircuitEdits() {}

  /** What a gesture comes to; the program itself does not change. */
  public static EditResult apply(Program program, CircuitEdit edit) {
    if (edit instanceof CircuitEdit.InsertText text) {
      return Pasting.paste(program, text);
    }
    Draft draft = new Draft(program.checked(), program.circuit());
    try {
      make(draft, edit);
      List<TextEdit> edits = draft.edits();
      String text = program.tree().text();
      if (TextEdit.apply(text, edits).equals(text)) {
        return new EditResult.Edited(List.of(), draft.notes(), program);
      }
      Program after = program.edited(edits);
      Diagnostic error = newError(program, after);
      return error == null
          ? new EditResult.Edited(edits, draft.notes(), after)
          : new EditResult.Refused(error.message());
    } catch (Refusal refusal) {
      return new EditResult.Refused(refusal.reason());
    }
  }

  /**
   * What several gestures come to that follow each other and are one change. Each names statements
   * where they stand before the first of them, but qubits and bits as they are numbered by then.
   */
  public static EditResult apply(Program program, List<CircuitEdit> steps) {
    Composition all = new Composition(program.tree().text().length());
    Set<String> notes = new LinkedHashSet<>();
    Program current = program;
    for (CircuitEdit step : steps) {
      EditResult result = apply(current, new Relocation(all, current).of(step));
      if (!(result instanceof EditResult.Edited(var edits, var more, var after))) {
        return result;
      }
      all.add(edits);
      notes.addAll(more);
      current = after;
    }
    return new EditResult.Edited(all.edits(), List.copyOf(notes), current);
  }

  /** Operations as statements, without those that do not stand in this text. */
  public static String text(Program program, List<OperationRef> operations) {
    Map<Span, List<OperationRef>> statements = new TreeMap<>();
    for (OperationRef each : operations) {
      statements.computeIfAbsent(each.statement(), _ -> new ArrayList<>()).add(each);
    }
    Moves moves = new Moves(new Draft(program.checked(), program.circuit()));
    StringBuilder text = new StringBuilder();
    for (List<OperationRef> each : statements.values()) {
      try {
        moves.texts(each).forEach(written -> text.append(written).append('\n'));
      } catch (Refusal elsewhere) {
        // It stands in another file, or cannot be read.
      }
    }
    return text.toString();
  }

  private static void make(Draft draft, CircuitEdit edit) throws Refusal {
    switch (edit) {
      case CircuitEdit.InsertGate it -> new Insertions(draft).gate(it);
      case CircuitEdit.InsertMeasure it -> new Insertions(draft).measure(it);
      case CircuitEdit.InsertReset it -> new Insertions(draft).reset(it);
      case CircuitEdit.InsertBarrier it -> new Insertions(draft).barrier(it);
      case CircuitEdit.Move it -> new Moves(draft).move(it);
      case CircuitEdit.Copy it -> new Moves(draft).copy(it);
      case CircuitEdit.Delete it -> new Moves(draft).delete(it);
      case CircuitEdit.ChangeAngle it -> new GateChanges(draft).angle(it);
      case CircuitEdit.ChangeGate it -> new GateChanges(draft).gate(it);
      case CircuitEdit.AddControl it -> new GateChanges(draft).addControl(it);
      case CircuitEdit.RemoveControl it -> new GateChanges(draft).removeControl(it);
      case CircuitEdit.MakeConditional it -> new Conditions(draft).make(it);
      case CircuitEdit.MakeUnconditional it -> new Conditions(draft).unmake(it);
      case CircuitEdit.GroupIntoGate it -> new Grouping(draft).group(it);
      case CircuitEdit.InlineCall it -> new Inlining(draft).inline(it);
      case CircuitEdit.AddWire it -> new WireEdits(draft).add(it);
      case CircuitEdit.RemoveWire it -> new WireEdits(draft).remove(it);
      case CircuitEdit.ReorderWire it -> new WireEdits(draft).reorder(it);
      case CircuitEdit.RenameRegister it -> Renaming.rename(draft, it);
      case CircuitEdit.AddRegister it -> RegisterEdits.add(draft, it);
      case CircuitEdit.ResizeRegister it -> new WireEdits(draft).resize(it);
      case CircuitEdit.RemoveRegister it -> new WireEdits(draft).remove(it);
      case CircuitEdit.SwapWires it -> new WireEdits(draft).swap(it);
      case CircuitEdit.MoveAll it -> new Moves(draft).moveAll(it);
      case CircuitEdit.CopyMany it -> new Moves(draft).copyMany(it);
      case CircuitEdit.MeasureInto it -> new Measurements(draft).into(it);
      case CircuitEdit.Resize it -> new Resizing(draft).resize(it);
      case CircuitEdit.Invert it -> new Inversion(draft).invert(it);
      case CircuitEdit.InsertText _ -> throw new IllegalArgumentException("text is pasted");
    }
  }

  /** An error that was not there before, told by what it says and not by where it is. */
  static @Nullable Diagnostic newError(Program before, Program after) {
    Map<String, Integer> known = new HashMap<>();
    for (Diagnostic each : before.diagnostics()) {
      if (each.isError()) {
        known.merge(each.message(), 1, Integer::sum);
      }
    }
    for (Diagnostic each : after.diagnostics()) {
      if (each.isError() && known.merge(each.message(), -1, Integer::sum) < 0) {
        return each;
      }
    }
    return null;
  }
}
