package org.ketbench.circuit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.ketbench.circuit.classical.BinaryOperator.ADD;
import static org.ketbench.circuit.classical.BinaryOperator.DIVIDE;
import static org.ketbench.circuit.classical.BinaryOperator.MULTIPLY;
import static org.ketbench.circuit.classical.BinaryOperator.POWER;
import static org.ketbench.circuit.classical.BinaryOperator.SUBTRACT;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketbench.circuit.classical.BinaryOperator;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Function;
import org.ketbench.circuit.classical.Type;
import org.ketbench.circuit.classical.Types;
import org.ketbench.circuit.classical.UnaryOperator;
import org.ketbench.circuit.classical.Value;
import org.ketbench.circuit.classical.ValueText;
import org.ketbench.circuit.classical.Values;

final class ExpressionTextTest {
  private static final Expression A = new Expression.Parameter("a", Types.FLOAT);
  private static final Expression B = new Expression.Parameter("b", Types.FLOAT);

  @Test
  void parenthesesStandWhereTheMeaningNeedsThem() {
    assertEquals("a - (b - a)", text(binary(SUBTRACT, A, binary(SUBTRACT, B, A))));
    assertEquals("a - b - a", text(binary(SUBTRACT, binary(SUBTRACT, A, B), A)));
    assertEquals("(a + b) * 2.0", text(binary(MULTIPLY, binary(ADD, A, B), real(2))));
    assertEquals("a ** b ** a", text(binary(POWER, A, binary(POWER, B, A))));
    assertEquals("(a ** b) ** a", text(binary(POWER, binary(POWER, A, B), A)));
    assertEquals("(-a) ** b", text(binary(POWER, minus(A), B)));
    assertEquals("-a ** b", text(minus(binary(POWER, A, B))));
    assertEquals("-(a * b)", text(minus(binary(MULTIPLY, A, B))));
    assertEquals("-(-a)", text(minus(minus(A))));
    assertEquals("-pi / a", text(binary(DIVIDE, real(-Math.PI), A)));
    assertEquals(
        "sin(a + b)",
        text(new Expression.Call(Function.SIN, List.of(binary(ADD, A, B)), Types.FLOAT)));
    assertEquals("int[8](a)", text(new Expression.Cast(A, new Type.Int(8, true))));
  }

  @Test
  void bitsAreNamedByTheirRegister() {
    Circuit circuit = new CircuitBuilder().bits("a", 2).bits("b", 4).build();
    assertEquals("b[1]", ExpressionText.of(CircuitBuilder.bit(3), circuit));
    assertEquals("a", ExpressionText.of(bits(0, 1), circuit));
    assertEquals("b[1:2]", ExpressionText.of(bits(3, 4), circuit));
    assertEquals("b[0] ++ a[1]", ExpressionText.of(bits(2, 1), circuit));
  }

  @Test
  void valuesAreWrittenAsLiterals() {
    assertEquals("\"0101\"", ValueText.of(Values.bits("0101")));
    assertEquals("true", ValueText.of(Values.of(true)));
    assertEquals("-2*pi", ValueText.of(Values.of(-2 * Math.PI)));
    assertEquals("1.5", ValueText.of(Values.of(1.5)));
    assertEquals("1.0 - 2.5im", ValueText.of(new Value.Complex(1, -2.5, Types.COMPLEX)));
    assertEquals("100dt", ValueText.of(new Value.Duration(100, true)));
  }

  private static String text(Expression expression) {
    return ExpressionText.of(expression);
  }

  private static Expression bits(Integer... numbers) {
    return new Expression.Bits(List.of(numbers), new Type.Bits(numbers.length));
  }

  private static Expression real(double value) {
    return new Expression.Literal(Values.of(value));
  }

  private static Expression minus(Expression operand) {
    return new Expression.Unary(UnaryOperator.MINUS, operand, operand.type());
  }

  private static Expression binary(BinaryOperator operator, Expression left, Expression right) {
    return new Expression.Binary(operator, left, right, Types.FLOAT);
  }
}
