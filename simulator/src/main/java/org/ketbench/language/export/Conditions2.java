package org.ketbench.language.export;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.BitRegister;
import org.ketbench.circuit.classical.BinaryOperator;
import org.ketbench.circuit.classical.EvaluationException;
import org.ketbench.circuit.classical.Evaluator;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Expressions;
import org.ketbench.circuit.classical.Value;

/**
 * The one condition that OpenQASM 2 has: that a whole register has a value. A condition that holds
 * for several values of a register is one for each of them, since the register has only one; what
 * depends on two registers has no words.
 */
final class Conditions2 {
  /** Registers of more bits have too many values to be asked for one by one. */
  private static final int WIDEST = 4;

  private final List<BitRegister> registers;

  Conditions2(List<BitRegister> registers) {
    this.registers = registers;
  }

  /** A register, by its place among all, and the values of it for which a condition holds. */
  record Test(int register, List<BigInteger> values) {
    Test {
      values = List.copyOf(values);
    }
  }

  /** The test that says the same as the condition, or null where none does. */
  @Nullable Test test(Expression condition) {
    Test listed = listed(condition);
    if (listed != null) {
      return listed;
    }
    return switch (condition) {
      case Expression.Cast(var operand, _) -> test(operand);
      case Expression.Binary(var operator, var left, var right, _)
          when operator == BinaryOperator.EQUAL -> {
        BigInteger second = valueOf(right);
        BigInteger first = valueOf(left);
        yield second != null ? of(left, second) : first != null ? of(right, first) : null;
      }
      default -> null;
    };
  }

  /** The test that holds where this one does not. */
  @Nullable Test opposite(Test test) {
    int size = registers.get(test.register).size();
    if (size > WIDEST) {
      return null;
    }
    List<BigInteger> others = new ArrayList<>();
    for (int value = 0; value < 1 << size; value++) {
      if (!test.values.contains(BigInteger.valueOf(value))) {
        others.add(BigInteger.valueOf(value));
      }
    }
    return new Test(test.register, others);
  }

  /** The test that holds where both do, or null where they are of two registers. */
  static @Nullable Test both(Test first, Test second) {
    return first.register == second.register
        ? new Test(first.register, first.values.stream().filter(second.values::contains).toList())
        : null;
  }

  /** Tries the condition on every value of the only register that it reads. */
  private @Nullable Test listed(Expression condition) {
    List<Integer> read = new ArrayList<>();
    boolean[] more = new boolean[1];
    Expressions.visit(
        condition,
        part -> {
          switch (part) {
            case Expression.Bits(var bits, _) -> read.addAll(bits);
            case Expression.Read _, Expression.Parameter _ -> more[0] = true;
            default -> {}
          }
        });
    if (more[0] || read.isEmpty()) {
      return null;
    }
    for (int i = 0; i < registers.size(); i++) {
      BitRegister register = registers.get(i);
      if (read.stream().allMatch(register::contains) && register.size() <= WIDEST) {
        return listed(condition, i);
      }
    }
    return null;
  }

  private @Nullable Test listed(Expression condition, int register) {
    BitRegister asked = registers.get(register);
    List<BigInteger> values = new ArrayList<>();
    try {
      for (int value = 0; value < 1 << asked.size(); value++) {
        int now = value;
        Evaluator.Environment environment =
            new Evaluator.Environment() {
              @Override
              public boolean bit(int number) {
                return (now >> (number - asked.first()) & 1) != 0;
              }
            };
        if (Evaluator.holds(condition, environment)) {
          values.add(BigInteger.valueOf(value));
        }
      }
    } catch (EvaluationException valueless) {
      return null;
    }
    return new Test(register, values);
  }

  private @Nullable Test of(Expression operand, BigInteger value) {
    Expression inner = operand;
    while (inner instanceof Expression.Cast(Expression cast, _)) {
      inner = cast;
    }
    if (!(inner instanceof Expression.Bits(var bits, _)) || bits.isEmpty()) {
      return null;
    }
    for (int i = 0; i < registers.size(); i++) {
      BitRegister register = registers.get(i);
      if (register.first() == bits.getFirst() && register.size() == bits.size()) {
        for (int k = 0; k < bits.size(); k++) {
          if (bits.get(k) != register.first() + k) {
            return null;
          }
        }
        boolean possible = value.signum() >= 0 && value.bitLength() <= register.size();
        return possible ? new Test(i, List.of(value)) : null;
      }
    }
    return null;
  }

  private static @Nullable BigInteger valueOf(Expression expression) {
    return switch (expression) {
      case Expression.Literal(Value.Int(BigInteger value, _)) -> value;
      case Expression.Literal(Value.Bits(BigInteger value, _)) -> value;
      case Expression.Literal(Value.Bool(boolean value)) ->
          value ? BigInteger.ONE : BigInteger.ZERO;
      case Expression.Cast(var operand, _) -> valueOf(operand);
      default -> null;
    };
  }
}
