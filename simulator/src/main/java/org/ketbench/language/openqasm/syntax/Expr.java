package org.ketbench.language.openqasm.syntax;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.classical.BinaryOperator;
import org.ketbench.circuit.classical.UnaryOperator;

/** An expression as it is written. */
public sealed interface Expr extends Node {
  record Identifier(int start, int end, String name) implements Expr {}

  /** {@code $3}. */
  record HardwareQubit(int start, int end, int number) implements Expr {}

  /** An integer that fits a long, in any base. */
  record IntLiteral(int start, int end, long value) implements Expr {}

  /** An integer that does not fit a long. */
  record BigIntLiteral(int start, int end, BigInteger value) implements Expr {}

  record FloatLiteral(int start, int end, double value) implements Expr {}

  record ImaginaryLiteral(int start, int end, double value) implements Expr {}

  record BoolLiteral(int start, int end, boolean value) implements Expr {}

  /** {@code "0101"}: the digits without underscores, as written (highest index left). */
  record BitStringLiteral(int start, int end, String digits) implements Expr {}

  /** {@code 100ns}; the unit is one of dt, ns, us, µs, ms, s. */
  record TimingLiteral(int start, int end, double value, String unit) implements Expr {}

  record Parenthesized(int start, int end, Expr inner) implements Expr {}

  record Unary(int start, int end, UnaryOperator operator, Expr operand) implements Expr {}

  record Binary(int start, int end, BinaryOperator operator, Expr left, Expr right)
      implements Expr {}

  /** {@code a ++ b}, only where an alias is made. */
  record Concatenation(int start, int end, Expr left, Expr right) implements Expr {}

  /** {@code base[i, j]}; each index is an expression or a {@link Range}, or one {@link SetOf}. */
  record Index(int start, int end, Expr base, List<Expr> indices) implements Expr {}

  /** {@code first:step:last}, each of which may be missing. */
  record Range(int start, int end, @Nullable Expr first, @Nullable Expr step, @Nullable Expr last)
      implements Expr {}

  /** {@code {1, 2, 3}} as an index or what a for loop runs over. */
  record SetOf(int start, int end, List<Expr> members) implements Expr {}

  /** {@code {{1, 2}, {3, 4}}} where an array is initialised. */
  record ArrayLiteral(int start, int end, List<Expr> elements) implements Expr {}

  /** A call of a subroutine, an extern or a built-in function. */
  record Call(int start, int end, Name callee, List<Expr> arguments) implements Expr {}

  record Cast(int start, int end, TypeNode type, Expr operand) implements Expr {}

  /** {@code measure q} as a value. */
  record Measure(int start, int end, Expr operand) implements Expr {}

  /** {@code durationof({ … })}. */
  record DurationOf(int start, int end, Statement.Scope scope) implements Expr {}

  /** What stands where an expression should: empty, or what could not be read. */
  record Missing(int start, int end) implements Expr {}
}
