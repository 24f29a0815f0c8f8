package org.ketbench.circuit.classical;

/** Arithmetic with complex numbers; powers and roots are the principal ones. */
final class ComplexNumbers {
  private ComplexNumbers() {}

  static Value.Complex binary(BinaryOperator operator, Value.Complex a, Value.Complex b) {
    Type.Complex type = a.type();
    return switch (operator) {
      case ADD -> Casts.complex(a.re() + b.re(), a.im() + b.im(), type);
      case SUBTRACT -> Casts.complex(a.re() - b.re(), a.im() - b.im(), type);
      case MULTIPLY -> product(a, b);
      case DIVIDE -> quotient(a, b);
      case POWER -> power(a, b);
      default -> throw Operators.meaningless(operator, a, b);
    };
  }

  private static Value.Complex product(Value.Complex a, Value.Complex b) {
    return Casts.complex(
        a.re() * b.re() - a.im() * b.im(), a.re() * b.im() + a.im() * b.re(), a.type());
  }

  /** Scaled by the larger part of the divisor, whose square might overflow. */
  private static Value.Complex quotient(Value.Complex a, Value.Complex b) {
    double scale = Math.max(Math.abs(b.re()), Math.abs(b.im()));
    if (scale == 0) {
      throw new EvaluationException("Division by zero.");
    }
    double re = b.re() / scale;
    double im = b.im() / scale;
    double norm = (re * re + im * im) * scale;
    return Casts.complex(
        (a.re() * re + a.im() * im) / norm, (a.im() * re - a.re() * im) / norm, a.type());
  }

  private static Value.Complex power(Value.Complex a, Value.Complex b) {
    if (b.re() == 0 && b.im() == 0) {
      return Casts.complex(1, 0, a.type());
    }
    if (a.re() == 0 && a.im() == 0) {
      if (b.re() <= 0) {
        throw new EvaluationException("Zero raised to a power without a positive real part.");
      }
      return Casts.complex(0, 0, a.type());
    }
    double logarithm = Math.log(Math.hypot(a.re(), a.im()));
    double argument = Math.atan2(a.im(), a.re());
    return polar(
        Math.exp(b.re() * logarithm - b.im() * argument),
        b.im() * logarithm + b.re() * argument,
        a.type());
  }

  static Value.Complex exp(Value.Complex a) {
    return polar(Math.exp(a.re()), a.im(), a.type());
  }

  static Value.Complex sqrt(Value.Complex a) {
    double radius = Math.hypot(a.re(), a.im());
    double re = Math.sqrt((radius + a.re()) / 2);
    double im = Math.sqrt((radius - a.re()) / 2);
    return Casts.complex(re, Math.copySign(im, a.im()), a.type());
  }

  private static Value.Complex polar(double radius, double angle, Type.Complex type) {
    return Casts.complex(radius * Math.cos(angle), radius * Math.sin(angle), type);
  }
}
