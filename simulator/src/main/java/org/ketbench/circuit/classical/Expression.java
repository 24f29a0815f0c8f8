package org.ketbench.circuit.classical;

import java.util.List;

/** A typed classical expression over constants, measured bits, variables and free parameters. */
public sealed interface Expression {
  Type type();

  record Literal(Value value) implements Expression {
    @Override
    public Type type() {
      return value.type();
    }
  }

  /** Bits of the circuit's registers by number, the low bit first; {@code Type.Bits}. */
  record Bits(List<Integer> bits, Type.Bits type) implements Expression {
    public Bits {
      bits = List.copyOf(bits);
    }
  }

  record Read(Variable variable) implements Expression {
    @Override
    public Type type() {
      return variable.type();
    }
  }

  /** A free parameter of the circuit, or of the gate definition whose body this is in. */
  record Parameter(String name, Type type) implements Expression {}

  record Unary(UnaryOperator operator, Expression operand, Type type) implements Expression {}

  record Binary(BinaryOperator operator, Expression left, Expression right, Type type)
      implements Expression {}

  record Cast(Expression operand, Type type) implements Expression {}

  /** A built-in function such as sin or popcount. */
  record Call(Function function, List<Expression> arguments, Type type) implements Expression {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** An element of an array, or a bit of a bit register, angle or integer. */
  record Index(Expression base, List<Expression> indices, Type type) implements Expression {
    public Index {
      indices = List.copyOf(indices);
    }
  }
}
