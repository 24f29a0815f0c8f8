package org.ketbench.language.exchange;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Angle;
import org.ketbench.circuit.Span;
import org.ketbench.circuit.classical.BinaryOperator;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Types;
import org.ketbench.circuit.classical.UnaryOperator;
import org.ketbench.circuit.classical.Value;
import org.ketbench.language.exchange.qir.Angles;

/** Computes the numbers in Quil and Quirk: real or complex, with pi, functions and parameters. */
final class QuilNumber {
  private static final int DEEPEST = 200;

  private final String text;
  private final Set<String> parameters;
  private final Span place;
  private int at;
  private int depth;

  QuilNumber(String text, Set<String> parameters, Span place) {
    this.text = text;
    this.parameters = parameters;
    this.place = place;
  }

  /** A complex number, or a formula where it has parameters. */
  private record Amount(double re, double im, @Nullable Expression formula) {
    Expression expression() {
      return formula == null
          ? new Expression.Literal(new Value.Floating(re, Types.FLOAT))
          : formula;
    }
  }

  Angle angle() throws ReadException {
    Amount number = whole();
    if (number.formula != null) {
      return new Angle.Formula(number.formula);
    }
    if (number.im != 0) {
      throw wrong("An angle is a real number.");
    }
    return Angles.exact(number.re);
  }

  double[] complex() throws ReadException {
    Amount number = whole();
    return new double[] {number.re, number.im};
  }

  private ReadException wrong(String message) {
    return new ReadException(place, "syntax", message);
  }

  private Amount whole() throws ReadException {
    Amount number = sum();
    skip();
    if (at < text.length() || !Double.isFinite(number.re) || !Double.isFinite(number.im)) {
      throw wrong("'" + text.strip() + "' is no number that can be read.");
    }
    return number;
  }

  private void skip() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private boolean take(char c) {
    skip();
    if (at < text.length() && text.charAt(at) == c) {
      at++;
      return true;
    }
    return false;
  }

  private Amount sum() throws ReadException {
    if (++depth > DEEPEST) {
      throw wrong("This number is nested too deeply.");
    }
    Amount left = product();
    while (true) {
      if (take('+')) {
        left = combined(BinaryOperator.ADD, left, product());
      } else if (take('-')) {
        left = combined(BinaryOperator.SUBTRACT, left, product());
      } else {
        depth--;
        return left;
      }
    }
  }

  private Amount product() throws ReadException {
    Amount left = signed();
    while (true) {
      if (take('*')) {
        left = combined(BinaryOperator.MULTIPLY, left, signed());
      } else if (take('/')) {
        left = combined(BinaryOperator.DIVIDE, left, signed());
      } else {
        return left;
      }
    }
  }

  private Amount signed() throws ReadException {
    if (take('-')) {
      if (++depth > DEEPEST) {
        throw wrong("This number is nested too deeply.");
      }
      Amount inner = signed();
      depth--;
      return new Amount(
          -inner.re,
          -inner.im,
          inner.formula == null
              ? null
              : new Expression.Unary(UnaryOperator.MINUS, inner.formula, Types.FLOAT));
    }
    Amount base = atom();
    return take('^') ? combined(BinaryOperator.POWER, base, signed()) : base;
  }

  private Amount combined(BinaryOperator operator, Amount a, Amount b) throws ReadException {
    if (a.formula != null || b.formula != null) {
      return new Amount(
          0, 0, new Expression.Binary(operator, a.expression(), b.expression(), Types.FLOAT));
    }
    return switch (operator) {
      case ADD -> new Amount(a.re + b.re, a.im + b.im, null);
      case SUBTRACT -> new Amount(a.re - b.re, a.im - b.im, null);
      case MULTIPLY -> new Amount(a.re * b.re - a.im * b.im, a.re * b.im + a.im * b.re, null);
      case DIVIDE -> {
        double norm = b.re * b.re + b.im * b.im;
        yield new Amount(
            (a.re * b.re + a.im * b.im) / norm, (a.im * b.re - a.re * b.im) / norm, null);
      }
      default -> {
        if (a.im != 0 || b.im != 0) {
          throw wrong("Powers are taken of real numbers only.");
        }
        yield new Amount(Math.pow(a.re, b.re), 0, null);
      }
    };
  }

  private Amount atom() throws ReadException {
    if (take('(')) {
      Amount inner = sum();
      if (!take(')')) {
        throw wrong("A bracket is missing in '" + text.strip() + "'.");
      }
      return inner;
    }
    skip();
    int start = at;
    while (at < text.length() && isNumberPart(start)) {
      at++;
    }
    if (at > start) {
      double value;
      try {
        value = Double.parseDouble(text.substring(start, at));
      } catch (NumberFormatException e) {
        throw wrong("'" + text.substring(start, at) + "' is no number.");
      }
      return take('i') ? new Amount(0, value, null) : new Amount(value, 0, null);
    }
    while (at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at)) || "_-".indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    return named(text.substring(start, at));
  }

  private boolean isNumberPart(int start) {
    char c = text.charAt(at);
    boolean exponent = at > start && (c == 'e' || c == 'E');
    boolean sign =
        at > start
            && (c == '+' || c == '-')
            && (text.charAt(at - 1) == 'e' || text.charAt(at - 1) == 'E');
    return Character.isDigit(c) || c == '.' || exponent || sign;
  }

  private Amount named(String name) throws ReadException {
    if (name.equals("pi")) {
      return new Amount(Math.PI, 0, null);
    }
    if (name.equals("i")) {
      return new Amount(0, 1, null);
    }
    if (take('(')) {
      Amount inner = sum();
      if (!take(')')) {
        throw wrong("A bracket is missing in '" + text.strip() + "'.");
      }
      return function(name, inner);
    }
    String parameter = name;
    if (take('[')) {
      int start = at;
      while (at < text.length() && Character.isDigit(text.charAt(at))) {
        at++;
      }
      String index = text.substring(start, at);
      if (index.isEmpty() || !take(']')) {
        throw wrong("A number in square brackets is expected behind '" + name + "'.");
      }
      if (!parameters.contains(name) || !index.matches("0+")) {
        parameter = name + "_" + index;
      }
    }
    if (!parameters.contains(parameter)) {
      throw wrong("'" + name + "' is not declared as REAL.");
    }
    return new Amount(0, 0, new Expression.Parameter(parameter, Types.FLOAT));
  }

  private Amount function(String name, Amount inner) throws ReadException {
    if (inner.formula != null || inner.im != 0) {
      throw wrong("'" + name + "' is computed of known real numbers only.");
    }
    double x = inner.re;
    return switch (name.toUpperCase(Locale.ROOT)) {
      case "SIN" -> new Amount(Math.sin(x), 0, null);
      case "COS" -> new Amount(Math.cos(x), 0, null);
      case "SQRT" -> new Amount(Math.sqrt(x), 0, null);
      case "EXP" -> new Amount(Math.exp(x), 0, null);
      case "CIS" -> new Amount(Math.cos(x), Math.sin(x), null);
      default -> throw wrong("There is no function '" + name + "'.");
    };
  }
}
