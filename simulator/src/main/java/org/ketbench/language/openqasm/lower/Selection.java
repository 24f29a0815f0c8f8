package org.ketbench.language.openqasm.lower;

import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.classical.Expression;

/** What an index picks, checked against the size of what is indexed and counted from 0. */
final class Selection {
  private final int[] positions;
  private final boolean single;
  private final @Nullable Expression dynamic;

  private Selection(int[] positions, boolean single, @Nullable Expression dynamic) {
    this.positions = positions;
    this.single = single;
    this.dynamic = dynamic;
  }

  static Selection one(int position) {
    return new Selection(new int[] {position}, true, null);
  }

  static Selection many(int... positions) {
    return new Selection(positions, false, null);
  }

  static Selection dynamic(Expression index) {
    return new Selection(new int[0], true, index);
  }

  /** Whether it is one thing rather than a part. */
  boolean single() {
    return single;
  }

  boolean isKnown() {
    return dynamic == null;
  }

  /** The index, where it is known only while the circuit runs. */
  @Nullable Expression dynamic() {
    return dynamic;
  }

  /** How many things are picked. */
  int size() {
    return positions.length;
  }

  int position(int i) {
    return positions[i];
  }

  /** All that is picked, in order; not to be changed. */
  int[] positions() {
    return positions;
  }

  /** The position of the single thing. */
  int position() {
    return positions[0];
  }

  /** The single index as an expression. */
  Expression index() {
    Expression index = dynamic;
    return index == null ? Arithmetic.integer(positions[0]) : index;
  }
}
