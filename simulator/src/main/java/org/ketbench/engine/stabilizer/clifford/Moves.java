package org.ketbench.engine.stabilizer.clifford;

import java.util.Arrays;

/** A growing list of simple gates on numbered qubits. */
public final class Moves {
  private Move[] kinds = new Move[4];
  private int[] qubits = new int[8];
  private int size;

  public int size() {
    return size;
  }

  public Move kind(int position) {
    return kinds[position];
  }

  public int first(int position) {
    return qubits[2 * position];
  }

  /** The second qubit of a gate that has one. */
  public int second(int position) {
    return qubits[2 * position + 1];
  }

  public Moves add(Move kind, int qubit) {
    return add(kind, qubit, qubit);
  }

  public Moves add(Move kind, int first, int second) {
    if (kinds.length == size) {
      kinds = Arrays.copyOf(kinds, 2 * size);
      qubits = Arrays.copyOf(qubits, 4 * size);
    }
    kinds[size] = kind;
    qubits[2 * size] = first;
    qubits[2 * size + 1] = second;
    size++;
    return this;
  }

  /** Adds all moves of a list whose qubit i is {@code qubits[i]} here. */
  public void addAll(Moves others, int[] onto) {
    for (int each = 0; each < others.size; each++) {
      add(others.kind(each), onto[others.first(each)], onto[others.second(each)]);
    }
  }

  /** The moves that undo these. */
  public Moves inverse() {
    Moves inverse = new Moves();
    for (int each = size - 1; each >= 0; each--) {
      inverse.add(kind(each), first(each), second(each));
      switch (kind(each)) {
        case S -> inverse.add(Move.Z, first(each));
        case SX -> inverse.add(Move.X, first(each));
        default -> {}
      }
    }
    return inverse;
  }

  /** Whether only signs are changed. */
  public boolean arePauli() {
    for (int each = 0; each < size; each++) {
      if (!kind(each).isPauli()) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int each = 0; each < size; each++) {
      text.append(each == 0 ? "" : "; ").append(kind(each)).append(' ').append(first(each));
      if (kind(each).qubits() == 2) {
        text.append(' ').append(second(each));
      }
    }
    return text.toString();
  }
}
