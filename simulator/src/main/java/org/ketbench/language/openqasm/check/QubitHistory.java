package org.ketbench.language.openqasm.check;

import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Span;

/**
 * What happened to the qubits of one register, as far as it takes to find those that nothing is
 * done to, and gates behind a last measurement.
 */
final class QubitHistory {
  private static final int LARGEST = 1 << 20;

  private static final byte USED = 1;
  private static final byte MEASURED = 2;
  private static final byte LATE = 4;

  private byte @Nullable [] states;
  private int @Nullable [] lateStarts;
  private int @Nullable [] lateEnds;

  QubitHistory(int count) {
    states = count <= LARGEST ? new byte[count] : null;
  }

  /** Whether a gate here would be the first after a measurement. */
  boolean isMeasured(int qubit) {
    return states != null && (states[qubit] & MEASURED) != 0;
  }

  /** Something is done to a qubit that may change what is measured later. */
  void use(int qubit) {
    if (states != null) {
      states[qubit] = USED;
    }
  }

  void measure(int qubit) {
    if (states != null) {
      states[qubit] = USED | MEASURED;
    }
  }

  /** A gate acts on a measured qubit, between positions of the document. */
  void late(int qubit, int start, int end) {
    byte[] all = states;
    if (all == null || (all[qubit] & LATE) != 0) {
      return;
    }
    all[qubit] |= LATE;
    if (lateStarts == null || lateEnds == null) {
      lateStarts = new int[all.length];
      lateEnds = new int[all.length];
    }
    lateStarts[qubit] = start;
    lateEnds[qubit] = end;
  }

  /** Something is done to qubits of the register that only a run can tell; nothing is kept on. */
  void giveUp() {
    states = null;
    lateStarts = null;
    lateEnds = null;
  }

  boolean isUsed() {
    if (states == null) {
      return true;
    }
    for (byte state : states) {
      if (state != 0) {
        return true;
      }
    }
    return states.length == 0;
  }

  /** The first qubit that nothing is done to, -1 if there is none. */
  int firstUnused() {
    if (states != null) {
      for (int i = 0; i < states.length; i++) {
        if (states[i] == 0) {
          return i;
        }
      }
    }
    return -1;
  }

  int unusedCount() {
    int count = 0;
    if (states != null) {
      for (byte state : states) {
        count += state == 0 ? 1 : 0;
      }
    }
    return count;
  }

  /** Where the first gate after its last measurement acts on a qubit, null if nowhere. */
  @Nullable Span lateGate(int qubit) {
    return states == null || lateStarts == null || lateEnds == null || (states[qubit] & LATE) == 0
        ? null
        : new Span(lateStarts[qubit], lateEnds[qubit]);
  }

  boolean hasLateGates() {
    return lateStarts != null;
  }

  int count() {
    return states == null ? 0 : states.length;
  }
}
