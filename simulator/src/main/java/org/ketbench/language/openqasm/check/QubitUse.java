package org.ketbench.language.openqasm.check;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Span;
import org.ketbench.circuit.classical.Type;
import org.ketbench.circuit.classical.Value;
import org.ketbench.circuit.classical.Values;
import org.ketbench.language.Severity;
import org.ketbench.language.openqasm.syntax.Expr;
import org.ketbench.language.openqasm.syntax.Node;

/**
 * Follows what happens to qubits and warns of what is legal but hardly meant.
 *
 * <p>Only straight-line statements of the document are followed exactly; a qubit that is touched
 * under a condition or in a loop counts as used, and no more is said about it. A gate is late when
 * all its qubits have been measured and none of them is measured again: then it changes nothing
 * that anybody can see.
 */
final class QubitUse {
  /* Following qubits one by one ends here; registers may be large and statements many. */
  private static final int MOST_STEPS = 20_000_000;

  private final Check check;
  private final List<Binding> registers = new ArrayList<>();
  private final Set<Symbol> compared = new HashSet<>();
  private int steps;

  QubitUse(Check check) {
    this.check = check;
  }

  void declare(Binding register) {
    registers.add(register);
  }

  /** A gate acts on one qubit of a declared register. */
  void gate(QubitHistory history, int qubit, Node call) {
    if (history.isMeasured(qubit) && check.controlFlow.isStraight()) {
      late(history, qubit, call);
    } else {
      history.use(qubit);
    }
  }

  private void late(QubitHistory history, int qubit, Node call) {
    int base = check.reporter.base();
    history.late(qubit, base + call.start(), base + call.end());
  }

  /** A gate acts on several operands at once. */
  void gate(List<Typed> operands, Node call) {
    boolean allMeasured = check.controlFlow.isStraight();
    for (Typed operand : operands) {
      QubitSet set = operand.qubits();
      allMeasured &= set != null && (operands.size() == 1 || isMeasured(set));
    }
    boolean behind = allMeasured;
    for (Typed operand : operands) {
      if (operand.qubits() != null) {
        each(
            operand.qubits(),
            (history, qubit) -> {
              if (behind && history.isMeasured(qubit)) {
                late(history, qubit, call);
              } else {
                history.use(qubit);
              }
            });
      }
    }
  }

  private boolean isMeasured(QubitSet set) {
    boolean[] all = {true};
    each(set, (history, qubit) -> all[0] &= history.isMeasured(qubit));
    return all[0];
  }

  void measure(Typed operand) {
    boolean straight = check.controlFlow.isStraight();
    if (operand.qubits() != null) {
      each(
          operand.qubits(),
          (history, qubit) -> {
            if (straight) {
              history.measure(qubit);
            } else {
              history.use(qubit);
            }
          });
    }
  }

  /** Something else is done to qubits: a reset, or a call that may do anything. */
  void touch(Typed operand) {
    if (operand.qubits() != null) {
      each(operand.qubits(), QubitHistory::use);
    }
  }

  /** Some of these qubits are touched; which ones is not known. */
  void touchSome(QubitSet set) {
    set.forEachRegister(
        register -> {
          if (register instanceof Binding binding && binding.history != null) {
            binding.history.giveUp();
          }
        });
  }

  /** Is told a qubit of a register. */
  @FunctionalInterface
  private interface Action {
    void apply(QubitHistory history, int qubit);
  }

  private void each(QubitSet set, Action action) {
    steps += set.size();
    if (steps > MOST_STEPS || steps < 0) {
      steps = MOST_STEPS;
      touchSome(set);
      return;
    }
    set.forEach(
        (register, index) -> {
          if (register instanceof Binding binding && binding.history != null) {
            action.apply(binding.history, index);
          }
        });
  }

  /** Warns of what can be told only at the end of the program. */
  void finish() {
    for (Binding register : registers) {
      QubitHistory history = register.history;
      if (history == null || register.symbol.file() != null) {
        continue;
      }
      if (history.hasLateGates()) {
        lateGates(register, history);
      }
      if (!register.used || !history.isUsed()) {
        unused(register, "is never used. Remove it, or do something with it.", Severity.WARNING);
      } else if (history.firstUnused() >= 0) {
        unused(register, someUnused(register, history), Severity.INFORMATION);
      }
    }
  }

  private void unused(Binding register, String message, Severity severity) {
    check.reporter.add(
        severity,
        register.symbol.declaration(),
        "unused-qubit",
        (register.isIndexable() ? "Register '" : "Qubit '")
            + register.symbol.name()
            + "' "
            + message);
  }

  private static String someUnused(Binding register, QubitHistory history) {
    int others = history.unusedCount() - 1;
    return "has qubits that no statement acts on: "
        + register.symbol.name()
        + "["
        + history.firstUnused()
        + "]"
        + (others == 0 ? "" : " and " + others + (others == 1 ? " other" : " others"))
        + ".";
  }

  private void lateGates(Binding register, QubitHistory history) {
    Span said = null;
    for (int i = 0; i < history.count(); i++) {
      Span late = history.lateGate(i);
      if (late != null && !late.equals(said)) {
        said = late;
        check.reporter.add(
            Severity.WARNING,
            late,
            "gate-after-measurement",
            "This gate acts on "
                + (register.isIndexable()
                    ? "'" + register.symbol.name() + "[" + i + "]'"
                    : "'" + register.symbol.name() + "'")
                + " after its last measurement, so it changes no result. Move it before the"
                + " measurement, or measure again.");
      }
    }
  }

  /**
   * Warns of a whole register that is compared with a number, once for each register, and not if
   * the number reads the same in both orders of the bits.
   */
  void comparison(Expr.Binary node, Typed left, Typed right) {
    boolean leftRegister = isRegister(node.left(), left);
    if (leftRegister == isRegister(node.right(), right)
        || !((leftRegister ? node.left() : node.right()) instanceof Expr.Identifier name)) {
      return;
    }
    Typed number = leftRegister ? right : left;
    Typed register = leftRegister ? left : right;
    if (register.classical() instanceof Type.Bits(int width)
        && number.classical() instanceof Type.Int
        && !readsSame(number.value(), width)
        && isFirst(name.name())) {
      check.reporter.warning(
          node,
          "register-as-number",
          "Tools disagree on the order of bits here. Index 0 counts as the lowest bit; compare"
              + " single bits to be safe.");
    }
  }

  private boolean isFirst(String register) {
    Binding binding = check.scopes.find(register);
    return binding != null && compared.add(binding.symbol);
  }

  private static boolean isRegister(Expr node, Typed typed) {
    return node instanceof Expr.Identifier
        && !typed.constant()
        && typed.classical() instanceof Type.Bits(int width)
        && width > 1;
  }

  private static boolean readsSame(@Nullable Value value, int width) {
    if (!(value instanceof Value.Int(BigInteger number, Type.Int _)) || number.signum() < 0) {
      return false;
    }
    BigInteger pattern = Values.bits(number, Math.min(width, 4096)).value();
    for (int i = 0; i < Math.min(width, 4096) / 2; i++) {
      if (pattern.testBit(i) != pattern.testBit(width - 1 - i)) {
        return false;
      }
    }
    return true;
  }
}
