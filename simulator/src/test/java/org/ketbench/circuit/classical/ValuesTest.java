package org.ketbench.circuit.classical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ValuesTest {
  private static final double PI = Math.PI;

  @Test
  void anglesOfAWidthComputeOnTheirBitsAsTheSpecificationShows() {
    Value a = angle(7 * (PI / 8), 4);
    Value b = angle(PI / 8, 4);
    Value c = angle(5 * (PI / 4), 4);
    Value two = uint(2, 4);

    assertEquals(0b1010, pattern(c));
    assertEquals(0b1000, pattern(binary(BinaryOperator.ADD, a, b)));
    assertEquals(0b1010, pattern(binary(BinaryOperator.SUBTRACT, b, a)));
    assertEquals(0b0011, pattern(binary(BinaryOperator.DIVIDE, a, two)));
    assertEquals(0b0100, pattern(binary(BinaryOperator.MULTIPLY, two, c)));
    assertEquals(uint(10, 4), binary(BinaryOperator.DIVIDE, c, b));
    assertEquals(0b1110, pattern(Values.unary(UnaryOperator.MINUS, angle(PI / 4, 4))));
    assertEquals(0b0100, pattern(binary(BinaryOperator.SHIFT_LEFT, angle(9 * PI / 8, 4), two)));
    assertEquals(0b0010, pattern(binary(BinaryOperator.SHIFT_RIGHT, angle(9 * PI / 8, 4), two)));
  }

  @Test
  void aFloatBecomesTheNearestAngleAndTiesGoToTheEvenPattern() {
    assertEquals(0b01000000, pattern(angle(2 * PI * (127. / 512.), 8)));
    assertEquals(0b1000, pattern(angle(PI, 4)));
    assertEquals(0b010000, pattern(angle(PI / 2, 6)));
    assertEquals(0b01110000, pattern(angle(7 * (PI / 8), 8)));
    assertEquals(0b1000, pattern(angle(-PI, 4)));
    assertEquals(0, pattern(angle(2 * PI - 1e-9, 8)));
    assertThrows(EvaluationException.class, () -> angle(Double.NaN, 8));
  }

  @Test
  void anglesChangeWidthByPaddingAndRounding() {
    assertEquals(0b10110000, pattern(Values.cast(angle(11 * PI / 8, 4), new Type.AngleType(8))));
    assertEquals(0b1011, pattern(Values.cast(angle(11 * PI / 8, 8), new Type.AngleType(4))));
    Value machine = Values.cast(Values.of(-PI / 3), Types.ANGLE);
    assertEquals(5 * PI / 3, Values.real(machine), 1e-15);
  }

  @Test
  void bitsRotateShiftAndCountAsTheSpecificationShows() {
    Value a = Values.bits("10001111");
    Value b = Values.bits("01110000");
    assertEquals(Values.bits("00011110"), binary(BinaryOperator.SHIFT_LEFT, a, Values.of(1)));
    assertEquals(Values.bits("00111110"), Values.call(Function.ROTL, List.of(a, Values.of(2))));
    assertEquals(Values.bits("00111110"), Values.call(Function.ROTR, List.of(a, Values.of(-2))));
    assertEquals(Values.bits("11111111"), binary(BinaryOperator.BIT_OR, a, b));
    assertEquals(Values.bits("00000000"), binary(BinaryOperator.BIT_AND, a, b));
    assertEquals(Values.bits("01110000"), Values.unary(UnaryOperator.COMPLEMENT, a));

    Value six = uint(37, 6);
    assertEquals(3, Values.index(Values.call(Function.POPCOUNT, List.of(six))));
    assertEquals(uint(44, 6), Values.call(Function.ROTL, List.of(six, Values.of(3))));
    assertEquals(
        Values.bits("01010001"),
        Values.call(Function.ROTL, List.of(Values.bits("00101010"), Values.of(3))));
  }

  @Test
  void complexNumbersComputeAsTheSpecificationShows() {
    Value a = complex(10, 5);
    Value b = complex(-2, -7);
    assertComplex(8, -2, binary(BinaryOperator.ADD, a, b));
    assertComplex(12, 12, binary(BinaryOperator.SUBTRACT, a, b));
    assertComplex(15, -80, binary(BinaryOperator.MULTIPLY, a, b));
    assertComplex(-55 / 53., 60 / 53., binary(BinaryOperator.DIVIDE, a, b));
    assertComplex(0.10694695640729072, 0.17536481119721312, binary(BinaryOperator.POWER, a, b));
    assertComplex(0, 1, Values.call(Function.SQRT, List.of(complex(-1, 0))));
    assertComplex(-1, 0, Values.call(Function.EXP, List.of(complex(0, PI))));
    assertEquals(Values.of(5.0), Values.call(Function.IMAG, List.of(a)));
    assertEquals(Values.of(true), binary(BinaryOperator.EQUAL, complex(2, 0), Values.of(2)));
  }

  @Test
  void mixedOperandsTakeTheGreaterType() {
    assertEquals(new Type.Int(16, true), typeOf(integer(1, 16), uint(1, 8)));
    assertEquals(new Type.Int(16, false), typeOf(integer(1, 8), uint(1, 16)));
    assertEquals(new Type.Int(8, false), typeOf(integer(1, 8), uint(1, 8)));
    assertEquals(Types.INT, typeOf(Values.of(true), Values.of(true)));
    assertEquals(
        new Type.Floating(32),
        typeOf(Values.cast(Values.of(1), new Type.Floating(32)), integer(1, 64)));
    assertEquals(Types.COMPLEX, typeOf(complex(1, 1), Values.of(2)));
    assertEquals(Types.ANGLE, typeOf(Values.cast(Values.of(1.0), Types.ANGLE), Values.of(2.0)));
  }

  @Test
  void aRegisterComparesAsAnUnsignedNumberWithItsIndexZeroLow() {
    assertEquals(Values.of(true), binary(BinaryOperator.EQUAL, Values.bits("0001"), Values.of(1)));
    assertEquals(
        Values.of(true), binary(BinaryOperator.GREATER, Values.bits("1000"), Values.of(7)));
    assertEquals(integer(-8, 4), Values.cast(Values.bits("1000"), new Type.Int(4, true)));
    assertEquals(uint(8, 4), Values.cast(Values.bits("1000"), new Type.Int(4, false)));
    assertEquals(Values.bits("1000"), Values.cast(integer(-8, 4), new Type.Bits(4)));
    assertEquals(Values.bits("0001"), Values.cast(Values.of(true), new Type.Bits(4)));
  }

  @Test
  void whatHasNoValueSaysWhy() {
    assertFails("Division by zero.", BinaryOperator.DIVIDE, Values.of(1), Values.of(0));
    assertFails("Division by zero.", BinaryOperator.MODULO, Values.of(1), Values.of(0));
    assertFails("Division by zero.", BinaryOperator.DIVIDE, Values.of(1.0), Values.of(0));
    assertFails("Division by zero.", BinaryOperator.DIVIDE, angle(1, 8), uint(0, 8));
    assertFails("Division by zero.", BinaryOperator.DIVIDE, complex(1, 1), complex(0, 0));
    assertFails(
        "An integer cannot be raised to the negative power -1; make one of the two a float.",
        BinaryOperator.POWER,
        Values.of(2),
        Values.of(-1));
    assertFails(
        "A shift by -1 places; give a positive number.",
        BinaryOperator.SHIFT_LEFT,
        Values.of(2),
        Values.of(-1));
    assertFails(
        "The operator + has no meaning between duration and int.",
        BinaryOperator.ADD,
        new Value.Duration(1, false),
        Values.of(1));
    assertFails(
        "A time in dt and one in seconds cannot be combined without knowing the device.",
        BinaryOperator.ADD,
        new Value.Duration(1, false),
        new Value.Duration(1, true));
    EvaluationException outside =
        assertThrows(
            EvaluationException.class, () -> Values.call(Function.ARCCOS, List.of(Values.of(2))));
    assertEquals("arccos takes a number that is between -1 and 1, not 2.0.", outside.getMessage());
  }

  @Test
  void timesDivideIntoNumbers() {
    Value ns = new Value.Duration(1e-9, false);
    Value half = new Value.Duration(500e-9, false);
    assertEquals(500, Values.real(binary(BinaryOperator.DIVIDE, half, ns)), 1e-9);
    assertEquals(Types.DURATION, binary(BinaryOperator.MULTIPLY, Values.of(2), ns).type());
    assertEquals(Values.of(true), binary(BinaryOperator.LESS, ns, half));
  }

  @Test
  void elementsAndBitsAreReadAndWrittenByIndex() {
    Type.Array type = new Type.Array(new Type.Int(8, true), List.of(2, 3));
    Value array = Values.zero(type);
    array = Values.withElement(array, List.of(Values.of(1), Values.of(-1)), Values.of(300));
    assertEquals(integer(44, 8), Values.element(array, List.of(Values.of(-1), Values.of(2))));
    array =
        Values.withElement(
            array, List.of(Values.of(0), Values.of(0), Values.of(7)), Values.of(true));
    assertEquals(integer(-128, 8), Values.element(array, List.of(Values.of(0), Values.of(0))));
    Value row = Values.element(array, List.of(Values.of(1)));
    assertEquals(new Type.Array(new Type.Int(8, true), List.of(3)), row.type());
    array = Values.withElement(array, List.of(Values.of(0)), row);
    assertEquals(integer(44, 8), Values.element(array, List.of(Values.of(0), Values.of(2))));

    Value bits = Values.withElement(Values.bits("0000"), List.of(Values.of(-1)), Values.of(1));
    assertEquals(Values.bits("1000"), bits);
    assertTrue(Values.truth(Values.element(bits, List.of(Values.of(3)))));
    assertThrows(
        EvaluationException.class, () -> Values.element(Values.bits("00"), List.of(Values.of(2))));
  }

  @Test
  void integersAgreeWithMachineArithmetic() {
    Random random = new Random(1);
    for (int round = 0; round < 20_000; round++) {
      int width = 1 + random.nextInt(32);
      boolean signed = random.nextBoolean();
      Type.Int type = new Type.Int(width, signed);
      long a = fit(random.nextLong(), width, signed);
      long b = fit(random.nextLong() >> random.nextInt(60), width, signed);
      for (BinaryOperator operator : BinaryOperator.values()) {
        if (!hasValue(operator, b)) {
          continue;
        }
        Value result = binary(operator, value(a, type), value(b, type));
        String what = a + " " + operator.symbol() + " " + b + " as " + TypeText.of(type);
        if (operator.isComparison() || operator.isLogical()) {
          assertEquals(truth(operator, a, b), Values.truth(result), what);
        } else {
          assertEquals(value(fit(machine(operator, a, b), width, signed), type), result, what);
        }
      }
      assertEquals(
          value(fit(-a, width, signed), type), Values.unary(UnaryOperator.MINUS, value(a, type)));
      assertEquals(
          value(fit(~a, width, signed), type),
          Values.unary(UnaryOperator.COMPLEMENT, value(a, type)));
      int other = 1 + random.nextInt(32);
      assertEquals(
          value(fit(a, other, !signed), new Type.Int(other, !signed)),
          Values.cast(value(a, type), new Type.Int(other, !signed)));
    }
  }

  @Test
  void castsBetweenSignedAndUnsignedKeepTheBits() {
    Random random = new Random(2);
    for (int round = 0; round < 1000; round++) {
      int width = 1 + random.nextInt(100);
      Value.Int value =
          (Value.Int)
              Values.cast(
                  new Value.Int(new BigInteger(120, random), new Type.Int(130, true)),
                  new Type.Int(width, true));
      Value there = Values.cast(value, new Type.Int(width, false));
      assertEquals(Values.pattern(value), Values.pattern(there));
      assertEquals(value, Values.cast(there, new Type.Int(width, true)));
      assertEquals(value, Values.cast(Values.cast(value, new Type.Bits(width)), value.type()));
    }
  }

  @Test
  void theTypesOfResultsAreThoseThatTypesForetells() {
    List<Value> samples =
        List.of(
            Values.of(true),
            Values.bits("1"),
            Values.bits("0101"),
            new Value.Bits(BigInteger.ONE, Types.BIT),
            Values.of(3),
            uint(5, 8),
            integer(2, 16),
            Values.of(1.5),
            Values.cast(Values.of(2.5), new Type.Floating(32)),
            angle(1, 8),
            Values.cast(Values.of(1.0), Types.ANGLE),
            complex(1, 2),
            new Value.Duration(2, true));
    for (Value left : samples) {
      for (Value right : samples) {
        for (BinaryOperator operator : BinaryOperator.values()) {
          Type type = Types.binary(operator, left.type(), right.type());
          String what = left + " " + operator.symbol() + " " + right;
          if (type == null) {
            assertThrows(EvaluationException.class, () -> binary(operator, left, right), what);
          } else {
            assertEquals(type, binary(operator, left, right).type(), what);
          }
        }
      }
    }
  }

  /** Whether the machine's operator has a value, and the same one. */
  private static boolean hasValue(BinaryOperator operator, long right) {
    return switch (operator) {
      case DIVIDE, MODULO -> right != 0;
      case POWER -> right >= 0;
      case SHIFT_LEFT, SHIFT_RIGHT -> right >= 0 && right < 64;
      default -> true;
    };
  }

  private static long machine(BinaryOperator operator, long a, long b) {
    return switch (operator) {
      case ADD -> a + b;
      case SUBTRACT -> a - b;
      case MULTIPLY -> a * b;
      case DIVIDE -> a / b;
      case MODULO -> a % b;
      case BIT_AND -> a & b;
      case BIT_OR -> a | b;
      case BIT_XOR -> a ^ b;
      case SHIFT_LEFT -> a << b;
      case SHIFT_RIGHT -> a >> b;
      case POWER -> {
        long power = 1;
        long square = a;
        for (long left = b; left > 0; left >>= 1) {
          power = (left & 1) == 1 ? power * square : power;
          square *= square;
        }
        yield power;
      }
      default -> throw new IllegalArgumentException(operator.symbol());
    };
  }

  private static boolean truth(BinaryOperator operator, long a, long b) {
    return switch (operator) {
      case OR -> a != 0 || b != 0;
      case AND -> a != 0 && b != 0;
      case EQUAL -> a == b;
      case NOT_EQUAL -> a != b;
      case LESS -> a < b;
      case LESS_EQUAL -> a <= b;
      case GREATER -> a > b;
      case GREATER_EQUAL -> a >= b;
      default -> throw new IllegalArgumentException(operator.symbol());
    };
  }

  private static long fit(long value, int width, boolean signed) {
    long shifted = value << (64 - width);
    return signed ? shifted >> (64 - width) : shifted >>> (64 - width);
  }

  private static void assertFails(
      String message, BinaryOperator operator, Value left, Value right) {
    assertEquals(
        message,
        assertThrows(EvaluationException.class, () -> binary(operator, left, right)).getMessage());
  }

  private static void assertComplex(double re, double im, Value value) {
    Value.Complex complex = (Value.Complex) value;
    assertEquals(re, complex.re(), 1e-12);
    assertEquals(im, complex.im(), 1e-12);
  }

  private static Type typeOf(Value left, Value right) {
    return binary(BinaryOperator.ADD, left, right).type();
  }

  private static Value binary(BinaryOperator operator, Value left, Value right) {
    return Values.binary(operator, left, right);
  }

  private static int pattern(Value value) {
    return Values.pattern(value).intValueExact();
  }

  private static Value angle(double radians, int width) {
    return Values.cast(Values.of(radians), new Type.AngleType(width));
  }

  private static Value complex(double re, double im) {
    return new Value.Complex(re, im, Types.COMPLEX);
  }

  private static Value uint(long value, int width) {
    return value(value, new Type.Int(width, false));
  }

  private static Value integer(long value, int width) {
    return value(value, new Type.Int(width, true));
  }

  private static Value value(long value, Type.Int type) {
    return new Value.Int(BigInteger.valueOf(value), type);
  }
}
