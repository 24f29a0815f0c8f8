package org.ketbench.language.openqasm.lower;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Angle;
import org.ketbench.circuit.Control;
import org.ketbench.circuit.Gate;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Qubits;
import org.ketbench.circuit.Span;

/**
 * Makes equal things the same object where that is cheap, since a loop makes the same operations
 * again and again. Tables of fixed size remember the latest of each kind.
 */
final class Sharing {
  private static final int PAIRS = 1 << 12;
  private static final int OPERATIONS = 1 << 14;

  private final @Nullable Qubits[] pairs = new Qubits[PAIRS];
  private Operation.@Nullable Apply @Nullable [] operations;

  Qubits one(int only) {
    Qubits known = pairs[only & (PAIRS - 1)];
    if (known != null && known.size() == 1 && known.get(0) == only) {
      return known;
    }
    Qubits made = Qubits.of(only);
    pairs[only & (PAIRS - 1)] = made;
    return made;
  }

  Qubits two(int first, int second) {
    int place = ((first + 1) * 31 + second * 17) & (PAIRS - 1);
    Qubits known = pairs[place];
    if (known != null && known.size() == 2 && known.get(0) == first && known.get(1) == second) {
      return known;
    }
    Qubits made = Qubits.of(first, second);
    pairs[place] = made;
    return made;
  }

  Qubits of(int... numbers) {
    return switch (numbers.length) {
      case 1 -> one(numbers[0]);
      case 2 -> two(numbers[0], numbers[1]);
      default -> Qubits.of(numbers);
    };
  }

  Operation.Apply apply(
      Gate gate,
      List<Angle> arguments,
      double exponent,
      List<Control> controls,
      Qubits qubits,
      Span span) {
    Operation.@Nullable Apply[] table = operations;
    if (table == null) {
      table = new Operation.Apply[OPERATIONS];
      operations = table;
    }
    int hash = System.identityHashCode(gate) * 31 + span.start();
    hash = (hash * 31 + qubits.hashCode()) * 31 + arguments.hashCode();
    int place = (hash ^ (hash >>> 15)) & (OPERATIONS - 1);
    Operation.Apply known = table[place];
    if (known != null
        && known.gate() == gate
        && known.exponent() == exponent
        && known.span().equals(span)
        && known.qubits().equals(qubits)
        && known.arguments().equals(arguments)
        && known.controls().equals(controls)) {
      return known;
    }
    Operation.Apply made = new Operation.Apply(gate, arguments, exponent, controls, qubits, span);
    table[place] = made;
    return made;
  }
}
