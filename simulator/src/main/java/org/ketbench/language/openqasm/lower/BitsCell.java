package org.ketbench.language.openqasm.lower;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.BitRegister;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Span;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Target;
import org.ketbench.circuit.classical.Type;
import org.ketbench.circuit.classical.Value;

/**
 * A register of bits. Of each bit it is known, or not, what its value is and what the circuit's
 * memory holds; the two differ where an assignment has not been stored.
 */
final class BitsCell extends Cell {
  private static final byte UNKNOWN = 2;

  private static final class State {
    private final byte[] values;
    private final byte[] memory;

    State(byte[] values, byte[] memory) {
      this.values = values;
      this.memory = memory;
    }
  }

  private final Object owner;
  private final String name;
  private final int size;
  private final boolean scalar;
  private final Span declaration;
  private final Leases leases;
  private byte[] values;
  private byte[] memory;
  private @Nullable BitRegister register;

  private BitsCell(
      Machine machine,
      Object owner,
      String name,
      int size,
      boolean scalar,
      Span declaration,
      Leases leases) {
    super(machine);
    this.owner = owner;
    this.name = name;
    this.size = size;
    this.scalar = scalar;
    this.declaration = declaration;
    this.leases = leases;
    this.values = new byte[size];
    this.memory = new byte[size];
  }

  /** A register that is part of the result; what it holds at first is not known. */
  static BitsCell global(Machine machine, BitRegister register) {
    BitsCell cell =
        new BitsCell(
            machine,
            register,
            register.name(),
            register.size(),
            register.scalar(),
            register.declaration(),
            new Leases());
    cell.register = register;
    Arrays.fill(cell.values, UNKNOWN);
    cell.makeEager();
    return cell;
  }

  /** A register that gets memory only if it needs some; all of its bits are 0. */
  static BitsCell local(
      Machine machine,
      Object owner,
      String name,
      int size,
      boolean scalar,
      Span declaration,
      Leases leases) {
    BitsCell cell = new BitsCell(machine, owner, name, size, scalar, declaration, leases);
    Arrays.fill(cell.memory, UNKNOWN);
    return cell;
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

  private BitRegister register() {
    BitRegister made = register;
    if (made == null) {
      made = machine.memory.lendBits(owner, name, size, scalar, declaration, leases);
      register = made;
    }
    return made;
  }

  /** The number of a bit in the circuit. */
  int number(int index) {
    return register().first() + index;
  }

  boolean isKnown(int index) {
    return values[index] != UNKNOWN;
  }

  boolean isSet(int index) {
    return values[index] == 1;
  }

  /** Makes sure that the bit can be read in the circuit. */
  void storeBit(int index) {
    if (isKnown(index) && memory[index] != values[index]) {
      touch();
      memory[index] = values[index];
      machine.emit(
          new Operation.Assign(
              new Target.Bits(List.of(number(index))), bit(values[index]), machine.span()));
    }
  }

  private static Expression bit(int value) {
    return new Expression.Literal(
        new Value.Bits(BigInteger.valueOf(value), new Type.Bits(Type.MACHINE)));
  }

  /** Notes a value; whether the circuit knows it is {@link #storeBit}'s affair. */
  void set(int index, boolean value) {
    touch();
    values[index] = (byte) (value ? 1 : 0);
  }

  boolean isStored(int index) {
    return values[index] == UNKNOWN || values[index] == memory[index];
  }

  /** Notes that the circuit has just written the value that is known of a bit. */
  void stored(int index) {
    touch();
    memory[index] = values[index];
  }

  /** Notes that the circuit has written something that is not known. */
  void lose(int index) {
    touch();
    values[index] = UNKNOWN;
    memory[index] = UNKNOWN;
  }

  @Override
  void store() {
    List<Integer> bits = new ArrayList<>();
    BigInteger number = BigInteger.ZERO;
    for (int i = 0; i < size; i++) {
      if (!isStored(i)) {
        touch();
        if (values[i] == 1) {
          number = number.setBit(bits.size());
        }
        bits.add(number(i));
        memory[i] = values[i];
      }
    }
    if (!bits.isEmpty()) {
      Type.Bits type = new Type.Bits(scalar ? Type.MACHINE : bits.size());
      machine.emit(
          new Operation.Assign(
              new Target.Bits(bits),
              new Expression.Literal(new Value.Bits(number, type)),
              machine.span()));
    }
  }

  @Override
  void forget() {
    touch();
    Arrays.fill(values, UNKNOWN);
    Arrays.fill(memory, UNKNOWN);
  }

  @Override
  Object save() {
    return new State(values.clone(), memory.clone());
  }

  @Override
  void restore(Object state) {
    State saved = (State) state;
    values = saved.values.clone();
    memory = saved.memory.clone();
  }

  @Override
  boolean isStoredWhereDifferent(Object other) {
    State its = (State) other;
    for (int i = 0; i < size; i++) {
      if (values[i] != its.values[i] && !isStored(i)) {
        return false;
      }
    }
    return true;
  }

  @Override
  boolean wasUnknownOrIs(Object other) {
    byte[] before = ((State) other).values;
    for (int i = 0; i < size; i++) {
      if (before[i] != UNKNOWN && before[i] != values[i]) {
        return false;
      }
    }
    return true;
  }

  @Override
  void merge(Object other) {
    touch();
    State its = (State) other;
    for (int i = 0; i < size; i++) {
      if (values[i] != its.values[i]) {
        values[i] = UNKNOWN;
      }
      if (memory[i] != its.memory[i]) {
        memory[i] = UNKNOWN;
      }
    }
  }
}
