package org.ketbench.circuit;

import java.util.Arrays;
import java.util.stream.IntStream;

/** An immutable, ordered list of qubit numbers; qubit i is bit i of an amplitude's index. */
public final class Qubits {
  private static final Qubits NONE = new Qubits(new int[0]);

  private final int[] numbers;

  private Qubits(int[] numbers) {
    this.numbers = numbers;
  }

  public static Qubits of(int... numbers) {
    return numbers.length == 0 ? NONE : new Qubits(numbers.clone());
  }

  public static Qubits of(int only) {
    return new Qubits(new int[] {only});
  }

  public static Qubits of(int first, int second) {
    return new Qubits(new int[] {first, second});
  }

  /** The qubits from {@code first} on, {@code count} of them. */
  public static Qubits range(int first, int count) {
    return new Qubits(IntStream.range(first, first + count).toArray());
  }

  public int size() {
    return numbers.length;
  }

  public int get(int position) {
    return numbers[position];
  }

  public boolean contains(int qubit) {
    for (int number : numbers) {
      if (number == qubit) {
        return true;
      }
    }
    return false;
  }

  public int[] toArray() {
    return numbers.clone();
  }

  public IntStream stream() {
    return Arrays.stream(numbers);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Qubits qubits && Arrays.equals(numbers, qubits.numbers);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(numbers);
  }

  @Override
  public String toString() {
    return Arrays.toString(numbers);
  }
}
