package org.ketbench.language.openqasm.check;

import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Span;
import org.ketbench.language.Severity;
import org.ketbench.language.openqasm.syntax.Expr;

/** Checks what stands where qubits are wanted. */
final class Operands {
  /* Stands for the device, whose qubits are one register as far as names go. */
  private static final Object DEVICE = new Object();

  private final Check check;
  private @Nullable Span firstHardware;
  private boolean virtual;
  private boolean mixed;

  Operands(Check check) {
    this.check = check;
  }

  /** The qubits that an operand names. */
  Typed qubits(Expr operand) {
    Typed typed = check.expressions.any(operand);
    if (typed.isUnknown() || typed.type() instanceof SymbolType.Quantum) {
      return typed;
    }
    check.reporter.error(
        operand,
        "not-a-qubit",
        "A qubit is wanted here, but this is "
            + described(typed.type())
            + ". Name a qubit or a register of qubits.");
    return Typed.UNKNOWN;
  }

  private static String described(SymbolType type) {
    return type instanceof SymbolType.Classical ? "a value of type " + type.text() : type.text();
  }

  /** The qubits that a measurement names; they are measured now. */
  Typed measured(Expr operand) {
    Typed typed = qubits(operand);
    check.statements.refuseInGate(operand, "measure");
    check.qubitUse.measure(typed);
    return typed;
  }

  Typed hardware(Expr.HardwareQubit qubit) {
    if (check.scopes.isWithin(Scopes.Kind.GATE)) {
      check.reporter.error(
          qubit,
          "hardware-qubit-in-gate",
          "A gate acts on the qubits that it is given, not on certain ones of a device. Name a"
              + " qubit of the gate.");
      return Typed.UNKNOWN;
    }
    if (firstHardware == null) {
      firstHardware = check.reporter.span(qubit);
    }
    warnIfMixed(check.reporter.span(qubit));
    return Typed.qubits(SymbolType.SINGLE, QubitSet.one(DEVICE, qubit.number()));
  }

  /** Notes that the program declares qubits. */
  void declared() {
    virtual = true;
    if (firstHardware != null) {
      warnIfMixed(firstHardware);
    }
  }

  private void warnIfMixed(Span place) {
    if (virtual && !mixed) {
      mixed = true;
      check.reporter.add(
          Severity.WARNING,
          place,
          "mixed-qubits",
          "The program uses qubits of a device ('$0') beside declared ones, which some tools"
              + " refuse. Use one kind.");
    }
  }
}
