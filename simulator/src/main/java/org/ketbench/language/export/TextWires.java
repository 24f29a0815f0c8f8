package org.ketbench.language.export;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ketbench.circuit.BitRegister;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Operations;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Expressions;
import org.ketbench.circuit.classical.Target;
import org.ketbench.circuit.classical.Variable;

/** The wires of a drawing from top to bottom: qubits, then classical registers and variables. */
public final class TextWires {
  private final Circuit circuit;
  private final int[] registerOfBit;
  private final Map<Integer, Integer> wireOfVariable = new HashMap<>();
  private final List<String> names = new ArrayList<>();

  public TextWires(Circuit circuit, TextLabels labels) {
    this.circuit = circuit;
    this.registerOfBit = new int[circuit.bitCount()];
    circuit
        .qubitRegisters()
        .forEach(
            register -> {
              for (int i = 0; i < register.size(); i++) {
                names.add(labels.plain(register.nameOf(register.first() + i)));
              }
            });
    for (int i = 0; i < circuit.bitRegisters().size(); i++) {
      BitRegister register = circuit.bitRegisters().get(i);
      for (int bit = register.first(); bit < register.first() + register.size(); bit++) {
        registerOfBit[bit] = i;
      }
      names.add(
          labels.plain(
              register.scalar() ? register.name() : register.name() + "/" + register.size()));
    }
    for (Variable variable : circuit.variables()) {
      wireOfVariable.put(variable.id(), names.size());
      names.add(labels.plain(variable.name()));
    }
  }

  public int count() {
    return names.size();
  }

  public List<String> names() {
    return names;
  }

  public boolean isQuantum(int wire) {
    return wire < circuit.qubitCount();
  }

  public int qubitCount() {
    return circuit.qubitCount();
  }

  public int ofBit(int bit) {
    return circuit.qubitCount() + registerOfBit[bit];
  }

  public int ofVariable(Variable variable) {
    Integer wire = wireOfVariable.get(variable.id());
    if (wire == null) {
      throw new IllegalArgumentException("no variable " + variable.name());
    }
    return wire;
  }

  /** The index of a bit in its register, nothing for one that is a register by itself. */
  public String indexOf(int bit) {
    BitRegister register = circuit.bitRegisters().get(registerOfBit[bit]);
    return register.scalar() ? "" : Integer.toString(bit - register.first());
  }

  /** The classical wires that an expression reads. */
  public void addRead(Expression expression, BitSet wires) {
    Expressions.visit(
        expression,
        part -> {
          switch (part) {
            case Expression.Bits bits -> bits.bits().forEach(bit -> wires.set(ofBit(bit)));
            case Expression.Read read -> wires.set(ofVariable(read.variable()));
            default -> {}
          }
        });
  }

  /**
   * The wires that an operation and all inside it touch; all of them if there are none or jumps.
   */
  public BitSet span(Operation operation) {
    BitSet span = Operations.qubits(operation);
    Operations.bits(operation).stream().forEach(bit -> span.set(ofBit(bit)));
    Operations.visit(
        List.of(operation),
        each -> {
          if (each instanceof Operation.Jump) {
            span.set(0, count());
          }
          if (each instanceof Operation.Assign(Target.Slot slot, var _, var _)) {
            span.set(ofVariable(slot.variable()));
          }
          Operations.expressions(each).forEach(expression -> addRead(expression, span));
        });
    if (span.isEmpty()) {
      span.set(0, count());
    }
    return span;
  }
}
