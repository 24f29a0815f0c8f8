package org.ketbench.app.canvas.gesture;

import org.ketbench.circuit.BitRegister;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Operation;
import org.ketbench.language.openqasm.edit.CircuitEdit;
import org.ketbench.language.openqasm.edit.OperationRef;

/** Outcomes of measurements, taken to other bits. */
final class Measuring {
  static final int FREE = -1;

  private final Setting setting;
  private final Circuit circuit;
  private final Bits bits;
  private final Changes changes;

  Measuring(Setting setting, Changes changes) {
    this.setting = setting;
    this.circuit = setting.circuit();
    this.bits = new Bits(setting);
    this.changes = changes;
  }

  /**
   * Lets an outcome go to a register.
   *
   * @param index the bit that is taken if there is one of this number; {@link #FREE} for one into
   *     which nothing goes yet
   * @param wire of the layout
   */
  Outcome into(OperationRef measurement, int index, int wire) {
    int number = wire - circuit.qubitCount();
    if (number < 0 || number >= circuit.bitRegisters().size()) {
      return new Outcome.Refused(Words.get("refused.bit"));
    }
    BitRegister register = circuit.bitRegisters().get(number);
    int bit =
        index == FREE
            ? bits.freeIn(register)
            : register.first() + Math.min(index, register.size() - 1);
    if (setting.timeline().operation(measurement) instanceof Operation.Measure measure
        && measure.bit() == bit) {
      return new Outcome.Unchanged();
    }
    Outcome outcome =
        changes.outcome(
            Words.get("step.measureInto", circuit.bitName(bit)),
            new CircuitEdit.MeasureInto(measurement, bit));
    return outcome instanceof Outcome.Changed changed && register.size() > 1
        ? changed.asking(Outcome.Ask.BIT)
        : outcome;
  }
}
