package org.ketbench.language.openqasm.lower;

/**
 * A classical variable while it is lowered: what is known of its value, and whether the circuit's
 * memory holds it.
 *
 * <p>As long as a value is known, nothing needs to be written to the circuit. A cell is stored at
 * every assignment once it is eager, or where control flow that is not known stands between its
 * declaration and the assignment.
 */
abstract sealed class Cell permits ScalarCell, BitsCell, ArrayCell {
  final Machine machine;
  final int birth;
  final int depth;
  private boolean eager;

  Cell(Machine machine) {
    this.machine = machine;
    this.birth = machine.level;
    this.depth = machine.journal.depth();
  }

  /** Has every further assignment stored. */
  final void makeEager() {
    eager = true;
  }

  final boolean mustStore() {
    return eager || machine.level > birth;
  }

  final void touch() {
    machine.journal.touch(this);
  }

  /** What is known now, to come back to. */
  abstract Object save();

  abstract void restore(Object state);

  /** Whether what differs between this state and the other is in the circuit's memory now. */
  abstract boolean isStoredWhereDifferent(Object other);

  /** Whether all that was known in the other state is known now, and the same. */
  abstract boolean wasUnknownOrIs(Object other);

  /** Keeps what is the same in this state and the other. */
  abstract void merge(Object other);

  /** Brings the circuit's memory up to date. */
  abstract void store();

  /** From here on only the circuit's memory has the value; it must have been stored. */
  abstract void forget();
}
