package org.ketbench.language.openqasm.edit;

import java.util.ArrayList;
import java.util.List;
import org.ketbench.language.openqasm.syntax.Modifier;
import org.ketbench.language.openqasm.syntax.Statement;

/** The controls that stand before a gate's name, in the order of their operands. */
final class Controls {
  private Controls() {}

  /**
   * One control.
   *
   * @param index its place among those of its modifier
   * @param count how many the modifier stands for
   */
  record Control(Modifier modifier, boolean positive, int index, int count) {}

  static List<Control> of(Source source, Located at, Statement.GateCall call) throws Refusal {
    List<Control> controls = new ArrayList<>();
    for (Modifier modifier : call.modifiers()) {
      boolean positive = modifier.kind() == Modifier.Kind.CTRL;
      if (!positive && modifier.kind() != Modifier.Kind.NEGCTRL) {
        continue;
      }
      int count = 1;
      if (modifier.argument() != null) {
        Long value = source.constant(at, modifier.argument());
        if (value == null || value < 1 || value > 1000) {
          throw new Refusal("How many controls there are cannot be told here.");
        }
        count = (int) (long) value;
      }
      for (int i = 0; i < count; i++) {
        controls.add(new Control(modifier, positive, i, count));
      }
    }
    return controls;
  }

  /** Modifiers for so many controls, with a blank behind. */
  static String text(String word, int count) {
    return switch (count) {
      case 0 -> "";
      case 1 -> word + " @ ";
      default -> word + "(" + count + ") @ ";
    };
  }
}
