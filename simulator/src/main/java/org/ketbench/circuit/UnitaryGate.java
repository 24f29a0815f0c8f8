package org.ketbench.circuit;

import java.util.List;

/** A gate given by its matrix. */
public record UnitaryGate(String name, Matrix matrix) implements Gate {
  @Override
  public List<String> parameters() {
    return List.of();
  }

  @Override
  public int qubitCount() {
    return Integer.numberOfTrailingZeros(matrix.size());
  }
}
