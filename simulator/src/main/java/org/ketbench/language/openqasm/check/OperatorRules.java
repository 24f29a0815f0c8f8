package org.ketbench.language.openqasm.check;

import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.classical.BinaryOperator;
import org.ketbench.circuit.classical.Type;
import org.ketbench.circuit.classical.Types;
import org.ketbench.circuit.classical.UnaryOperator;

/**
 * Which operands the specification lets an operator have. {@link Types} says what comes of it, and
 * for more operands than these: what is computed in the end may have been converted before.
 */
final class OperatorRules {
  private OperatorRules() {}

  /** The type of an operation's result, null where the operator does not take these operands. */
  static @Nullable Type result(BinaryOperator operator, Type left, Type right) {
    return takes(operator, left, right) ? Types.binary(operator, left, right) : null;
  }

  /** The type of an operation's result, null where the operator does not take this operand. */
  static @Nullable Type result(UnaryOperator operator, Type operand) {
    boolean takes =
        switch (operator) {
          case NOT -> Conversions.allowed(operand, Types.BOOL);
          case MINUS -> !Conversions.isRegister(operand);
          case COMPLEMENT -> !(operand instanceof Type.Int(int _, boolean signed) && signed);
        };
    return takes ? Types.unary(operator, operand) : null;
  }

  private static boolean takes(BinaryOperator operator, Type left, Type right) {
    return switch (operator) {
      case OR, AND ->
          Conversions.allowed(left, Types.BOOL) && Conversions.allowed(right, Types.BOOL);
      case EQUAL, NOT_EQUAL -> canEqual(left, right);
      case LESS, LESS_EQUAL, GREATER, GREATER_EQUAL -> canCompare(left, right);
      case BIT_OR, BIT_XOR, BIT_AND -> bitwise(left, right);
      case SHIFT_LEFT, SHIFT_RIGHT ->
          (isCountOrRegister(left) || left instanceof Type.AngleType) && isCountOrRegister(right);
      case ADD, SUBTRACT -> sum(left, right);
      case MULTIPLY -> product(left, right);
      case DIVIDE -> quotient(left, right);
      case MODULO -> Conversions.isInteger(left) && Conversions.isInteger(right);
      case POWER -> (isAngular(left) && isAngular(right)) || (isNumber(left) && isNumber(right));
    };
  }

  private static boolean canEqual(Type left, Type right) {
    if (left instanceof Type.Complex || right instanceof Type.Complex) {
      return isNumber(left) && isNumber(right);
    }
    return canCompare(left, right);
  }

  private static boolean canCompare(Type left, Type right) {
    if (Conversions.isReal(left) && Conversions.isReal(right)) {
      return true;
    }
    if (left instanceof Type.Bits && right instanceof Type.Bits) {
      return left.equals(right) || Types.isTruth(left) || Types.isTruth(right);
    }
    if (Conversions.isRegister(left) || Conversions.isRegister(right)) {
      return isCountOrRegister(left) && isCountOrRegister(right);
    }
    return (isAngular(left) && isAngular(right))
        || (Conversions.isTime(left) && Conversions.isTime(right));
  }

  private static boolean bitwise(Type left, Type right) {
    if (Conversions.isRegister(left) || Conversions.isRegister(right)) {
      Type register = Conversions.isRegister(left) ? left : right;
      Type other = Conversions.isRegister(left) ? right : left;
      return register.equals(other)
          || (other instanceof Type.Int && Conversions.allowed(other, register));
    }
    return (Conversions.isInteger(left) && Conversions.isInteger(right))
        || (left instanceof Type.AngleType && right instanceof Type.AngleType);
  }

  private static boolean sum(Type left, Type right) {
    return (isAngular(left) && isAngular(right))
        || (isNumber(left) && isNumber(right))
        || (Conversions.isTime(left) && Conversions.isTime(right));
  }

  private static boolean product(Type left, Type right) {
    if (Conversions.isTime(left) || left instanceof Type.AngleType) {
      return scales(right, left);
    }
    if (Conversions.isTime(right) || right instanceof Type.AngleType) {
      return scales(left, right);
    }
    return isNumber(left) && isNumber(right);
  }

  private static boolean quotient(Type left, Type right) {
    if (Conversions.isTime(left) || left instanceof Type.AngleType) {
      boolean ratio =
          Conversions.isTime(left) ? Conversions.isTime(right) : right instanceof Type.AngleType;
      return ratio || scales(right, left);
    }
    return isNumber(left) && isNumber(right);
  }

  /** Whether a time or angle can be multiplied by a factor of this type. */
  private static boolean scales(Type factor, Type scaled) {
    return scaled instanceof Type.AngleType
        ? Conversions.isInteger(factor)
        : factor instanceof Type.Int || factor instanceof Type.Floating;
  }

  private static boolean isAngular(Type type) {
    return type instanceof Type.AngleType || type instanceof Type.Floating;
  }

  private static boolean isCountOrRegister(Type type) {
    return Conversions.isInteger(type) || type instanceof Type.Bits;
  }

  private static boolean isNumber(Type type) {
    return Conversions.isReal(type) || type instanceof Type.Complex;
  }
}
