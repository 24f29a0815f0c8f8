package org.ketbench.language.export;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Angle;
import org.ketbench.circuit.DefinedGate;
import org.ketbench.circuit.Gate;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Qubits;
import org.ketbench.circuit.Span;
import org.ketbench.compile.Expansion;
import org.ketbench.compile.NotExpressible;

/** Writes operations as statements of OpenQASM 2, and says which it has no words for. */
final class Operations2 {
  private final CodeWriter out;
  private final Gates2 gates;
  private final Registers2 registers;
  private final QubitsText wires;
  private final Notes notes;
  private final Formula2 angles = new Formula2(Map.of());
  private Angle phase = Angle.pi(0, 1);

  Operations2(CodeWriter out, Gates2 gates, Registers2 registers, Notes notes) {
    this.out = out;
    this.gates = gates;
    this.registers = registers;
    this.wires = registers.wires();
    this.notes = notes;
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
    new Guards2(registers.bits(), notes, this::write).write(operations);
  }

  /** Writes the global phase of what is done in any case. */
  void finish() {
    try {
      new Lines2(gates, out, wires, angles, "", phase).writePhase();
    } catch (NotExpressible problem) {
      notes.error(Span.NONE, problem);
    }
  }

  private void write(Operation operation, Conditions2.@Nullable Test test) throws NotExpressible {
    for (String prefix : registers.prefixes(test)) {
      switch (operation) {
        case Operation.Apply apply -> {
          CodeWriter trial = new CodeWriter();
          Angle gathered = test == null ? phase : Angle.pi(0, 1);
          Lines2 lines = new Lines2(gates, trial, wires, angles, prefix, gathered);
          new Expansion(gates.set(), lines, wires.count()).apply(apply);
          if (test == null) {
            phase = lines.gathered();
          } else {
            lines.writePhase();
          }
          out.append(trial);
        }
        case Operation.Measure(int qubit, int bit, _) ->
            out.line(prefix + registers.measure(qubit, bit));
        case Operation.Reset(int qubit, _) -> out.line(prefix + "reset " + wires.of(qubit) + ";");
        case Operation.Barrier(Qubits on, _) -> {
          out.line(registers.barrier(on));
          return;
        }
        default -> throw new IllegalArgumentException("no statement: " + operation);
      }
    }
  }
}
