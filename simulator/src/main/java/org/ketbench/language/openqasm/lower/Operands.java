package org.ketbench.language.openqasm.lower;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.QubitRegister;
import org.ketbench.circuit.Qubits;
import org.ketbench.circuit.Span;
import org.ketbench.language.openqasm.syntax.Expr;

/** Finds the qubits that an expression names. */
final class Operands {
  /** What {@link #quick} answers where it takes more than a glance. */
  static final int NOT_QUICK = -1;

  private final Machine machine;
  private final @Nullable Wires hardware;
  private @Nullable Qubits all;

  /**
   * @param hardwareQubits how many hardware qubits the program could name; they come first
   */
  Operands(Machine machine, int hardwareQubits) {
    this.machine = machine;
    if (hardwareQubits == 0) {
      hardware = null;
    } else {
      QubitRegister register =
          machine.memory.declareQubits(QubitRegister.HARDWARE, hardwareQubits, false, Span.NONE);
      hardware = Wires.run(register.name(), register.first(), register.size(), false);
    }
  }

  /** All qubits declared so far. */
  Qubits all() {
    Qubits known = all;
    int count = machine.memory.qubits();
    if (known == null || known.size() != count) {
      known = Qubits.range(0, count);
      all = known;
    }
    return known;
  }

  /** The one qubit of {@code q} or {@code q[3]}; {@link #NOT_QUICK} for anything else. */
  int quick(Expr operand) {
    if (operand instanceof Expr.Index index) {
      List<Expr> indices = index.indices();
      if (index.base() instanceof Expr.Identifier base
          && indices.size() == 1
          && indices.getFirst() instanceof Expr.IntLiteral literal
          && machine.scope.find(base.name()) instanceof Wires wires) {
        long written = literal.value();
        return written >= 0 && written < wires.size() && !wires.scalar()
            ? wires.get((int) written)
            : NOT_QUICK;
      }
    } else if (operand instanceof Expr.Identifier name
        && machine.scope.find(name.name()) instanceof Wires wires
        && wires.scalar()) {
      return wires.get(0);
    }
    return NOT_QUICK;
  }

  Wires wires(Expr operand) {
    Wires found = find(operand);
    if (found == null) {
      throw new Problem(
          operand,
          "not-a-qubit",
          "'" + machine.text(operand) + "' is no qubit. Name a qubit here.");
    }
    return found;
  }

  /** The qubits that an expression names, null where it names none. */
  @Nullable Wires find(Expr operand) {
    return switch (operand) {
      case Expr.Identifier identifier ->
          machine.scope.find(identifier.name()) instanceof Wires wires ? wires : null;
      case Expr.HardwareQubit qubit -> hardware(qubit);
      case Expr.Parenthesized inner -> find(inner.inner());
      case Expr.Index index -> {
        Wires base = find(index.base());
        yield base == null ? null : indexed(base, index);
      }
      case Expr.Concatenation both -> {
        Wires left = find(both.left());
        yield left == null ? null : left.then(wires(both.right()));
      }
      default -> null;
    };
  }

  private Wires hardware(Expr.HardwareQubit qubit) {
    Wires register = hardware;
    if (register == null || qubit.number() >= register.size()) {
      throw new Problem(
          qubit,
          "too-many-qubits",
          "There can be up to " + machine.limits.qubits() + " qubits. Use a smaller number.");
    }
    return Wires.single(QubitRegister.HARDWARE + qubit.number(), register.get(qubit.number()));
  }

  private Wires indexed(Wires base, Expr.Index index) {
    if (base.scalar() || index.indices().size() != 1) {
      throw new Problem(
          index, "not-indexable", "'" + machine.text(index.base()) + "' is a single qubit.");
    }
    Expr written = index.indices().getFirst();
    Selection picked = machine.places.select(written, base.size(), base.name());
    if (!picked.isKnown()) {
      throw new Problem(
          written,
          "dynamic-qubit-index",
          "Which qubit '"
              + machine.text(index)
              + "' is would be known only while the circuit runs. Index qubits with constants, loop"
              + " variables, or other values that do not come from a measurement or an input; or"
              + " write an 'if' for each case.");
    }
    return picked.single()
        ? Wires.single(base.name() + "[" + picked.position() + "]", base.get(picked.position()))
        : base.select(picked.positions());
  }
}
