package org.ketbench.language.openqasm.check;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.classical.Type;
import org.ketbench.circuit.classical.Value;

/**
 * What is known about an expression.
 *
 * @param constant whether it has the same value in every run; then {@code value} is that value
 *     unless it could not be computed, which has been said already
 * @param qubits the qubits that it names, where they are known
 */
record Typed(SymbolType type, boolean constant, @Nullable Value value, @Nullable QubitSet qubits) {
  static final Typed UNKNOWN = new Typed(new SymbolType.Unknown(), false, null, null);

  static Typed constant(Value value) {
    return new Typed(new SymbolType.Classical(value.type()), true, value, null);
  }

  /** A constant whose value is not known. */
  static Typed constant(Type type) {
    return new Typed(new SymbolType.Classical(type), true, null, null);
  }

  static Typed of(Type type) {
    return new Typed(new SymbolType.Classical(type), false, null, null);
  }

  static Typed of(SymbolType type) {
    return new Typed(type, false, null, null);
  }

  static Typed qubits(int size, @Nullable QubitSet qubits) {
    return new Typed(new SymbolType.Quantum(size), false, null, qubits);
  }

  boolean isUnknown() {
    return type instanceof SymbolType.Unknown;
  }

  /** Whether the type is a classical one of which this is true. */
  boolean is(Predicate<Type> property) {
    Type classical = classical();
    return classical != null && property.test(classical);
  }

  /** The classical type, null for anything else. */
  @Nullable Type classical() {
    return type instanceof SymbolType.Classical(Type classical) ? classical : null;
  }
}
