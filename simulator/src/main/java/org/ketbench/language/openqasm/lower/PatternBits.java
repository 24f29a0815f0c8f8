package org.ketbench.language.openqasm.lower;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.classical.BinaryOperator;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Target;
import org.ketbench.circuit.classical.Type;
import org.ketbench.circuit.classical.Types;
import org.ketbench.circuit.classical.Value;
import org.ketbench.circuit.classical.Values;

/** Bits of a scalar variable, such as those of an integer. */
record PatternBits(Machine machine, Slotted whole, Selection selection) implements Place {
  @Override
  public Type.Bits type() {
    return new Type.Bits(selection.single() ? Type.MACHINE : selection.positions().length);
  }

  @Override
  public Expression read() {
    return of(whole.read(), selection);
  }

  /** Bits of a value. */
  static Expression of(Expression value, Selection selection) {
    Value known = Constants.value(value);
    if (selection.single()) {
      if (value instanceof Expression.Bits(List<Integer> bits, var ignored)
          && selection.isKnown()) {
        return new Expression.Bits(List.of(bits.get(selection.position())), Types.BIT);
      }
      return known != null && selection.isKnown()
          ? new Expression.Literal(bit(known, selection.position()))
          : new Expression.Index(value, List.of(selection.index()), Types.BIT);
    }
    int[] positions = selection.positions();
    Type.Bits type = new Type.Bits(positions.length);
    if (known != null) {
      BigInteger pattern = BigInteger.ZERO;
      for (int i = 0; i < positions.length; i++) {
        if (Values.truth(bit(known, positions[i]))) {
          pattern = pattern.setBit(i);
        }
      }
      return new Expression.Literal(new Value.Bits(pattern, type));
    }
    if (value instanceof Expression.Bits(List<Integer> bits, var ignored)) {
      List<Integer> some = new ArrayList<>();
      for (int position : positions) {
        some.add(bits.get(position));
      }
      return new Expression.Bits(some, type);
    }
    return gathered(value, positions, type);
  }

  private static Value bit(Value value, int position) {
    return Values.element(value, List.of(Values.of((long) position)));
  }

  /** Bits are brought to their new places one by one. */
  private static Expression gathered(Expression value, int[] positions, Type.Bits type) {
    Expression sum = new Expression.Literal(Values.bits(BigInteger.ZERO, type.width()));
    for (int i = 0; i < positions.length; i++) {
      Expression bit = of(value, Selection.one(positions[i]));
      Expression wide = new Expression.Cast(bit, type);
      Expression moved =
          i == 0
              ? wide
              : new Expression.Binary(
                  BinaryOperator.SHIFT_LEFT,
                  wide,
                  new Expression.Literal(Values.of((long) i)),
                  type);
      sum = i == 0 ? moved : new Expression.Binary(BinaryOperator.BIT_OR, sum, moved, type);
    }
    return sum;
  }

  @Override
  public void write(Expression value) {
    Expression bits = Constants.cast(value, type());
    Value known = Constants.value(bits);
    Value old = Constants.value(whole.read());
    if (known != null && old != null && selection.isKnown()) {
      for (int i = 0; i < selection.positions().length; i++) {
        Value place = Values.of((long) selection.positions()[i]);
        Value bit = selection.single() ? known : bit(known, i);
        old = Values.withElement(old, List.of(place), bit);
      }
      whole.write(new Expression.Literal(old));
      return;
    }
    whole.storeForParts();
    if (selection.single()) {
      assign(selection.index(), bits);
    } else {
      Expression source = machine.stable(bits);
      for (int i = 0; i < selection.positions().length; i++) {
        assign(
            new Expression.Literal(Values.of((long) selection.positions()[i])),
            of(source, Selection.one(i)));
      }
    }
    whole.changedInMemory();
  }

  private void assign(Expression index, Expression bit) {
    List<Expression> indices = new ArrayList<>(whole.indices());
    indices.add(index);
    machine.emit(new Operation.Assign(new Target.Slot(whole.slot(), indices), bit, machine.span()));
  }
}
