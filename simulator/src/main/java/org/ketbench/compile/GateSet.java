package org.ketbench.compile;

import org.ketbench.circuit.CatalogueGate;
import org.ketbench.circuit.Gate;
import org.ketbench.circuit.UnitaryGate;

/** The gates that a format or a machine has; all others are to be made of these. */
public interface GateSet {
  /** Whether this gate can be said as it is, the controls in its name included. */
  boolean has(CatalogueGate gate);

  /**
   * Whether a gate can be said under so many controls in front, by a modifier that the format has.
   *
   * @param base a gate without controls in its name
   */
  default boolean controls(CatalogueGate base, int count) {
    return false;
  }

  /** Whether those controls may also be negative. */
  default boolean hasNegativeControls() {
    return false;
  }

  /** Whether gates given by a matrix can be said by themselves. */
  default boolean hasMatrices() {
    return false;
  }

  /** Whether a gate of any kind can be said by itself. */
  default boolean has(Gate other) {
    return other instanceof CatalogueGate known
        ? has(known)
        : other instanceof UnitaryGate && hasMatrices();
  }
}
