package org.ketbench.app.canvas.cell;

import java.util.ArrayList;
import java.util.List;
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
  private static final Outcome GONE = new Outcome.Refused("The circuit has changed since.");

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
      String text = texts.get(i).replace("π", "pi");
      if (!text.equals(old.get(i))) {
        steps.add(new CircuitEdit.ChangeAngle(reference(apply), i, text));
      }
    }
    return steps.isEmpty()
        ? new Outcome.Unchanged()
        : changes.outcome("Change angle of " + Names.of(apply), steps);
  }

  public Outcome measureInto(Operation measurement, int bit) {
    return changes.outcome(
        "Measure into another bit", new CircuitEdit.MeasureInto(reference(measurement), bit));
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
    return changes.outcome("Make conditional", steps);
  }

  public Outcome rename(String register, String name) {
    return changes.outcome("Rename " + register, new CircuitEdit.RenameRegister(register, name));
  }

  public Outcome resize(String register, int size) {
    return changes.outcome(
        "Resize " + register, new CircuitEdit.ResizeRegister(register, size, false));
  }

  public Outcome addRegister(boolean quantum, String name, int size) {
    return changes.outcome("Add " + name, new CircuitEdit.AddRegister(quantum, name, size));
  }

  public Outcome removeRegister(String register) {
    return changes.outcome("Remove " + register, new CircuitEdit.RemoveRegister(register, false));
  }
}
