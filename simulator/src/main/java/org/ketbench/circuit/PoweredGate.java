package org.ketbench.circuit;

import java.util.List;

/**
 * A power of a gate that another power is taken of, where the two cannot be multiplied: the square
 * root of a square is not the gate itself.
 */
public record PoweredGate(Gate base, double exponent) implements Gate {
  @Override
  public String name() {
    return "pow(" + exponent + ") @ " + base.name();
  }

  @Override
  public List<String> parameters() {
    return base.parameters();
  }

  @Override
  public int qubitCount() {
    return base.qubitCount();
  }
}
