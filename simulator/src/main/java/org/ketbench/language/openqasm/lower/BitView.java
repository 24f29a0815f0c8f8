package org.ketbench.language.openqasm.lower;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Target;
import org.ketbench.circuit.classical.Type;
import org.ketbench.circuit.classical.Value;
import org.ketbench.circuit.classical.Values;

/** Bits of registers in order, index 0 first: a register, one bit, or what an alias names. */
final class BitView implements Place {
  private final Machine machine;
  private final BitsCell[] cells;
  private final int[] indices;
  private final Type.Bits type;
  private @Nullable Expression whole;

  private BitView(Machine machine, BitsCell[] cells, int[] indices, Type.Bits type) {
    this.machine = machine;
    this.cells = cells;
    this.indices = indices;
    this.type = type;
  }

  static BitView of(BitsCell cell) {
    BitsCell[] cells = new BitsCell[cell.size()];
    int[] indices = new int[cell.size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = cell;
      indices[i] = i;
    }
    return new BitView(
        cell.machine, cells, indices, new Type.Bits(cell.scalar() ? Type.MACHINE : cell.size()));
  }

  String name() {
    return cells.length == 0 ? "" : cells[0].name();
  }

  int size() {
    return cells.length;
  }

  boolean scalar() {
    return type.width() == Type.MACHINE;
  }

  BitsCell cell(int index) {
    return cells[index];
  }

  /** The number in the circuit. */
  int number(int index) {
    return cells[index].number(indices[index]);
  }

  BitView bit(int index) {
    return new BitView(
        machine,
        new BitsCell[] {cells[index]},
        new int[] {indices[index]},
        new Type.Bits(Type.MACHINE));
  }

  BitView select(int... chosen) {
    BitsCell[] some = new BitsCell[chosen.length];
    int[] places = new int[chosen.length];
    for (int i = 0; i < chosen.length; i++) {
      some[i] = cells[chosen[i]];
      places[i] = indices[chosen[i]];
    }
    return new BitView(machine, some, places, new Type.Bits(chosen.length));
  }

  BitView then(BitView more) {
    int size = size() + more.size();
    BitsCell[] both = new BitsCell[size];
    int[] places = new int[size];
    for (int i = 0; i < size; i++) {
      boolean mine = i < size();
      both[i] = mine ? cells[i] : more.cells[i - size()];
      places[i] = mine ? indices[i] : more.indices[i - size()];
    }
    return new BitView(machine, both, places, new Type.Bits(size));
  }

  @Override
  public Type.Bits type() {
    return type;
  }

  @Override
  public Expression read() {
    boolean known = true;
    BigInteger number = BigInteger.ZERO;
    for (int i = 0; i < cells.length; i++) {
      known &= cells[i].isKnown(indices[i]);
      if (known && cells[i].isSet(indices[i])) {
        number = number.setBit(i);
      }
    }
    if (known) {
      return new Expression.Literal(new Value.Bits(number, type));
    }
    for (int i = 0; i < cells.length; i++) {
      cells[i].storeBit(indices[i]);
    }
    Expression made = whole;
    if (made == null) {
      made = new Expression.Bits(numbers(), type);
      whole = made;
    }
    return made;
  }

  private List<Integer> numbers() {
    List<Integer> numbers = new ArrayList<>(cells.length);
    for (int i = 0; i < cells.length; i++) {
      numbers.add(number(i));
    }
    return numbers;
  }

  @Override
  public void write(Expression value) {
    Expression cast = Constants.cast(value, type);
    Value known = Constants.value(cast);
    if (known == null) {
      if (!cast.equals(whole)) {
        machine.emit(new Operation.Assign(new Target.Bits(numbers()), cast, machine.span()));
        for (int i = 0; i < cells.length; i++) {
          cells[i].lose(indices[i]);
        }
      }
      return;
    }
    BigInteger pattern = Values.pattern(known);
    boolean store = false;
    for (int i = 0; i < cells.length; i++) {
      cells[i].set(indices[i], pattern.testBit(i));
      store |= cells[i].mustStore() && !cells[i].isStored(indices[i]);
    }
    if (store) {
      machine.emit(new Operation.Assign(new Target.Bits(numbers()), cast, machine.span()));
      for (int i = 0; i < cells.length; i++) {
        cells[i].stored(indices[i]);
      }
    }
  }

  /** Notes that a measurement has written the bit. */
  void lose(int index) {
    cells[index].lose(indices[index]);
  }
}
