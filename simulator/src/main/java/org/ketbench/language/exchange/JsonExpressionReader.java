package org.ketbench.language.exchange;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Angle;
import org.ketbench.circuit.Span;
import org.ketbench.circuit.classical.BinaryOperator;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Function;
import org.ketbench.circuit.classical.Type;
import org.ketbench.circuit.classical.Types;
import org.ketbench.circuit.classical.UnaryOperator;
import org.ketbench.circuit.classical.Value;
import org.ketbench.circuit.classical.Variable;

/**
 * Reads what is computed from nested lists: a word that says what it is, its parts, its type. Types
 * are checked, since whatever evaluates an expression counts on them.
 */
final class JsonExpressionReader {
  private static final Pattern EXACT =
      Pattern.compile("(-?)(?:(\\d{1,18})\\*)?pi(?:/(\\d{1,18}))?");
  private static final int MOST_DIGITS = 20_000;

  private final int bits;
  private final Map<Integer, Variable> variables;
  private final Set<String> parameters;

  /**
   * @param bits how many bits the circuit has
   * @param parameters the names that may stand for numbers
   */
  JsonExpressionReader(int bits, Map<Integer, Variable> variables, Set<String> parameters) {
    this.bits = bits;
    this.variables = variables;
    this.parameters = parameters;
  }

  /** A number of radians, an exact multiple of π, or an expression. */
  Angle angle(Json json) throws ReadException {
    return switch (json) {
      case Json.Num(double radians, var _) -> Angle.of(radians);
      case Json.Text(String text, Span span) -> exact(text, span);
      default -> {
        Expression expression = expression(json);
        if (!isNumber(expression.type())) {
          throw JsonFields.wrong(json, "an angle is computed as a number");
        }
        yield new Angle.Formula(expression);
      }
    };
  }

  private static Angle exact(String text, Span span) throws ReadException {
    Matcher matcher = EXACT.matcher(text);
    if (text.equals("0")) {
      return Angle.pi(0, 1);
    }
    if (!matcher.matches()) {
      throw new ReadException(
          span, "wrong-value", "An angle is a number of radians or a text such as \"3*pi/4\".");
    }
    long numerator = matcher.group(2) == null ? 1 : Long.parseLong(matcher.group(2));
    long denominator = matcher.group(3) == null ? 1 : Long.parseLong(matcher.group(3));
    if (denominator == 0) {
      throw new ReadException(span, "wrong-value", "Nothing can be divided by 0.");
    }
    return Angle.pi(matcher.group(1).isEmpty() ? numerator : -numerator, denominator);
  }

  /** What decides between two ways. */
  Expression condition(Json json) throws ReadException {
    Expression condition = expression(json);
    if (!isNumber(condition.type())) {
      throw JsonFields.wrong(json, "a condition is true or false");
    }
    return condition;
  }

  Expression expression(Json json) throws ReadException {
    List<Json> parts = JsonFields.list(json, "an expression");
    String word = parts.isEmpty() ? "" : JsonFields.text(parts.getFirst(), "an expression's kind");
    return switch (word) {
      case "bits" -> bits(parts, json);
      case "variable" -> {
        int id = JsonFields.whole(part(parts, 1, json), "a variable", 0, Integer.MAX_VALUE);
        yield new Expression.Read(variable(id, json));
      }
      case "parameter" -> {
        String name = JsonFields.text(part(parts, 1, json), "a parameter");
        if (!parameters.contains(name)) {
          throw JsonFields.wrong(json, "a parameter is declared before it is used");
        }
        yield new Expression.Parameter(name, type(parts, 2, json));
      }
      case "unary" -> {
        UnaryOperator operator = unary(part(parts, 1, json));
        Expression operand = expression(part(parts, 2, json));
        Type type = type(parts, 3, json);
        yield new Expression.Unary(
            operator, operand, fitting(Types.unary(operator, operand.type()), type, json));
      }
      case "binary" -> {
        BinaryOperator operator = binary(part(parts, 1, json));
        Expression left = expression(part(parts, 2, json));
        Expression right = expression(part(parts, 3, json));
        Type type = type(parts, 4, json);
        yield new Expression.Binary(
            operator,
            left,
            right,
            fitting(Types.binary(operator, left.type(), right.type()), type, json));
      }
      case "cast" -> {
        Expression operand = expression(part(parts, 1, json));
        Type type = type(parts, 2, json);
        yield new Expression.Cast(operand, fitting(operand.type(), type, json));
      }
      case "call" -> {
        Function function = function(part(parts, 1, json));
        List<Expression> arguments = all(part(parts, 2, json));
        Type type = type(parts, 3, json);
        Type found =
            arguments.size() == function.arity()
                ? Types.call(function, arguments.stream().map(Expression::type).toList())
                : null;
        yield new Expression.Call(function, arguments, fitting(found, type, json));
      }
      case "index" -> {
        Expression base = expression(part(parts, 1, json));
        List<Expression> indices = all(part(parts, 2, json));
        yield new Expression.Index(
            base, indices, fitting(indexed(base, indices), type(parts, 3, json), json));
      }
      default -> new Expression.Literal(value(word, parts, json));
    };
  }

