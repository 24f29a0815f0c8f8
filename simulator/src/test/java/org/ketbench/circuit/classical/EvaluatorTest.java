package org.ketbench.circuit.classical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

final class EvaluatorTest {
  private static final Variable COUNT = new Variable(0, "count", new Type.Int(8, false));

  /** Bits 2 and 3 are set, count is 250, theta is 3π. */
  private static final Evaluator.Environment ENVIRONMENT =
      new Evaluator.Environment() {
        @Override
        public boolean bit(int number) {
          return number == 2 || number == 3;
        }

        @Override
        public Value variable(Variable variable) {
          return new Value.Int(BigInteger.valueOf(250), new Type.Int(8, false));
        }

        @Override
        public Value parameter(String name) {
          return Values.of(3 * Math.PI);
        }
      };

  @Test
  void bitsAreReadWithTheFirstAsTheLowBit() {
    Expression register = new Expression.Bits(List.of(1, 2, 3), new Type.Bits(3));
    assertEquals(Values.bits("110"), Evaluator.evaluate(register, ENVIRONMENT));
    assertTrue(Evaluator.holds(equal(register, literal(6)), ENVIRONMENT));
    Expression reversed = new Expression.Bits(List.of(3, 2, 1), new Type.Bits(3));
    assertTrue(Evaluator.holds(equal(reversed, literal(3)), ENVIRONMENT));
  }

  @Test
  void theWorkedOutTypeDecidesWhereAResultWraps() {
    Expression narrow =
        binary(BinaryOperator.ADD, new Expression.Read(COUNT), literal(10), COUNT.type());
    Expression wide =
        binary(BinaryOperator.ADD, new Expression.Read(COUNT), literal(10), Types.INT);
    assertEquals(4, Values.index(Evaluator.evaluate(narrow, ENVIRONMENT)));
    assertEquals(260, Values.index(Evaluator.evaluate(wide, ENVIRONMENT)));
  }

  @Test
  void halfOfAGateParameterIsNotTakenModuloATurn() {
    Expression half =
        binary(
            BinaryOperator.DIVIDE,
            new Expression.Parameter("theta", Types.ANGLE),
            literal(2),
            Types.ANGLE);
    assertEquals(1.5 * Math.PI, Evaluator.real(half, ENVIRONMENT));
  }

  @Test
  void theSecondOperandIsNotNeededWhereTheFirstDecides() {
    Expression unknown = new Expression.Bits(List.of(0), Types.BIT);
    Expression or =
        binary(BinaryOperator.OR, new Expression.Literal(Values.of(true)), unknown, Types.BOOL);
    assertTrue(Evaluator.holds(or, Evaluator.Environment.EMPTY));
    Expression and =
        binary(BinaryOperator.AND, new Expression.Literal(Values.of(false)), unknown, Types.BOOL);
    assertFalse(Evaluator.holds(and, Evaluator.Environment.EMPTY));
  }

  @Test
  void foldingComputesWhatIsConstantAndLeavesTheRest() {
    Expression sum = binary(BinaryOperator.ADD, literal(2), literal(3), Types.INT);
    Expression read = new Expression.Read(COUNT);
    assertEquals(literal(5), Evaluator.fold(sum));
    assertEquals(
        binary(BinaryOperator.MULTIPLY, literal(5), read, Types.INT),
        Evaluator.fold(binary(BinaryOperator.MULTIPLY, sum, read, Types.INT)));
    Expression impossible = binary(BinaryOperator.DIVIDE, literal(1), literal(0), Types.INT);
    assertEquals(impossible, Evaluator.fold(impossible));
  }

  @Test
  void whatIsNotKnownIsNamed() {
    EvaluationException unknown =
        assertThrows(
            EvaluationException.class,
            () ->
                Evaluator.evaluate(
                    new Expression.Parameter("theta", Types.FLOAT), Evaluator.Environment.EMPTY));
    assertEquals(
        "The parameter theta has no value; set one, as in --set theta=0.5.", unknown.getMessage());
  }

  private static Expression literal(long value) {
    return new Expression.Literal(Values.of(value));
  }

  private static Expression equal(Expression left, Expression right) {
    return binary(BinaryOperator.EQUAL, left, right, Types.BOOL);
  }

  private static Expression binary(
      BinaryOperator operator, Expression left, Expression right, Type type) {
    return new Expression.Binary(operator, left, right, type);
  }
}
