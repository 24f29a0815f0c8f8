package org.ketbench.estimate.formula;

/** Infix operators, from those that bind loosest to those that bind tightest. */
enum Operator {
  OR(0),
  AND(1),
  EQUAL(2),
  NOT_EQUAL(2),
  LESS(2),
  LESS_EQUAL(2),
  GREATER_EQUAL(2),
  GREATER(2),
  PLUS(3),
  MINUS(4),
  TIMES(5),
  DIVIDED(6),
  REMAINDER(7),
  POWER(8);

  /** The level of {@link #POWER}, the only operator that groups to the right. */
  static final int TIGHTEST = 8;

  final int level;

  Operator(int level) {
    this.level = level;
  }

  double apply(double a, double b) {
    return switch (this) {
      case OR -> a != 0 ? a : b;
      case AND -> a != 0 ? b : 0;
      case EQUAL -> a == b ? 1 : 0;
      case NOT_EQUAL -> a != b ? 1 : 0;
      case LESS -> a < b ? 1 : 0;
      case LESS_EQUAL -> a <= b ? 1 : 0;
      case GREATER_EQUAL -> a >= b ? 1 : 0;
      case GREATER -> a > b ? 1 : 0;
      case PLUS -> a + b;
      case MINUS -> a - b;
      case TIMES -> a * b;
      case DIVIDED -> a / b;
      case REMAINDER -> a % b;
      case POWER -> Math.pow(a, b);
    };
  }
}
