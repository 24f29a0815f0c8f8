package org.ketbench.app.canvas.gesture;

import java.util.BitSet;
import org.ketbench.app.canvas.layout.CircuitLayout;
import org.ketbench.circuit.BitRegister;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Operations;
import org.ketbench.circuit.QubitRegister;
import org.ketbench.language.openqasm.edit.CircuitEdit;

/** The bits that are most likely meant where none was chosen. */
public final class Bits {
  private final Circuit circuit;
  private final CircuitLayout layout;

  public Bits(Setting setting) {
    this.circuit = setting.circuit();
    this.layout = setting.layout();
  }

  /**
   * The bit for the outcome of measuring a qubit: the one of its number if nothing goes there yet,
   * else the first that is free, else a new one.
   */
  int forQubit(int qubit) {
    BitSet taken = taken();
    for (BitRegister register : circuit.bitRegisters()) {
      int bit = register.first() + index(qubit);
      if (register.contains(bit) && !taken.get(bit)) {
        return bit;
      }
    }
    int free = taken.nextClearBit(0);
    return free < circuit.bitCount() ? free : CircuitEdit.InsertMeasure.NEW_BIT;
  }

  /** The first bit of a register into which nothing goes; its first one if there is no such. */
  int freeIn(BitRegister register) {
    int free = taken().nextClearBit(register.first());
    return register.contains(free) ? free : register.first();
  }

  private BitSet taken() {
    BitSet taken = new BitSet();
    Operations.visit(
        circuit.operations(),
        operation -> {
          if (operation instanceof Operation.Measure measure && measure.bit() >= 0) {
            taken.set(measure.bit());
          }
        });
    return taken;
  }

  private int index(int qubit) {
    for (QubitRegister register : circuit.qubitRegisters()) {
      if (register.contains(qubit)) {
        return qubit - register.first();
      }
    }
    return qubit;
  }

  /** The bit measured last before a column, else the first bit; -1 if there are none. */
  public int before(int column) {
    int[] found = {circuit.bitCount() > 0 ? 0 : -1};
    for (int i = 0; i <= column && i < layout.columns(); i++) {
      layout.visit(
          i,
          i,
          (item, _) -> {
            if (item.operation() instanceof Operation.Measure measure && measure.bit() >= 0) {
              found[0] = measure.bit();
            }
          });
    }
    return found[0];
  }
}
