package org.ketbench.compile;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.classical.BinaryOperator;
import org.ketbench.circuit.classical.EvaluationException;
import org.ketbench.circuit.classical.Evaluator;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Expressions;
import org.ketbench.circuit.classical.Type;
import org.ketbench.circuit.classical.Types;
import org.ketbench.circuit.classical.UnaryOperator;
import org.ketbench.circuit.classical.Value;
import org.ketbench.circuit.classical.Values;

/**
 * Says conditions bit by bit, with {@code !}, {@code &&} and {@code ||} alone, so that nobody's
 * idea of which bit of a register is the low one can change what they mean. What compares a
 * register with a number becomes one literal for each bit; anything else over bits is tabulated and
 * written as choices.
 */
public final class BitConditions {
  private static final int MOST_TABULATED = 12;

  private BitConditions() {}

  /** The operations with every condition in them expanded that reads nothing but bits. */
  public static List<Operation> expanded(List<Operation> operations) {
    List<Operation> result = new ArrayList<>(operations.size());
    for (Operation operation : operations) {
      result.add(
          switch (operation) {
            case Operation.Conditional(var condition, var then, var otherwise, var span) ->
                new Operation.Conditional(
                    condition(condition), expanded(then), expanded(otherwise), span);
            case Operation.While(var condition, var body, var span) ->
                new Operation.While(condition(condition), expanded(body), span);
            case Operation.Block(var kind, var label, var body, var span) ->
                new Operation.Block(kind, label, expanded(body), span);
            default -> operation;
          });
    }
    return result;
  }

  private static Expression condition(Expression condition) {
    Expression expanded = of(condition);
    return expanded == null ? condition : expanded;
  }

  /** The condition in terms of single bits; null where it depends on more, or on too many. */
  public static @Nullable Expression of(Expression condition) {
    return switch (condition) {
      case Expression.Literal literal -> literal(Evaluator.holds(literal, NOTHING));
      case Expression.Bits(var bits, var _) -> {
        Expression any = literal(false);
        for (int bit : bits) {
          any = or(any, bit(bit));
        }
        yield any;
      }
      case Expression.Cast(var operand, Type.Bool _) -> of(operand);
      case Expression.Unary(var operator, var operand, var _)
          when operator == UnaryOperator.NOT -> {
        Expression inner = of(operand);
        yield inner == null ? null : not(inner);
      }
      case Expression.Binary(var operator, var left, var right, var _)
          when operator.isLogical() -> {
        Expression first = of(left);
        Expression second = of(right);
        yield first == null || second == null
            ? null
            : operator == BinaryOperator.AND ? and(first, second) : or(first, second);
      }
      case Expression.Binary binary -> {
        Expression compared = compared(binary);
        yield compared == null ? tabulated(binary, -1) : compared;
      }
      default -> tabulated(condition, -1);
    };
  }

  /** One bit of a value, the low one being 0, in terms of single bits. */
  public static @Nullable Expression ofBit(Expression value, int index) {
    if (value instanceof Expression.Bits(var bits, var _)) {
      return index < bits.size() ? bit(bits.get(index)) : literal(false);
    }
    return tabulated(value, index);
  }

  private static final Evaluator.Environment NOTHING = Evaluator.Environment.EMPTY;

  private static @Nullable Expression compared(Expression.Binary binary) {
    boolean equal = binary.operator() == BinaryOperator.EQUAL;
    if (!equal && binary.operator() != BinaryOperator.NOT_EQUAL) {
      return null;
    }
    Expression.Bits register = register(binary.left());
    Expression number = binary.right();
    if (register == null) {
      register = register(binary.right());
      number = binary.left();
    }
    BigInteger value = register == null ? null : whole(number);
    if (register == null || value == null) {
      return null;
    }
    int size = register.bits().size();
    if (value.signum() < 0 || value.bitLength() > size) {
      return null;
    }
    Expression all = literal(true);
    for (int i = 0; i < size; i++) {
      Expression bit = bit(register.bits().get(i));
      all = and(all, value.testBit(i) ? bit : not(bit));
    }
    return equal ? all : not(all);
  }

  /** The register that is read as it is, or as an unsigned number wide enough for it. */
  private static Expression.@Nullable Bits register(Expression expression) {
    return switch (expression) {
      case Expression.Bits bits -> bits;
      case Expression.Cast(var operand, Type.Int(int width, boolean signed)) -> {
        Expression.Bits inner = register(operand);
        int room = Types.width(width) - (signed ? 1 : 0);
        yield inner == null || inner.bits().size() > room ? null : inner;
      }
      case Expression.Cast(var operand, Type.Bits(int width)) -> {
        Expression.Bits inner = register(operand);
        int size = width == Type.MACHINE ? 1 : width;
        yield inner == null || inner.bits().size() != size ? null : inner;
      }
      default -> null;
    };
  }

