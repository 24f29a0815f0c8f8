package org.ketbench.language.openqasm.lower;

import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Qubits;

/** Qubits in order: a register, one qubit, or what an alias names. */
final class Wires implements Binding {
  private final String name;
  private final int first;
  private final int @Nullable [] numbers;
  private final int size;
  private final boolean scalar;
  private @Nullable Qubits @Nullable [] singles;
  private @Nullable Qubits all;

  private Wires(String name, int first, int @Nullable [] numbers, int size, boolean scalar) {
    this.name = name;
    this.first = first;
    this.numbers = numbers;
    this.size = size;
    this.scalar = scalar;
  }

  /** Qubits numbered one after another. */
  static Wires run(String name, int first, int size, boolean scalar) {
    return new Wires(name, first, null, size, scalar);
  }

  static Wires of(String name, int... numbers) {
    return new Wires(name, 0, numbers, numbers.length, false);
  }

  static Wires single(String name, int number) {
    return new Wires(name, number, null, 1, true);
  }

  String name() {
    return name;
  }

  int size() {
    return size;
  }

  boolean scalar() {
    return scalar;
  }

  int get(int index) {
    return numbers == null ? first + index : numbers[index];
  }

  /** The qubit as a list of its own; the same object each time. */
  Qubits single(int index) {
    @Nullable Qubits[] made = singles;
    if (made == null) {
      made = new Qubits[size];
      singles = made;
    }
    Qubits known = made[index];
    if (known == null) {
      known = Qubits.of(get(index));
      made[index] = known;
    }
    return known;
  }

  Qubits all() {
    Qubits known = all;
    if (known == null) {
      known = numbers == null ? Qubits.range(first, size) : Qubits.of(numbers);
      all = known;
    }
    return known;
  }

  Wires select(int... indices) {
    int[] selected = new int[indices.length];
    for (int i = 0; i < indices.length; i++) {
      selected[i] = get(indices[i]);
    }
    return of(name, selected);
  }

  Wires then(Wires more) {
    int[] both = new int[size + more.size];
    for (int i = 0; i < both.length; i++) {
      both[i] = i < size ? get(i) : more.get(i - size);
    }
    return of(name, both);
  }
}
