package org.ketbench.language.openqasm.lower;

import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Type;

/** Something classical that can be read and assigned to: a variable or a part of one. */
sealed interface Place extends Binding
    permits BitView, DynamicBit, PatternBits, ArrayView, Slotted {
  Type type();

  /** The value, as far as it is known. */
  Expression read();

  /** Assigns a value, which is converted to the place's type. */
  void write(Expression value);
}
