package org.ketbench.language.export;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.BitRegister;
import org.ketbench.circuit.classical.BinaryOperator;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.UnaryOperator;
import org.ketbench.circuit.classical.Value;

/**
 * The one condition that OpenQASM 2 has: that a whole register has a value. A condition on the only
 * bit of a register is one as well, and so is its opposite.
 */
final class Conditions2 {
  private final List<BitRegister> registers;

  Conditions2(List<BitRegister> registers) {
    this.registers = registers;
  }

  /** A register, by its place among all, and the value that it is compared with. */
  record Test(int register, BigInteger value) {}

  /** The test that says the same as the condition, or null where none does. */
  @Nullable Test test(Expression condition) {
    return switch (condition) {
      case Expression.Bits _ -> of(condition, BigInteger.ONE, true);
      case Expression.Cast(var operand, _) -> test(operand);
      case Expression.Unary(var operator, var operand, _) ->
          operator == UnaryOperator.NOT ? opposite(test(operand)) : null;
      case Expression.Binary(var operator, var left, var right, _)
          when operator == BinaryOperator.EQUAL || operator == BinaryOperator.NOT_EQUAL -> {
        BigInteger second = valueOf(right);
        BigInteger first = valueOf(left);
        Test equal =
            second != null
                ? of(left, second, false)
                : first != null ? of(right, first, false) : null;
        yield operator == BinaryOperator.EQUAL ? equal : opposite(equal);
      }
      default -> null;
    };
  }

  /** The test that holds where this one does not, for a register of one bit. */
  @Nullable Test opposite(@Nullable Test test) {
    if (test == null || registers.get(test.register).size() != 1) {
      return null;
    }
    return new Test(test.register, BigInteger.ONE.subtract(test.value));
  }

  private @Nullable Test of(Expression operand, BigInteger value, boolean single) {
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
        return possible && (!single || register.size() == 1) ? new Test(i, value) : null;
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
