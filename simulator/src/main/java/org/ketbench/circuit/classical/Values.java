package org.ketbench.circuit.classical;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What can be done with classical values, by the rules of OpenQASM 3: casts, operators, built-in
 * functions, elements and bits. Integers wrap around at their width as in C; what has no value, a
 * division by zero among it, is an {@link EvaluationException}.
 */
public final class Values {
  private Values() {}

  public static Value.Bool of(boolean value) {
    return new Value.Bool(value);
  }

  /** An {@code int} of the machine's width. */
  public static Value.Int of(long value) {
    return new Value.Int(BigInteger.valueOf(value), Types.INT);
  }

  /** A {@code float} of the machine's width. */
  public static Value.Floating of(double value) {
    return new Value.Floating(value, Types.FLOAT);
  }

  /** A register of as many bits as there are digits, the last of which is index 0. */
  public static Value.Bits bits(String digits) {
    return new Value.Bits(
        digits.isEmpty() ? BigInteger.ZERO : new BigInteger(digits, 2),
        new Type.Bits(digits.length()));
  }

  /** The low bits of a number as a register. */
  public static Value.Bits bits(BigInteger value, int width) {
    return Casts.bits(value, new Type.Bits(width));
  }

  /** What a variable of this type holds before anything is assigned to it. */
  public static Value zero(Type type) {
    return switch (type) {
      case Type.Duration _, Type.Stretch _ -> new Value.Duration(0, false);
      case Type.Array(Type element, List<Integer> dimensions) -> {
        int count = dimensions.stream().reduce(1, Math::multiplyExact);
        Value zero = zero(element);
        yield new Value.Array(Collections.nCopies(count, zero), (Type.Array) type);
      }
      default -> Casts.cast(of(false), type);
    };
  }

  /** The value as one of another type; also where {@link Types#canCast} asks for a slice. */
  public static Value cast(Value value, Type type) {
    return Casts.cast(value, type);
  }

  public static Value unary(UnaryOperator operator, Value operand) {
    return Operators.unary(operator, operand);
  }

  public static Value binary(BinaryOperator operator, Value left, Value right) {
    return Operators.binary(operator, left, right);
  }

  public static Value call(Function function, List<Value> arguments) {
    return Functions.call(function, arguments);
  }

  public static boolean truth(Value value) {
    return Casts.truth(value);
  }

  /** The value as a real number; an angle counts in radians. */
  public static double real(Value value) {
    return Casts.real(value, Types.FLOAT);
  }

  /** The value as a whole number; bits count as an unsigned one. */
  public static BigInteger whole(Value value) {
    return Casts.whole(value);
  }

  /** The value as an index or count. */
  public static int index(Value value) {
    BigInteger whole = Casts.whole(value);
    if (whole.bitLength() > 31) {
      throw new EvaluationException(whole + " is too large for an index.");
    }
    return whole.intValue();
  }

  /** The bits of a bool, bit, integer or angle as an unsigned number. */
  public static BigInteger pattern(Value value) {
    return Casts.pattern(value);
  }

  /**
   * The element of an array that the indices name, or a bit of what has bits; a negative index
   * counts from the end, and fewer indices than dimensions name a part of the array.
   */
  public static Value element(Value value, List<Value> indices) {
    if (indices.isEmpty()) {
      return value;
    }
    if (value instanceof Value.Array array) {
      return element(part(array, indices.getFirst()), indices.subList(1, indices.size()));
    }
    int bit = position(indices.getFirst(), bitsOf(value));
    Value found = new Value.Bits(low(Casts.pattern(value).testBit(bit)), Types.BIT);
    return element(found, indices.subList(1, indices.size()));
  }

  /** A copy of the value in which the element, part or bit that the indices name is another. */
  public static Value withElement(Value value, List<Value> indices, Value replacement) {
    if (indices.isEmpty()) {
      return Casts.cast(replacement, value.type());
    }
    List<Value> deeper = indices.subList(1, indices.size());
    if (value instanceof Value.Array array) {
      int stride = stride(array.type());
      int start = position(indices.getFirst(), array.type().dimensions().getFirst()) * stride;
      Value changed = withElement(part(array, indices.getFirst()), deeper, replacement);
      List<Value> elements = new ArrayList<>(array.elements());
      List<Value> fresh =
          changed instanceof Value.Array inner ? inner.elements() : List.of(changed);
      for (int i = 0; i < stride; i++) {
        elements.set(start + i, fresh.get(i));
      }
      return new Value.Array(elements, array.type());
    }
    int bit = position(indices.getFirst(), bitsOf(value));
    BigInteger pattern = Casts.pattern(value);
    return Casts.ofPattern(
        Casts.truth(replacement) ? pattern.setBit(bit) : pattern.clearBit(bit), value.type());
  }

  private static Value part(Value.Array array, Value index) {
    List<Integer> dimensions = array.type().dimensions();
    int stride = stride(array.type());
    int position = position(index, dimensions.getFirst());
    if (dimensions.size() == 1) {
      return array.elements().get(position);
    }
    return new Value.Array(
        array.elements().subList(position * stride, (position + 1) * stride),
        new Type.Array(array.type().element(), dimensions.subList(1, dimensions.size())));
  }

  private static int stride(Type.Array type) {
    return type.dimensions().stream().skip(1).reduce(1, Math::multiplyExact);
  }

  private static int bitsOf(Value value) {
    int width = Types.bitWidth(value.type());
    if (width == 0) {
      throw new EvaluationException(
          "A value of type " + TypeText.of(value.type()) + " has no bits to index.");
    }
    return width;
  }

  private static int position(Value index, int size) {
    int written = index(index);
    int position = written < 0 ? written + size : written;
    if (position < 0 || position >= size) {
      throw new EvaluationException(
          "The index " + written + " is outside of 0 to " + (size - 1) + ".");
    }
    return position;
  }

  private static BigInteger low(boolean set) {
    return set ? BigInteger.ONE : BigInteger.ZERO;
  }
}