  List<Expression> all(Json json) throws ReadException {
    List<Expression> expressions = new ArrayList<>();
    for (Json item : JsonFields.list(json, "a list of expressions")) {
      expressions.add(expression(item));
    }
    return expressions;
  }

  Variable variable(int id, Json place) throws ReadException {
    Variable variable = variables.get(id);
    if (variable == null) {
      throw new ReadException(
          place.span(), "unknown-variable", "There is no variable with the id " + id + ".");
    }
    return variable;
  }

  private Expression bits(List<Json> parts, Json json) throws ReadException {
    List<Json> items = JsonFields.list(part(parts, 1, json), "a list of bits");
    List<Integer> numbers = new ArrayList<>();
    for (Json item : items) {
      numbers.add(JsonFields.whole(item, "a bit", 0, bits - 1));
    }
    if (!(type(parts, 2, json) instanceof Type.Bits type)
        || Types.bitWidth(type) != numbers.size()) {
      throw JsonFields.wrong(json, "as many bits are read as their type says");
    }
    return new Expression.Bits(numbers, type);
  }

  private static @Nullable Type indexed(Expression base, List<Expression> indices) {
    if (indices.isEmpty() || indices.stream().anyMatch(index -> !Types.isIntegral(index.type()))) {
      return null;
    }
    return base.type() instanceof Type.Array(Type element, var dimensions)
        ? indices.size() == dimensions.size() ? element : null
        : Types.bitWidth(base.type()) > 0 && indices.size() == 1 ? Types.BIT : null;
  }

  private Value value(String word, List<Json> parts, Json json) throws ReadException {
    switch (word) {
      case "bool" -> {
        if (part(parts, 1, json) instanceof Json.Bool(boolean truth, var _)) {
          return new Value.Bool(truth);
        }
        throw JsonFields.wrong(json, "a truth value is true or false");
      }
      case "pattern" -> {
        BigInteger pattern = integer(part(parts, 1, json), 2);
        if (type(parts, 2, json) instanceof Type.Bits type
            && pattern.bitLength() <= Types.bitWidth(type)) {
          return new Value.Bits(pattern, type);
        }
      }
      case "int" -> {
        BigInteger whole = integer(part(parts, 1, json), 10);
        if (type(parts, 2, json) instanceof Type.Int type && fits(whole, type)) {
          return new Value.Int(whole, type);
        }
      }
      case "float" -> {
        double number = JsonFields.real(part(parts, 1, json), "a value");
        if (type(parts, 2, json) instanceof Type.Floating type) {
          return new Value.Floating(number, type);
        }
      }
      case "angle" -> {
        double number = JsonFields.real(part(parts, 1, json), "a value");
        if (type(parts, 2, json) instanceof Type.AngleType type) {
          return new Value.Angle(number, type);
        }
      }
      case "complex" -> {
        double re = JsonFields.real(part(parts, 1, json), "a value");
        double im = JsonFields.real(part(parts, 2, json), "a value");
        if (type(parts, 3, json) instanceof Type.Complex type) {
          return new Value.Complex(re, im, type);
        }
      }
      case "duration" -> {
        double length = JsonFields.real(part(parts, 1, json), "a duration");
        return new Value.Duration(
            length, JsonFields.text(part(parts, 2, json), "a unit").equals("dt"));
      }
      case "array" -> {
        return array(parts, json);
      }
      default ->
          throw JsonFields.wrong(
              parts.isEmpty() ? json : parts.getFirst(),
              "an expression begins with bits, variable, parameter, unary, binary, cast, call,"
                  + " index, bool, pattern, int, float, angle, complex, duration or array");
    }
    throw mismatch(json);
  }

