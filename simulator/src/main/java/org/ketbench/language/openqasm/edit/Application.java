package org.ketbench.language.openqasm.edit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.language.openqasm.check.Symbol;
import org.ketbench.language.openqasm.syntax.Expr;
import org.ketbench.language.openqasm.syntax.Statement;

/**
 * A statement as the operations that it stands for: one for each element of its registers, or one
 * for all of them together, as for a barrier.
 */
record Application(Located at, List<Operand> operands, boolean together) {
  Application {
    operands = List.copyOf(operands);
  }

  /** The statement as operations on qubits, or null if it is something else. */
  static @Nullable Application of(Source source, Located at) {
    Operands of = new Operands(source);
    return switch (at.statement()) {
      case Statement.GateCall call -> {
        Symbol gate = source.symbol(at.span(call.name()).start());
        boolean isGate =
            gate instanceof Symbol.Gate || call.name().text().equals("gphase") || gate == null;
        yield isGate ? of(at, of, call.operands(), false) : null;
      }
      case Statement.Measure measure ->
          measure.target() == null
              ? of(at, of, List.of(measure.operand()), false)
              : of(at, of, List.of(measure.operand(), measure.target()), false);
      case Statement.Assignment(_, _, Expr target, var operator, Expr value)
          when operator == null && value instanceof Expr.Measure(_, _, Expr operand) ->
          of(at, of, List.of(operand, target), false);
      case Statement.Reset reset -> of(at, of, List.of(reset.operand()), false);
      case Statement.Barrier barrier -> of(at, of, barrier.operands(), true);
      case Statement.Nop nop -> of(at, of, nop.operands(), true);
      case Statement.Delay delay -> of(at, of, delay.operands(), true);
      default -> null;
    };
  }

  private static Application of(
      Located at, Operands operands, List<Expr> expressions, boolean together) {
    List<Operand> all = new ArrayList<>();
    for (Expr expression : expressions) {
      all.add(operands.of(at, expression));
    }
    return new Application(at, all, together);
  }

  boolean isKnown() {
    return operands.stream().allMatch(Operand::isKnown);
  }

  /** How many operations the statement stands for. */
  int count() {
    int count = 1;
    if (!together) {
      for (Operand operand : operands) {
        if (operand.several()) {
          count = operand.elements().size();
        }
      }
    }
    return count;
  }

  /** What one of the operations acts on: an element for each operand, or all when together. */
  List<Element> operation(int index) {
    List<Element> elements = new ArrayList<>();
    for (Operand operand : operands) {
      if (together) {
        elements.addAll(operand.elements());
      } else {
        elements.add(operand.elements().get(operand.several() ? index : 0));
      }
    }
    return elements;
  }

  List<List<Element>> operations() {
    List<List<Element>> all = new ArrayList<>();
    int count = count();
    for (int i = 0; i < count; i++) {
      all.add(operation(i));
    }
    return all;
  }
}
