package org.ketbench.language.openqasm.lower;

import java.util.List;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.classical.BinaryOperator;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Target;
import org.ketbench.circuit.classical.Type;
import org.ketbench.circuit.classical.Types;
import org.ketbench.circuit.classical.Values;

/** The bit of a register whose index is known only while the circuit runs. */
record DynamicBit(Machine machine, BitView register, Expression index) implements Place {
  @Override
  public Type type() {
    return Types.BIT;
  }

  @Override
  public Expression read() {
    return new Expression.Index(register.read(), List.of(index), Types.BIT);
  }

  /** Memory for bits has no computed addresses, so each bit is asked whether it is meant. */
  @Override
  public void write(Expression value) {
    for (int i = 0; i < register.size(); i++) {
      register.cell(i).store();
    }
    for (int i = 0; i < register.size(); i++) {
      Expression here =
          new Expression.Binary(
              BinaryOperator.EQUAL, index, new Expression.Literal(Values.of((long) i)), Types.BOOL);
      Operation assign =
          new Operation.Assign(
              new Target.Bits(List.of(register.number(i))),
              Constants.cast(value, Types.BIT),
              machine.span());
      machine.emit(new Operation.Conditional(here, List.of(assign), List.of(), machine.span()));
      register.lose(i);
    }
  }
}
