package org.ketbench.engine.stabilizer.tableau;

/** Decides the outcomes of measurements that may come out either way. */
@FunctionalInterface
public interface Coin {
  /** Always 0: one of the possible runs. */
  Coin ZERO = () -> false;

  boolean toss();
}