  private Value array(List<Json> parts, Json json) throws ReadException {
    List<Json> items = JsonFields.list(part(parts, 1, json), "the elements of an array");
    if (!(type(parts, 2, json) instanceof Type.Array type)) {
      throw mismatch(json);
    }
    List<Value> elements = new ArrayList<>();
    for (Json item : items) {
      if (!(expression(item) instanceof Expression.Literal(Value value))
          || !value.type().equals(type.element())) {
        throw mismatch(item);
      }
      elements.add(value);
    }
    if (elements.size() != type.dimensions().stream().reduce(1, (a, b) -> a * b)) {
      throw JsonFields.wrong(json, "an array has as many elements as its type says");
    }
    return new Value.Array(elements, type);
  }

  private static boolean fits(BigInteger whole, Type.Int type) {
    int width = Types.width(type.width());
    return type.signed()
        ? whole.bitLength() < width
        : whole.signum() >= 0 && whole.bitLength() <= width;
  }

  private static BigInteger integer(Json json, int radix) throws ReadException {
    String text = JsonFields.text(json, "a whole number");
    if (text.length() < MOST_DIGITS && text.matches(radix == 2 ? "[01]+" : "-?[0-9]+")) {
      return new BigInteger(text, radix);
    }
    throw JsonFields.wrong(json, "a whole number is a text of digits");
  }

  private static Json part(List<Json> parts, int index, Json json) throws ReadException {
    if (index < parts.size()) {
      return parts.get(index);
    }
    throw new ReadException(
        json.span(), "missing-field", "This expression has too few parts; its type comes last.");
  }

  private static Type type(List<Json> parts, int index, Json json) throws ReadException {
    return JsonTypes.of(part(parts, index, json));
  }

  private static Type fitting(@Nullable Type found, Type said, Json json) throws ReadException {
    if (found == null || !(found.equals(said) || (isNumber(found) && isNumber(said)))) {
      throw mismatch(json);
    }
    return said;
  }

  /** Whether values of the type can be brought to any other such type. */
  static boolean isNumber(Type type) {
    return switch (type) {
      case Type.Bool _,
          Type.Bits _,
          Type.Int _,
          Type.Floating _,
          Type.AngleType _,
          Type.Complex _ ->
          true;
      case Type.Duration _, Type.Stretch _, Type.Array _, Type.Nothing _ -> false;
    };
  }

  private static ReadException mismatch(Json json) {
    return new ReadException(
        json.span(), "wrong-type", "These types do not go together. Add a cast, or mend the type.");
  }

  private static UnaryOperator unary(Json json) throws ReadException {
    String symbol = JsonFields.text(json, "an operator");
    for (UnaryOperator operator : UnaryOperator.values()) {
      if (operator.symbol().equals(symbol)) {
        return operator;
      }
    }
    throw JsonFields.wrong(json, "an operator of one operand is -, ! or ~");
  }

  private static BinaryOperator binary(Json json) throws ReadException {
    String symbol = JsonFields.text(json, "an operator");
    for (BinaryOperator operator : BinaryOperator.values()) {
      if (operator.symbol().equals(symbol)) {
        return operator;
      }
    }
    throw JsonFields.wrong(json, "an operator of two operands is one of OpenQASM 3");
  }

  private static Function function(Json json) throws ReadException {
    String name = JsonFields.text(json, "a function");
    for (Function function : Function.values()) {
      if (function.text().equals(name)) {
        return function;
      }
    }
    throw JsonFields.wrong(json, "a function is one of OpenQASM 3");
  }
}
