package org.ketbench.app.canvas.cell;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.canvas.gesture.Changes;
import org.ketbench.app.canvas.gesture.Names;
import org.ketbench.app.canvas.gesture.Outcome;
import org.ketbench.app.canvas.gesture.Setting;
import org.ketbench.app.canvas.gesture.Timeline;
import org.ketbench.circuit.Operation;
import org.ketbench.language.openqasm.edit.CircuitEdit;
import org.ketbench.language.openqasm.edit.ConditionOn;
import org.ketbench.language.openqasm.edit.OperationRef;

/** What can be chosen or typed about one operation, and about registers. */
public final class OperationEdits {
  private static final Outcome GONE = new Outcome.Refused(Words.get("refused.gone"));

  private final Setting setting;
  private final Changes changes;

  public OperationEdits(Setting setting) {
    this.setting = setting;
    this.changes = new Changes(setting);
  }

  private OperationRef reference(Operation operation) {
    Timeline.Origin origin = setting.timeline().of(operation);
    return origin == null ? new OperationRef(operation.span(), 0) : origin.reference();
  }

  /** The angles of a gate as the text has them. */
  public List<String> angles(Operation.Apply apply) {
    String text = setting.program().document().text();
    List<String> texts = ArgumentTexts.of(apply.span().in(text), apply.gate().name());
    return texts.size() == apply.arguments().size() ? texts : List.of();
  }

  /** Gives a gate other angles. */
  public Outcome angles(Operation.Apply apply, List<String> texts) {
    List<String> old = angles(apply);
    List<CircuitEdit> steps = new ArrayList<>();
    for (int i = 0; i < texts.size() && i < old.size(); i++) {
      String text = TypedAngle.text(texts.get(i));
      if (!texts.get(i).equals(old.get(i))) {
        steps.add(new CircuitEdit.ChangeAngle(reference(apply), i, text));
      }
    }
    return steps.isEmpty()
        ? new Outcome.Unchanged()
        : changes.outcome(Words.get("step.angle", Names.of(apply)), steps);
  }

  public Outcome measureInto(Operation measurement, int bit) {
    return changes.outcome(
        Words.get("step.measureInto"), new CircuitEdit.MeasureInto(reference(measurement), bit));
  }

  /** The condition that belongs to an operation alone, if it is a simple one. */
  public @Nullable ConditionText condition(Operation operation) {
    Timeline.Origin origin = setting.timeline().of(operation);
    return origin == null
        ? null
        : ConditionText.of(origin.outer().in(setting.program().document().text()));
  }

  /** Makes an operation conditional, in place of the condition that it alone has. */
  public Outcome condition(Operation operation, ConditionOn on) {
    Timeline.Origin origin = setting.timeline().of(operation);
    if (origin == null) {
      return GONE;
    }
    List<CircuitEdit> steps = new ArrayList<>();
    if (origin.isGuarded()) {
      steps.add(new CircuitEdit.MakeUnconditional(origin.reference()));
    }
    steps.add(new CircuitEdit.MakeConditional(origin.reference(), on));
    return changes.outcome(Words.get("step.conditional"), steps);
  }

  public Outcome rename(String register, String name) {
    return changes.outcome(
        Words.get("step.rename", register), new CircuitEdit.RenameRegister(register, name));
  }

  /**
   * Gives a register another name, another size, or both, in one step.
   *
   * @param size that it has now
   */
  public Outcome change(String register, int size, String newName, int newSize) {
    List<CircuitEdit> edits = new ArrayList<>();
    if (newSize != size) {
      edits.add(new CircuitEdit.ResizeRegister(register, newSize, false));
    }
    if (!newName.equals(register)) {
      edits.add(new CircuitEdit.RenameRegister(register, newName));
    }
    String step = newName.equals(register) ? "step.resize" : "step.rename";
    return edits.isEmpty()
        ? new Outcome.Unchanged()
        : changes.outcome(Words.get(step, register), edits);
  }

  public Outcome addRegister(boolean quantum, String name, int size) {
    return changes.outcome(
        Words.get("step.addRegister", name), new CircuitEdit.AddRegister(quantum, name, size));
  }

  public Outcome removeRegister(String register) {
    return changes.outcome(
        Words.get("step.removeRegister", register),
        new CircuitEdit.RemoveRegister(register, false));
  }
}
