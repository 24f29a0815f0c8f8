package org.ketbench.language.export;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Angle;
import org.ketbench.circuit.BitRegister;
import org.ketbench.circuit.DefinedGate;
import org.ketbench.circuit.Gate;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Qubits;
import org.ketbench.circuit.Span;
import org.ketbench.compile.Expansion;
import org.ketbench.compile.NotExpressible;
import org.ketbench.language.Diagnostic;

/** Writes operations as statements of OpenQASM 2, and says which it has no words for. */
final class Operations2 {
  private final CodeWriter out;
  private final Gates2 gates;
  private final QubitsText wires;
  private final BitsText bits;
  private final List<String> bitNames;
  private final List<BitRegister> registers;
  private final Conditions2 conditions;
  private final List<Diagnostic> diagnostics;
  private final Formula2 angles = new Formula2(Map.of());
  private Angle phase = Angle.pi(0, 1);

  Operations2(
      CodeWriter out,
      Gates2 gates,
      QubitsText wires,
      List<BitRegister> registers,
      List<String> bitNames,
      List<Diagnostic> diagnostics) {
    this.out = out;
    this.gates = gates;
    this.wires = wires;
    this.registers = registers.stream().map(Operations2::sized).toList();
    this.bitNames = bitNames;
    this.bits = new BitsText(this.registers, bitNames, Names.ofVersion2());
    this.conditions = new Conditions2(registers);
    this.diagnostics = diagnostics;
  }

  /** Version 2 has no single bits, so a bit is the only one of its register. */
  private static BitRegister sized(BitRegister register) {
    return new BitRegister(
        register.name(), register.first(), register.size(), false, register.declaration());
  }

  /** Writes the definition of a gate that is used by name, before it is needed deep inside. */
  void prepare(Gate gate) {
    if (gate instanceof DefinedGate) {
      try {
        String _ = gates.name(gate);
      } catch (NotExpressible laterAtItsUse) {
        // Where the gate is used there is a place to report.
      }
    }
  }

  void write(List<Operation> operations) {
    write(operations, null);
  }

  private void write(List<Operation> operations, Conditions2.@Nullable Test test) {
    for (Operation operation : operations) {
      try {
        write(operation, test);
      } catch (NotExpressible problem) {
        diagnostics.add(Diagnostic.error(operation.span(), "not-expressible", problem.reason()));
      }
    }
  }

  /** Writes the global phase of what is done in any case. */
  void finish() {
    try {
      lines("", phase).writePhase();
    } catch (NotExpressible problem) {
      diagnostics.add(Diagnostic.error(Span.NONE, "not-expressible", problem.reason()));
    }
  }

  private Lines2 lines(String prefix, Angle gathered) {
    return new Lines2(gates, out, wires, angles, prefix, gathered);
  }

  private void write(Operation operation, Conditions2.@Nullable Test test) throws NotExpressible {
    String prefix =
        test == null ? "" : "if(" + bitNames.get(test.register()) + "==" + test.value() + ") ";
    switch (operation) {
      case Operation.Apply apply -> {
        CodeWriter trial = new CodeWriter();
        Lines2 lines =
            new Lines2(gates, trial, wires, angles, prefix, test == null ? phase : Angle.pi(0, 1));
        new Expansion(gates.set(), lines, wires.count()).apply(apply);
        if (test == null) {
          phase = lines.gathered();
        } else {
          lines.writePhase();
        }
        out.append(trial);
      }
      case Operation.Measure(int qubit, int bit, _) -> {
        if (bit == Operation.Measure.NO_BIT) {
          throw new NotExpressible(
              "OpenQASM 2 cannot measure without keeping the outcome. Give the measurement a bit.");
        }
        out.line(prefix + "measure " + wires.of(qubit) + " -> " + bits.bit(bit) + ";");
      }
      case Operation.Reset(int qubit, _) -> out.line(prefix + "reset " + wires.of(qubit) + ";");
      case Operation.Barrier(Qubits on, _) -> barrier(on);
      case Operation.Conditional conditional -> write(conditional, test);
      case Operation.Block block -> {
        if (!Jumps.outOf(block.body()).isEmpty()) {
          throw new NotExpressible("OpenQASM 2 has no way to leave a loop or a subroutine early.");
        }
        write(block.body(), test);
      }
      case Operation.Delay _ -> throw new NotExpressible("OpenQASM 2 has no delays.");
      case Operation.Assign _ ->
          throw new NotExpressible(
              "OpenQASM 2 has no assignments: its bits change by measurement only.");
      case Operation.While _ ->
          throw new NotExpressible("OpenQASM 2 has no loops that end by what is measured.");
      case Operation.Jump _ ->
          throw new NotExpressible("OpenQASM 2 has no way to end or leave anything early.");
      case Operation.Opaque(String name, _, String why, _) ->
          throw new NotExpressible(
              "'" + name + "' has no meaning outside the program that it came from: " + why);
    }
  }

  /** A barrier changes no state, so that it need not be conditioned, which it cannot be. */
  private void barrier(Qubits on) {
    Qubits all = on.size() == 0 ? Qubits.range(0, wires.count()) : on;
    out.line("barrier " + wires.list(all.stream(), ",") + ";");
  }

  private void write(Operation.Conditional conditional, Conditions2.@Nullable Test outer)
      throws NotExpressible {
    if (outer != null) {
      throw new NotExpressible("OpenQASM 2 has no condition within a condition.");
    }
    Conditions2.Test test = conditions.test(conditional.condition());
    if (test == null) {
      throw new NotExpressible(
          "OpenQASM 2 can only compare a whole register with a number: if(c==1)."
              + " Put the bit into a register of its own.");
    }
    write(List.of(), conditional.then(), test);
    if (!conditional.otherwise().isEmpty()) {
      Conditions2.Test opposite = conditions.opposite(test);
      if (opposite == null) {
        throw new NotExpressible(
            "OpenQASM 2 has no 'else', and the opposite is no single value of the register.");
      }
      write(conditional.then(), conditional.otherwise(), opposite);
    }
  }

  /** Each statement asks again, so nothing before it may have changed the register. */
  private void write(List<Operation> before, List<Operation> branch, Conditions2.Test test)
      throws NotExpressible {
    BitRegister register = registers.get(test.register());
    boolean changed = changes(before, register);
    for (int i = 0; i + 1 < branch.size() && !changed; i++) {
      changed = changes(branch.get(i), register);
    }
    if (changed && !branch.isEmpty()) {
      throw new NotExpressible(
          "OpenQASM 2 asks for the register at each statement, but it is measured into on the"
              + " way. Measure into another register.");
    }
    write(branch, test);
  }

  private static boolean changes(List<Operation> operations, BitRegister register) {
    return operations.stream().anyMatch(operation -> changes(operation, register));
  }

  private static boolean changes(Operation operation, BitRegister register) {
    return switch (operation) {
      case Operation.Measure(_, int bit, _) -> register.contains(bit);
      case Operation.Block(_, _, var body, _) -> changes(body, register);
      case Operation.Conditional(_, var then, var otherwise, _) ->
          changes(then, register) || changes(otherwise, register);
      default -> false;
    };
  }
}
