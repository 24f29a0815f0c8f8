package org.ketbench.circuit.classical;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Computes the values of expressions. */
public final class Evaluator {
  private Evaluator() {}

  /** What an expression can ask for; what is not known is an {@link EvaluationException}. */
  public interface Environment {
    /** Nothing is known: only constant expressions have a value. */
    Environment EMPTY = new Environment() {};

    /** The bit of the circuit with this number. */
    default boolean bit(int number) {
      throw new EvaluationException("A measured bit is known only while the circuit runs.");
    }

    default Value variable(Variable variable) {
      throw new EvaluationException(
          "The variable " + variable.name() + " is known only while the circuit runs.");
    }

    default Value parameter(String name) {
      throw EvaluationException.ofMissing(name);
    }
  }

  public static Value evaluate(Expression expression, Environment environment) {
    return switch (expression) {
      case Expression.Literal literal -> literal.value();
      case Expression.Bits bits -> bits(bits, environment);
      case Expression.Read read -> environment.variable(read.variable());
      case Expression.Parameter parameter -> environment.parameter(parameter.name());
      case Expression.Unary unary ->
          typed(
              Operators.unary(unary.operator(), evaluate(unary.operand(), environment)),
              unary.type());
      case Expression.Binary binary -> binary(binary, environment);
      case Expression.Cast cast -> Casts.cast(evaluate(cast.operand(), environment), cast.type());
      case Expression.Call call ->
          typed(Functions.call(call.function(), all(call.arguments(), environment)), call.type());
      case Expression.Index index ->
          typed(
              Values.element(
                  evaluate(index.base(), environment), all(index.indices(), environment)),
              index.type());
    };
  }

  /** The value of an expression as a condition. */
  public static boolean holds(Expression condition, Environment environment) {
    return Casts.truth(evaluate(condition, environment));
  }

  /** The value of an expression as a real number, such as an angle in radians. */
  public static double real(Expression expression, Environment environment) {
    return Casts.real(evaluate(expression, environment), Types.FLOAT);
  }

  private static Value binary(Expression.Binary binary, Environment environment) {
    Value left = evaluate(binary.left(), environment);
    if (binary.operator().isLogical()) {
      boolean decided = binary.operator() == BinaryOperator.OR;
      return Casts.truth(left) == decided
          ? Values.of(decided)
          : Values.of(Casts.truth(evaluate(binary.right(), environment)));
    }
    return typed(
        Operators.binary(binary.operator(), left, evaluate(binary.right(), environment)),
        binary.type());
  }

  /**
   * Brings a result to the type that was worked out for it. A real number stays as it is where a
   * machine angle is expected: gate parameters are such, and half of 3π must not become half of π.
   */
  private static Value typed(Value value, Type type) {
    if (value instanceof Value.Floating
        && type instanceof Type.AngleType(int width)
        && width == Type.MACHINE) {
      return value;
    }
    return Casts.cast(value, type);
  }

  private static Value bits(Expression.Bits bits, Environment environment) {
    BigInteger value = BigInteger.ZERO;
    for (int i = 0; i < bits.bits().size(); i++) {
      if (environment.bit(bits.bits().get(i))) {
        value = value.setBit(i);
      }
    }
    return new Value.Bits(value, bits.type());
  }

  private static List<Value> all(List<Expression> expressions, Environment environment) {
    List<Value> values = new ArrayList<>(expressions.size());
    for (Expression expression : expressions) {
      values.add(evaluate(expression, environment));
    }
    return values;
  }

  /**
   * The expression with its constant parts computed. A part that has no value stays as it is, so
   * that it fails where and when it is really needed.
   */
  public static Expression fold(Expression expression) {
    return Expressions.map(
        expression,
        part -> {
          if (part instanceof Expression.Literal || !isConstant(part)) {
            return part;
          }
          try {
            return new Expression.Literal(evaluate(part, Environment.EMPTY));
          } catch (EvaluationException valueless) {
            return part;
          }
        });
  }

  /** Whether all parts are literals and the expression does not ask for anything itself. */
  private static boolean isConstant(Expression expression) {
    return !(expression instanceof Expression.Bits
            || expression instanceof Expression.Read
            || expression instanceof Expression.Parameter)
        && Expressions.parts(expression).stream().allMatch(Expression.Literal.class::isInstance);
  }
}