  private static @Nullable BigInteger whole(Expression expression) {
    return switch (expression) {
      case Expression.Literal(Value.Int(var value, var _)) -> value;
      case Expression.Literal(Value.Bits(var value, var _)) -> value;
      case Expression.Literal(Value.Bool(boolean value)) ->
          value ? BigInteger.ONE : BigInteger.ZERO;
      case Expression.Cast(var operand, Type.Int _) -> {
        BigInteger inner = whole(operand);
        yield inner != null && inner.signum() >= 0 && inner.bitLength() < 31 ? inner : null;
      }
      default -> null;
    };
  }

  /** A function of bits as choices; of its value as a condition, or of one bit of it. */
  private static @Nullable Expression tabulated(Expression expression, int index) {
    TreeSet<Integer> read = new TreeSet<>();
    boolean[] more = new boolean[1];
    Expressions.visit(
        expression,
        part -> {
          switch (part) {
            case Expression.Bits(var bits, var _) -> read.addAll(bits);
            case Expression.Read _, Expression.Parameter _ -> more[0] = true;
            default -> {}
          }
        });
    if (more[0] || read.size() > MOST_TABULATED) {
      return null;
    }
    List<Integer> bits = List.copyOf(read.descendingSet());
    boolean[] table = new boolean[1 << bits.size()];
    try {
      for (int i = 0; i < table.length; i++) {
        table[i] = value(expression, index, bits, i);
      }
    } catch (EvaluationException valueless) {
      return null;
    }
    return choice(table, 0, table.length, bits, 0);
  }

  private static boolean value(Expression expression, int index, List<Integer> bits, int row) {
    Evaluator.Environment environment =
        new Evaluator.Environment() {
          @Override
          public boolean bit(int number) {
            return (row >> (bits.size() - 1 - bits.indexOf(number)) & 1) != 0;
          }
        };
    if (index < 0) {
      return Evaluator.holds(expression, environment);
    }
    return switch (Evaluator.evaluate(expression, environment)) {
      case Value.Bits(var value, var _) -> value.testBit(index);
      case Value.Int(var value, var _) -> value.testBit(index);
      case Value.Bool(boolean value) -> value && index == 0;
      default -> throw new EvaluationException("This value has no bits.");
    };
  }

  /** The table between two rows, which differ in the bits from {@code at} on. */
  private static Expression choice(boolean[] table, int from, int to, List<Integer> bits, int at) {
    boolean same = true;
    for (int i = from + 1; i < to && same; i++) {
      same = table[i] == table[from];
    }
    if (same) {
      return literal(table[from]);
    }
    int middle = (from + to) >>> 1;
    Expression zero = choice(table, from, middle, bits, at + 1);
    Expression one = choice(table, middle, to, bits, at + 1);
    if (zero.equals(one)) {
      return zero;
    }
    Expression bit = bit(bits.get(at));
    return or(and(not(bit), zero), and(bit, one));
  }

  static Expression bit(int bit) {
    return new Expression.Bits(List.of(bit), Types.BIT);
  }

  static Expression literal(boolean value) {
    return new Expression.Literal(Values.of(value));
  }

  static @Nullable Boolean constant(Expression expression) {
    return expression instanceof Expression.Literal(Value.Bool(boolean value)) ? value : null;
  }

  /** The opposite of a condition over single bits. */
  public static Expression negated(Expression condition) {
    return not(condition);
  }

  static Expression not(Expression operand) {
    Boolean known = constant(operand);
    if (known != null) {
      return literal(!known);
    }
    return operand instanceof Expression.Unary(var operator, var inner, var _)
            && operator == UnaryOperator.NOT
        ? inner
        : new Expression.Unary(UnaryOperator.NOT, operand, Types.BOOL);
  }

  static Expression and(Expression left, Expression right) {
    Boolean first = constant(left);
    Boolean second = constant(right);
    if (first != null) {
      return first ? right : left;
    }
    if (second != null) {
      return second ? left : right;
    }
    return new Expression.Binary(BinaryOperator.AND, left, right, Types.BOOL);
  }

  static Expression or(Expression left, Expression right) {
    Boolean first = constant(left);
    Boolean second = constant(right);
    if (first != null) {
      return first ? left : right;
    }
    if (second != null) {
      return second ? right : left;
    }
    return new Expression.Binary(BinaryOperator.OR, left, right, Types.BOOL);
  }
}
