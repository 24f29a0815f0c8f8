package org.ketbench.app.charts.structure;

import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Circuit;

/** Names a cut by the qubits beside it. */
final class CutNames extends StringConverter<Integer> {
  @Nullable Circuit circuit;

  @Override
  public String toString(@Nullable Integer side) {
    Circuit of = circuit;
    return side == null || of == null || side >= of.qubitCount()
        ? ""
        : of.qubitName(side - 1) + " | " + of.qubitName(side);
  }

  @Override
  public Integer fromString(String text) {
    throw new UnsupportedOperationException("the choice is not typed");
  }
}
