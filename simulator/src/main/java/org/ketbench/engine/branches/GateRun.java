package org.ketbench.engine.branches;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Operation;

/** Gates in a row with known angles; whoever applies them may keep what it made of them. */
public final class GateRun {
  private final List<Operation.Apply> gates;
  private final int length;
  private volatile @Nullable Object prepared;

  public GateRun(List<Operation.Apply> gates) {
    this(gates, gates.size());
  }

  /**
   * @param length how many instructions the gates are, those among them that do nothing
   */
  GateRun(List<Operation.Apply> gates, int length) {
    this.gates = List.copyOf(gates);
    this.length = length;
  }

  int length() {
    return length;
  }

  public List<Operation.Apply> gates() {
    return gates;
  }

  /** What was kept; null when nothing was yet. A run is only ever applied to one kind of state. */
  public @Nullable Object prepared() {
    return prepared;
  }

  public void prepared(Object made) {
    prepared = made;
  }
}
