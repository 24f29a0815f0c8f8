package org.ketbench.circuit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ketbench.circuit.classical.BinaryOperator;
import org.ketbench.circuit.classical.EvaluationException;
import org.ketbench.circuit.classical.Evaluator;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Type;
import org.ketbench.circuit.classical.Types;
import org.ketbench.circuit.classical.UnaryOperator;
import org.ketbench.circuit.classical.Values;

final class AngleTest {
  private static final Expression PI = real(Math.PI);

  @Test
  void multiplesOfPiPrintAsTheyAreWritten() {
    assertEquals("pi/2", Angle.pi(1, 2).toString());
    assertEquals("-3*pi/4", Angle.pi(6, -8).toString());
    assertEquals("pi", Angle.pi(5, 5).toString());
    assertEquals("-2*pi", Angle.pi(-2, 1).toString());
    assertEquals("0", Angle.pi(0, 7).toString());
    assertEquals("0.1", Angle.of(0.1).toString());
    assertEquals("3", Angle.of(3.0).toString());
    assertEquals("1.0e-7", Angle.of(1e-7).toString());
  }

  @Test
  void arithmeticStaysExactAsLongAsItCan() {
    assertEquals(Angle.pi(5, 6), Angle.pi(1, 2).plus(Angle.pi(1, 3)));
    assertEquals(Angle.pi(1, 6), Angle.pi(1, 2).minus(Angle.pi(1, 3)));
    assertEquals(Angle.pi(-3, 8), Angle.pi(1, 4).times(-3, 2));
    assertEquals(Angle.of(0.75), Angle.of(0.5).times(3, 2));
    Angle huge = Angle.pi(Long.MAX_VALUE, 3).plus(Angle.pi(1, Long.MAX_VALUE - 1));
    assertInstanceOf(Angle.Radians.class, huge);
  }

  @Test
  void anExpressionOverPiIsFoundToBeAMultipleOfIt() {
    assertEquals(Angle.pi(3, 4), Angle.of(divide(multiply(integer(3), PI), integer(4))));
    assertEquals(Angle.pi(-1, 2), Angle.of(minus(divide(PI, integer(2)))));
    assertEquals(Angle.pi(1, 2), Angle.of(multiply(real(0.5), PI)));
    assertEquals(Angle.pi(5, 2), Angle.of(add(real(2 * Math.PI), divide(PI, real(2)))));
    assertEquals(Angle.pi(0, 1), Angle.of(integer(0)));
    assertEquals(Angle.of(0.3), Angle.of(real(0.3)));
    assertEquals(Angle.of(2.0), Angle.of(integer(2)));
  }

  @Test
  void wholeNumbersDivideAsSuchBeforeTheyMeetPi() {
    Expression half =
        new Expression.Binary(BinaryOperator.DIVIDE, integer(1), integer(2), Types.INT);
    assertEquals(0, Angle.of(multiply(half, PI)).radians());
  }

  @Test
  void whatDependsOnAParameterStaysAFormulaWithItsConstantsComputed() {
    Expression theta = new Expression.Parameter("theta", Types.FLOAT);
    Angle angle = Angle.of(multiply(theta, add(integer(1), integer(2))));
    assertEquals(new Angle.Formula(multiply(theta, integer(3))), angle);
  }

  @Test
  void aDivisionByZeroIsReported() {
    assertThrows(EvaluationException.class, () -> Angle.of(divide(PI, integer(0))));
  }

  @Test
  void theExactValueIsTheOneThatIsComputed() {
    Random random = new Random(5);
    for (int round = 0; round < 2000; round++) {
      Expression expression = some(random, 4);
      double computed;
      try {
        computed = Evaluator.real(expression, Evaluator.Environment.EMPTY);
      } catch (EvaluationException dividedByZero) {
        continue;
      }
      assertEquals(
          computed, Angle.of(expression).radians(), 1e-12 * Math.max(1, Math.abs(computed)));
    }
  }

  private static Expression some(Random random, int depth) {
    if (depth == 0 || random.nextInt(4) == 0) {
      return switch (random.nextInt(4)) {
        case 0 -> PI;
        case 1 -> real(random.nextInt(1, 9) / 4.0);
        case 2 -> real(random.nextDouble());
        default -> integer(random.nextInt(-3, 4));
      };
    }
    Expression left = some(random, depth - 1);
    Expression right = some(random, depth - 1);
    return switch (random.nextInt(5)) {
      case 0 -> add(left, right);
      case 1 -> multiply(left, right);
      case 2 -> divide(left, right);
      case 3 -> minus(left);
      default -> binary(BinaryOperator.SUBTRACT, left, right);
    };
  }

  private static Expression integer(long value) {
    return new Expression.Literal(Values.of(value));
  }

  private static Expression real(double value) {
    return new Expression.Literal(Values.of(value));
  }

  private static Expression minus(Expression operand) {
    return new Expression.Unary(UnaryOperator.MINUS, operand, operand.type());
  }

  private static Expression add(Expression left, Expression right) {
    return binary(BinaryOperator.ADD, left, right);
  }

  private static Expression multiply(Expression left, Expression right) {
    return binary(BinaryOperator.MULTIPLY, left, right);
  }

  private static Expression divide(Expression left, Expression right) {
    return binary(BinaryOperator.DIVIDE, left, right);
  }

  private static Expression binary(BinaryOperator operator, Expression left, Expression right) {
    Type type = Types.binary(operator, left.type(), right.type());
    if (type == null) {
      throw new IllegalArgumentException(operator.symbol());
    }
    return new Expression.Binary(operator, left, right, type);
  }
}
